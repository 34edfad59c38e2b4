import { atHour, HOUR_MS, inOfficeHours, onWorkday } from '../calendar.js';
import type { NicheKey } from '../people/person.js';
import { callNotes, meetingNotes, voicemails } from '../talk/notes.js';
import { NICHES } from '../team.js';
import { Conversation } from './conversation.js';
import { linkOf } from './link-of.js';
import type { Entry, Logbook } from './logbook.js';
import { TEMPERS } from './tempers.js';

/** The first mail of all asks for nothing; most people are pleased. */
export function introduce(book: Logbook): void {
  const { draw, phrases, person } = book;
  const at = onWorkday(atHour(book.cast.now, person.knownDaysAgo - draw.between(2, 6), 8 + draw.below(9)));
  const talk = new Conversation(book, book.owner, book.pick(phrases.introductionSubjects));
  const introduction = talk.open(at, book.pick(phrases.introductions), { minutes: 15 });
  if (!introduction || !draw.happens(TEMPERS[person.temper].chatsBack)) return;
  talk.hear(introduction, after(book, introduction, 40), book.pick(phrases.pleased), { mood: 'WARM' });
}

export function meet(book: Logbook, niche: NicheKey, daysAgo: number): void {
  const at = onWorkday(atHour(book.cast.now, daysAgo, 10 + book.draw.below(6)));
  book.note({ at, direction: 'MUTUAL', channel: 'IN_PERSON', ...book.pick(meetingNotes[niche]) });
}

/** A few words in passing, where this person likes to be met. */
export function passBy(book: Logbook, niche: NicheKey, daysAgo: number): void {
  const at = atHour(book.cast.now, daysAgo, 7 + book.draw.below(800) / 60);
  const { by, temper } = book.person;
  const chance = book.draw.below(10);
  if (by === 'FORUM' && chance < 7) return inForum(book, niche, at);
  if (by === 'CALL' || chance === 0) return telephone(book, inOfficeHours(at));
  if (chance < 4) return underPost(book, at);
  if (chance < 6 && TEMPERS[temper].chatsBack > 0.2) return hearNews(book, at);
  chat(book, at);
}

function inForum(book: Logbook, niche: NicheKey, at: Date): void {
  const { say, answer } = book.pick(book.phrases.forum);
  const persona = NICHES[niche].client;
  const post = book.note({ at, direction: 'OUTBOUND', channel: 'FORUM_REPLY', hopes: true, persona, minutes: 12, body: say });
  chatBack(book, post, answer);
}

function underPost(book: Logbook, at: Date): void {
  const { say, answer } = book.pick(book.phrases.comments);
  const link = linkOf(book, book.draw.of(book.person.posts));
  chatBack(book, book.note({ at, direction: 'OUTBOUND', channel: 'COMMENT', body: say, minutes: 6, ...link }), answer);
}

function chat(book: Logbook, at: Date): void {
  const { say, answer } = book.pick(book.phrases.chats);
  chatBack(book, book.note({ at, direction: 'OUTBOUND', channel: 'DM', body: say, minutes: 3 }), answer);
}

function chatBack(book: Logbook, said: Entry | null, answer: string): void {
  if (!said || !book.draw.happens(TEMPERS[book.person.temper].chatsBack)) return;
  book.note({ at: after(book, said, 10), direction: 'INBOUND', channel: said.channel, body: answer, answers: said });
}

function telephone(book: Logbook, at: Date): void {
  if (book.draw.happens(0.3))
    book.note({ at, direction: 'OUTBOUND', channel: 'CALL', body: book.pick(voicemails), hopes: true, minutes: 2 });
  else book.note({ at, direction: 'MUTUAL', channel: 'CALL', ...book.pick(callNotes) });
}

/** They write first, and we answer the same day. */
function hearNews(book: Logbook, at: Date): void {
  const { subject, say, answer } = book.pick(book.phrases.news);
  const talk = new Conversation(book, book.owner, subject);
  const news = talk.begin(at, say);
  if (news) talk.tell(news, answer);
}

/** Up to twice so many hours later. */
const after = (book: Logbook, { at }: Entry, hours: number): Date =>
  book.freeAt(new Date(at.getTime() + (book.draw.below(200) / 100) * hours * HOUR_MS + 300_000));
