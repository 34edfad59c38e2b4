import { describe, expect, it } from 'vitest';
import { ancestorsOf, comparable, localPart, spellingsOf } from './message-ids.js';

describe('a Message-ID', () => {
  it('is compared without case and odd spaces', () => {
    expect(comparable('<AbC.1@Mail.Example>')).toBe(comparable('<abc.1@mail.\r\n example>'));
  });

  it('is looked for as it came and as it is compared', () => {
    expect(spellingsOf(['<AbC@ Mail.example>'])).toEqual(['<AbC@ Mail.example>', '<AbC@Mail.example>', '<abc@mail.example>']);
  });

  it('keeps what a server calls the message before its @', () => {
    expect(localPart('<0102018f-ABCD-000000@eu-west-1.amazonses.com>')).toBe('0102018f-abcd-000000');
    expect(localPart('nothing')).toBe('nothing');
  });
});

describe('what a message answers', () => {
  it('is nearest in In-Reply-To, then in the newest of References', () => {
    expect(ancestorsOf({ inReplyTo: ['<c@x>', '<b@x>'], refersTo: ['<a@x>', '<b@x>', '<c@x>'] })).toEqual(['<c@x>', '<b@x>', '<a@x>']);
  });

  it('has an end, however long the thread, and still the first of it', () => {
    const refersTo = Array.from({ length: 5_000 }, (_, i) => `<${i}@x>`);
    const near = ancestorsOf({ inReplyTo: [], refersTo });
    expect(near).toHaveLength(40);
    expect([near[0], near.at(-1)]).toEqual(['<4999@x>', '<0@x>']);
  });
});
