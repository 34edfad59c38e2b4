/** Everything a mail program may take for a line end or choke on: C0 and C1 controls, DEL, U+2028, U+2029. */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const BREAKS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
// eslint-disable-next-line no-control-regex -- the same, tab and line feed excepted
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** Half a character, left by a cut in the middle of an emoji: no encoding can carry it. */
const HALF = /[\ud800-\udfff]/gu;

/**
 * One line, safe in a header whatever it held: a line end becomes a space, so that nothing after it can start a header
 * of its own. Non-breaking spaces stay: French subjects have them.
 */
export const headerText = (text: string): string =>
  text.replace(HALF, '\ufffd').replace(BREAKS, ' ').replace(/ {2,}/g, ' ').trim();

/** A body as RFC 5322 allows it: lines end in "\n" (the composer makes them CRLF), no NUL or other control. */
export const bodyText = (text: string): string =>
  text
    .replace(HALF, '\ufffd')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(CONTROLS, '');
