import { inOfficeHours } from '../calendar.js';
import type { Colleague } from '../people/person.js';
import type { Entry, Logbook, Said } from './logbook.js';

/** What goes with a message besides its words. */
type More = Partial<Pick<Said, 'hopes' | 'minutes' | 'mood' | 'nature' | 'returnsAt'>>;

/**
 * One subject between a colleague and somebody, on the way they like to be reached. Mails have a subject, and ours a
 * greeting and a name under them; direct messages have their words alone; some people answer a mail by telephone.
 */
export class Conversation {
  readonly isMail: boolean;

  constructor(
    readonly book: Logbook,
    readonly by: Colleague,
    private readonly subject: string,
  ) {
    this.isMail = book.person.by !== 'DM' && book.person.by !== 'FORUM' && book.hasMailbox;
  }

  /** We write first. */
  open(at: Date, words: string, more: More): Entry | null {
    return this.write({ at, ...more }, words, this.subject);
  }

  /** They write first. */
  begin(at: Date, words: string): Entry | null {
    return this.receive({ at }, words, this.subject);
  }

  /** We go on, within a few hours of work. */
  tell(to: Entry, words: string): Entry | null {
    const at = inOfficeHours(new Date(to.at.getTime() + this.book.draw.between(20, 400) * 60_000));
    return this.again(to, at, words, { minutes: 5 });
  }

  again(to: Entry, at: Date, words: string, more: More): Entry | null {
    return this.write({ at, answers: to, ...more }, words, this.reply);
  }

  hear(to: Entry, at: Date, words: string, more: More = {}): Entry | null {
    if (this.book.person.by === 'CALL' && !more.nature) return this.hearOnTheTelephone(to, at, words, more);
    return this.receive({ at, answers: to, ...more }, words, this.reply);
  }

  private hearOnTheTelephone(answers: Entry, at: Date, words: string, more: More): Entry | null {
    const talk = { at: inOfficeHours(at), by: this.by, direction: 'MUTUAL', channel: 'CALL', answers } as const;
    return this.book.note({ ...talk, ...more, body: `Au téléphone : « ${words} »`, minutes: this.book.draw.between(8, 35) });
  }

  private write(when: Pick<Said, 'at' | 'answers'> & More, words: string, subject: string): Entry | null {
    const message = { ...when, by: this.by, direction: 'OUTBOUND' } as const;
    if (!this.isMail) return this.book.note({ ...message, channel: 'DM', body: words });
    const { phrases } = this.book;
    const body = [phrases.greeting, words, `${this.book.pick(phrases.signOff)}\n{me}`].join('\n\n');
    return this.book.note({ ...message, channel: 'MAIL', subject, body });
  }

  private receive(when: Pick<Said, 'at' | 'answers'> & More, words: string, subject: string): Entry | null {
    const message = { ...when, by: this.by, direction: 'INBOUND' } as const;
    if (!this.isMail) return this.book.note({ ...message, channel: 'DM', body: words });
    const body = when.nature ? words : `${words}\n\n{first}`;
    return this.book.note({ ...message, channel: 'MAIL', subject, body });
  }

  private get reply(): string {
    return this.book.phrases.reply + this.subject;
  }
}
