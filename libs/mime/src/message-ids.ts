/** Longer ones no server would pass on (RFC 5322 2.1.1). */
const LONGEST = 998;
const LONGEST_TEXT = 64 * 1024;

/**
 * Every Message-ID in a Message-ID, In-Reply-To or References header, in their order, with their brackets; case is kept.
 * Comments and phrases around them are no part of them, and spaces within come from folding. Where nothing stands in
 * brackets, whatever looks like an id by itself is one.
 */
export function messageIdsIn(text: string): string[] {
  const { bracketed, rest } = takeApart(text.slice(0, LONGEST_TEXT));
  const ids = bracketed.map((id) => id.replace(/\s+/g, ''));
  const bare = ids.some(Boolean) ? [] : rest.split(/[\s,;]+/).map((word) => word.replace(/[<>]/g, '')).filter((word) => /[^@]@[^@]/.test(word));
  return [...new Set([...ids, ...bare].filter((id) => id && Buffer.byteLength(id) < LONGEST - 1).map((id) => `<${id}>`))];
}

/** What stands in angle brackets, and what stands in neither brackets, comments (RFC 5322 3.2.2) nor quotes. */
function takeApart(text: string): { bracketed: string[]; rest: string } {
  const bracketed: string[] = [];
  let rest = '';
  for (let at = 0; at < text.length; at++) {
    const end = endOfSpan(text, at);
    if (text[at] === '<' && end > at) bracketed.push(text.slice(at + 1, end));
    if (end > at) rest += ' ';
    else rest += text[at];
    at = end;
  }
  return { bracketed, rest };
}

const CLOSING: Record<string, string> = { '<': '>', '(': ')', '"': '"' };

/** Where what opens here closes; here, where nothing opens or it never closes. */
function endOfSpan(text: string, at: number): number {
  const closing = CLOSING[text[at]];
  if (!closing) return at;
  const end = text.indexOf(closing, at + 1);
  const isBroken = end < 0 || (closing === '>' && text.slice(at + 1, end).includes('<'));
  return isBroken ? at : end;
}
