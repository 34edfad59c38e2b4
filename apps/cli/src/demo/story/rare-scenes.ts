import { atHour, DAY_MS, HOUR_MS } from '../calendar.js';
import { Conversation } from './conversation.js';
import type { Logbook } from './logbook.js';

/** Since when a person whose mail bounced, or who wants to be left alone, hears no more of us. */
export const END_OF_MAIL_DAYS_AGO = 205;

/** Our mail comes back, and with it the touch. */
export function bounce(book: Logbook): void {
  const at = atHour(book.cast.now, END_OF_MAIL_DAYS_AGO, 9.2);
  const talk = new Conversation(book, book.owner, 'Des nouvelles de {place} ?');
  const worry = 'Rien de grave ni d’urgent : {place} est silencieux depuis un mois et cela m’inquiète un peu.';
  const mail = talk.open(at, worry, { hopes: true, minutes: 6 });
  if (mail) talk.hear(mail, new Date(at.getTime() + 40_000), book.phrases.bounce, { nature: 'BOUNCE' });
}

/** @returns when they asked, so that we stop there */
export function leaveAlone(book: Logbook): Date {
  const at = atHour(book.cast.now, END_OF_MAIL_DAYS_AGO, 18.4);
  const words = { subject: 'Ne plus m’écrire', body: `${book.phrases.leaveMeAlone}\n\n${book.person.name}` };
  book.note({ at, direction: 'INBOUND', channel: 'MAIL', ...words, mood: 'COLD' });
  return at;
}

/** An agent's machine answers every proposal within minutes. */
export function receipts(book: Logbook): void {
  for (const pitch of book.entries.filter(({ channel, hopes }) => channel === 'MAIL' && hopes)) {
    const talk = new Conversation(book, pitch.by ?? book.owner, pitch.subject!.replace(book.phrases.reply, ''));
    talk.hear(pitch, new Date(pitch.at.getTime() + 70_000), book.pick(book.phrases.receipts), { nature: 'AUTO_REPLY' });
  }
}

/** Their newsletter reaches us like anybody else. */
export function newsletters(book: Logbook): void {
  const { posts } = book.person;
  posts.forEach((title, index) => {
    const at = atHour(book.cast.now, 14 + 28 * (posts.length - 1 - index), 6.5);
    const words = { subject: title, body: `{place}\n\n${title}` };
    book.note({ at, direction: 'INBOUND', channel: 'MAIL', nature: 'NEWSLETTER', ...words });
  });
}

/** A slip of the keyboard: 250 minutes on the telephone were 25. The old entry stays, the new one points to it. */
export function slip(book: Logbook): void {
  const at = atHour(book.cast.now, 47, 14.5);
  const said = { at, direction: 'MUTUAL', channel: 'CALL', body: 'Relu la règle ensemble, ligne à ligne.', mood: 'WARM' } as const;
  const wrong = book.note({ ...said, minutes: 250 });
  if (wrong) book.note({ ...said, minutes: 25, corrects: wrong });
}

/** Away as we speak, and back in a few days. */
export function awayNow(book: Logbook): void {
  const at = new Date(book.cast.now.getTime() - 26 * HOUR_MS);
  const returnsAt = new Date(book.cast.now.getTime() + 9 * DAY_MS);
  const talk = new Conversation(book, book.owner, 'Un café à {city} ?');
  const words = 'Je passe à {city} la semaine prochaine. Le temps d’un café, sans ordre du jour ?';
  const mail = talk.open(at, words, { hopes: true, minutes: 5 });
  if (!mail) return;
  talk.hear(mail, new Date(at.getTime() + 60_000), book.pick(book.phrases.absences), { nature: 'AUTO_REPLY', returnsAt });
}
