import type { Socket } from 'node:net';

/** Where in a dialogue a server is: TAKEN is after the message was stored and before it says so. */
export type Moment = 'GREETING' | 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | 'BODY' | 'DOT' | 'TAKEN';

/** What a server does instead of going on: it says something or nothing, now or later, and stays or leaves. */
export interface Misdeed {
  say: string | null;
  leaves: boolean;
  afterMs: number;
}

/** How a server behaves; null goes on as it should. */
export type Conduct = (moment: Moment, recipient?: string) => Misdeed | null;

/** What the server keeps of its dialogues. */
export interface Ears {
  heardRecipient(recipient: string): void;
  tookMessage(messageId: string, octets: number): void;
  /** The whole message was there, and the other side got no answer. */
  leftUnanswered(messageId: string): void;
}

const END = '\r\n.\r\n';
const ANSWERS: Record<string, string> = { EHLO: '250-sink.test\r\n250 8BITMIME', HELO: '250 sink.test', RSET: '250 ok', NOOP: '250 ok' };

/** One connection of an SMTP server that does as little as RFC 5321 allows. */
export class SmtpDialogue {
  private heard = '';
  private searchedTo = 0;
  private isInBody = false;
  private isSilent = false;

  constructor(
    private readonly socket: Socket,
    private readonly ears: Ears,
    private readonly conduct: Conduct,
    private readonly answerMs: () => number,
  ) {
    socket.setNoDelay(true);
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => this.hear(chunk)).on('error', () => socket.destroy());
    this.reply('GREETING', '220 sink.test ESMTP');
  }

  private hear(chunk: string): void {
    if (this.isSilent) return;
    this.heard += chunk;
    if (this.isInBody) return this.hearBody();
    for (let end = this.heard.indexOf('\r\n'); end >= 0 && !this.isInBody && !this.isSilent; end = this.heard.indexOf('\r\n')) {
      const line = this.heard.slice(0, end);
      this.heard = this.heard.slice(end + 2);
      this.obey(line);
    }
  }

  private obey(line: string): void {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'MAIL') return void this.reply('MAIL', '250 ok');
    if (verb === 'RCPT') return this.hearRecipient(line);
    if (verb === 'DATA') return this.openBody();
    if (verb === 'QUIT') return void this.socket.end('221 bye\r\n');
    void this.reply('EHLO', ANSWERS[verb] ?? '502 what?');
  }

  private hearRecipient(line: string): void {
    const recipient = /<([^>]*)>/.exec(line)?.[1] ?? '';
    this.ears.heardRecipient(recipient);
    const misdeed = this.conduct('RCPT', recipient);
    if (misdeed) this.misbehave(misdeed);
    else this.say('250 ok');
  }

  private openBody(): void {
    this.isInBody = this.reply('DATA', '354 go on');
  }

  private hearBody(): void {
    if (!this.searchedTo && this.breaksOff()) return;
    const end = this.heard.indexOf(END, Math.max(0, this.searchedTo - END.length));
    this.searchedTo = this.heard.length;
    if (end < 0) return;
    const messageId = messageIdIn(this.heard.slice(0, end));
    this.heard = this.heard.slice(end + END.length);
    Object.assign(this, { isInBody: false, searchedTo: 0 });
    this.take(messageId, end);
  }

  /** Its first octets may have been all of it: the other side cannot know what became of them. */
  private breaksOff(): boolean {
    const breaks = this.misbehaves('BODY');
    if (breaks) this.ears.leftUnanswered(messageIdIn(this.heard));
    return breaks;
  }

  private take(messageId: string, octets: number): void {
    const misdeed = this.conduct('DOT');
    if (misdeed) {
      if (!misdeed.say) this.ears.leftUnanswered(messageId);
      return this.misbehave(misdeed);
    }
    this.ears.tookMessage(messageId, octets);
    const silence = this.conduct('TAKEN');
    if (silence) {
      this.ears.leftUnanswered(messageId);
      return this.misbehave(silence);
    }
    const delay = this.answerMs();
    if (delay) setTimeout(() => this.say('250 taken'), delay);
    else this.say('250 taken');
  }

  /** @returns whether it answered as it should */
  private reply(moment: Moment, answer: string): boolean {
    if (this.misbehaves(moment)) return false;
    this.say(answer);
    return true;
  }

  private misbehaves(moment: Moment): boolean {
    const misdeed = this.conduct(moment);
    if (misdeed) this.misbehave(misdeed);
    return misdeed !== null;
  }

  private misbehave({ say, leaves, afterMs }: Misdeed): void {
    const act = (): void => {
      if (say) this.say(say);
      if (leaves && say) this.socket.end();
      else if (leaves) this.socket.resetAndDestroy();
    };
    if (leaves) this.isSilent = true;
    if (afterMs) setTimeout(act, afterMs);
    else act();
  }

  private say(line: string): void {
    if (this.socket.writable) this.socket.write(`${line}\r\n`);
  }
}

const messageIdIn = (heard: string): string => /^message-id:\s*(<[^>]+>)/im.exec(heard)?.[1] ?? '';
