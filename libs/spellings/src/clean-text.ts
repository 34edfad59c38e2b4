/** Already clean: words of visible Latin letters, one space apart. Most cells of most files, so it is worth a test. */
const CLEAN = /^[\x21-\x7e\u00c0-\u024f]+(?: [\x21-\x7e\u00c0-\u024f]+)*$/;

/** Marks nobody sees and everybody pastes: soft hyphens, zero-width spaces, byte order marks, text direction. */
const INVISIBLE = /[\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;

/** Half a character, left by a cut in the middle of an emoji: no database and no mail can hold it. */
const HALF = /[\ud800-\udfff]/gu;

const visible = (raw: string): string =>
  raw.replace(INVISIBLE, '').replace(CONTROL, ' ').replace(HALF, '').normalize('NFC');

/** One line of text: composed letters, plain single spaces, no control or invisible characters. */
export function cleanLine(raw: string): string {
  if (CLEAN.test(raw)) return raw;
  return visible(raw).replace(/[\s\u0085]+/g, ' ').trim();
}

/** A text that may have several lines: as a line, but line ends (as "\n") and inner spaces stay. */
export function cleanBlock(raw: string): string {
  if (CLEAN.test(raw)) return raw;
  const lines = visible(raw.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')).split('\n');
  return lines.map((line) => line.trimEnd()).join('\n').trim();
}
