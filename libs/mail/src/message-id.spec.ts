import { describe, expect, it } from 'vitest';
import { isMessageId, newMessageId } from './message-id.js';

describe('a Message-ID', () => {
  it('is new each time, under the domain of the sender, in ASCII', () => {
    const id = newMessageId('bücher.example');
    expect(id).toMatch(/^<[0-9a-f-]{36}@xn--bcher-kva\.example>$/);
    expect(isMessageId(id)).toBe(true);
    expect(newMessageId('bücher.example')).not.toBe(id);
  });

  it.each(['', 'a b.example', 'example.org>\r\nBcc: x', '127.0.0.1', '-a.example'])(
    'is not made under %j, which is no domain',
    (domain) => {
      expect(() => newMessageId(domain)).toThrow(RangeError);
    },
  );
});
