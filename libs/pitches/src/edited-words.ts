import { PitchChannel } from '#conduct';
import { htmlFromText } from '#rendering';
import type { EditPitchInput } from './pitch.input.js';
import type { Pitch } from './pitch.entity.js';
import { refindValues } from './refind-values.js';

/** The words of a pitch after an edit; the HTML part is made of the text, and the values are looked for in the new words. */
export function editedWords(pitch: Pitch, { subject, text }: EditPitchInput): Pick<Pitch, 'subject' | 'text' | 'html' | 'merged'> {
  const isMail = pitch.channel === PitchChannel.MAIL;
  const words = {
    subject: isMail ? (subject ?? pitch.subject) : null,
    text: text ?? pitch.text,
    html: isMail && text ? htmlFromText(text) : pitch.html,
  };
  return { ...words, merged: refindValues(pitch.merged, words) };
}
