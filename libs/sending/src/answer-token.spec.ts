import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../../test/support/cpu-time.js';
import { answerAddress, tokenIn } from './answer-token.js';

const ID = '0f8a1c2e-9b3d-4e5f-8a7b-6c5d4e3f2a1b';
const ASKED = 'lila+r-0f8a1c2e9b3d4e5f8a7b6c5d4e3f2a1b@agence.example';

describe('an address for answers', () => {
  it('names the message it answers', () => {
    expect(answerAddress('lila@agence.example', ID)).toBe(ASKED);
    expect(tokenIn(ASKED)).toBe(ID);
  });

  it('is read however servers and people spell it', () => {
    expect(tokenIn('Lila+R-0F8A1C2E9B3D4E5F8A7B6C5D4E3F2A1B@Agence.Example')).toBe(ID);
    expect(tokenIn('lila+presse+r-0f8a1c2e9b3d4e5f8a7b6c5d4e3f2a1b@agence.example')).toBe(ID);
  });

  it('is none where nothing is named', () => {
    for (const address of ['lila@agence.example', 'lila+r-0f8a@agence.example', 'r-0f8a1c2e9b3d4e5f8a7b6c5d4e3f2a1b@x.example', ''])
      expect(tokenIn(address)).toBeNull();
  });

  it('is not made where it would be too long for any server', () => {
    expect(answerAddress(`${'l'.repeat(29)}@agence.example`, ID)).not.toBeNull();
    expect(answerAddress(`${'l'.repeat(30)}@agence.example`, ID)).toBeNull();
  });

  it('is looked for in time that grows with the address alone', () => {
    const spent = cpuTime();
    expect(tokenIn(`${'+r-0f8a1c2e9b3d4e5f8a7b6c5d4e3f2a1b@'.repeat(3_000)}@`)).toBeNull();
    expect(spent()).toBeLessThan(500);
  });
});
