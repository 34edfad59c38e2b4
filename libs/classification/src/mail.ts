import { folded } from '#bounces';
import type { ParsedMessage } from '#mime';
import { splitReply } from '#quoting';
import type { Circumstances } from './classification.js';
import { guessLanguage } from './guess-language.js';
import { type Passage, passagesOf } from './passages.js';
import type { Language } from './stop-words.js';
import { type Tally, tallyOf } from './tally.js';

/** As much of a text as is read. */
const READ = 64_000;
const LONGEST_SUBJECT = 500;
const FORWARDED = /^(?:fwd?|tr|wg|rv|enc|doorst|i) ?: ?/;
const PASSED_ON = /^(?:(?:re|aw|fwd?|tr|wg|rv|sv|vs|antw|antwort|enc|ref|rif|res|doorst|i|r)(?:\[\d{1,3}\])? ?: ?)+/;

/** A message as the rules look at it: each thing is worked out when first asked for. */
export class Mail {
  /** Folded, without what answering and passing on put before it. */
  readonly subject: string;
  /** It answers or passes on something, by its subject. */
  readonly isPassedOn: boolean;
  /** It passes something on. */
  readonly isForwarded: boolean;
  private readonly named = new Map<string, string>();
  private readonly read = new Map<string, unknown>();

  constructor(
    readonly message: ParsedMessage,
    readonly circumstances: Circumstances,
  ) {
    for (const { name, value } of message.headers) if (!this.named.has(name)) this.named.set(name, value);
    const subject = folded((message.subject ?? '').slice(0, LONGEST_SUBJECT));
    this.subject = subject.replace(PASSED_ON, '');
    this.isForwarded = FORWARDED.test(subject);
    this.isPassedOn = this.subject.length < subject.length;
  }

  /** The first header of that name, in lower case; an empty one is ''. */
  header(name: string): string | null {
    return this.named.get(name) ?? null;
  }

  get headerNames(): Iterable<string> {
    return this.named.keys();
  }

  /** The sender's address in lower case; '' where there is none. */
  get from(): string {
    return (this.message.from.at(0)?.address ?? '').toLowerCase().trim();
  }

  /** It names a message that it answers. */
  get isAnswer(): boolean {
    return this.message.inReplyTo.length > 0 || this.message.references.length > 0;
  }

  /** What its sender wrote, without quotes and signature. */
  get words(): string {
    return this.split.words;
  }

  /** The same of all of its text, however long. */
  get allWords(): string {
    const { text } = this.message;
    return text.length > READ ? splitReply(text).words : this.words;
  }

  /** All of its text that it does not quote. */
  get own(): string {
    return `${this.split.words}\n${this.split.signature}`;
  }

  /** It quotes what it answers. */
  get hasQuote(): boolean {
    return this.split.quoted.trim() !== '';
  }

  /** The sentences and clauses of its sender's words. */
  get passages(): Passage[] {
    return this.once('passages', () => passagesOf(this.words));
  }

  /** What those are about. */
  get tally(): Tally {
    return this.once('tally', () => tallyOf(this.passages));
  }

  get language(): Language | null {
    return this.once(
      'language',
      () => guessLanguage(this.words) ?? guessLanguage(`${this.message.subject ?? ''} ${this.message.text}`),
    );
  }

  private get split() {
    return this.once('split', () => splitReply(this.message.text.slice(0, READ)));
  }

  private once<T>(name: string, make: () => T): T {
    if (!this.read.has(name)) this.read.set(name, make());
    return this.read.get(name) as T;
  }
}
