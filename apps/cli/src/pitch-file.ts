/** "Subject: …", or "Objet : …" with whatever space French people put there. */
const SUBJECT = /^(?:subject|objet)\s?:(.*)$/i;

/** The words of a file: the subject its first line gives, or null, and the text below. */
export function wordsIn(file: string): { subject: string | null; text: string } {
  const lines = file.replace(/^\uFEFF/, '').split(/\r?\n/);
  const [, subject] = SUBJECT.exec(lines[0]!) ?? [];
  if (subject === undefined) return { subject: null, text: lines.join('\n') };
  const first = lines[1]?.trim() === '' ? 2 : 1;
  return { subject: subject.trim(), text: lines.slice(first).join('\n') };
}
