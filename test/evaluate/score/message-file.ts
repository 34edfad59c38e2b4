import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** One message of a collection: who wrote to whom when, and how it stands to a thread. */
export interface Message {
  from: number;
  to: number;
  at: Date;
  hasThread: boolean;
  /** Null where the collection does not tell. */
  isReply: boolean | null;
}

/** A file that is not what it should be; the message names the line. */
export class MessageFileError extends Error {}

const NEEDED = ['sender', 'receiver', 'unix_time'] as const;

const WHOLE = /^\s*[+-]?\d+(?:\.0*)?\s*$/;
const DECIMAL = /^\s*[+-]?\d+(?:\.\d*)?(?:e[+-]?\d+)?\s*$/i;

/** The last that a Date can tell. */
const LAST_SECOND = 8.64e12;

/** Numbers that grow one by one, eight bytes each. */
class Numbers {
  private room = new Float64Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.room.length) {
      const wider = new Float64Array(2 * this.length);
      wider.set(this.room);
      this.room = wider;
    }
    this.room[this.length++] = value;
  }

  at = (i: number): number => this.room[i];
}

/** Messages kept as four numbers each, so that a collection of millions fits into memory. */
export class Messages {
  private readonly from = new Numbers();
  private readonly to = new Numbers();
  private readonly seconds = new Numbers();
  private readonly kinds = new Numbers();
  private isInOrder = true;

  get length(): number {
    return this.from.length;
  }

  add(from: number, to: number, seconds: number, kind: number): void {
    if (this.length && seconds < this.seconds.at(this.length - 1)) this.isInOrder = false;
    for (const [column, value] of [[this.from, from], [this.to, to], [this.seconds, seconds], [this.kinds, kind]] as const)
      column.push(value);
  }

  /** In time order; those of one second as the file has them. */
  *inOrder(): Generator<Message> {
    for (const i of this.order()) {
      const kind = this.kinds.at(i);
      const at = new Date(1000 * this.seconds.at(i));
      yield { from: this.from.at(i), to: this.to.at(i), at, hasThread: kind >= 3, isReply: REPLIES[kind % 3] };
    }
  }

  private *order(): Generator<number> {
    if (this.isInOrder) {
      for (let i = 0; i < this.length; i += 1) yield i;
      return;
    }
    const rows = Uint32Array.from({ length: this.length }, (_, i) => i);
    yield* rows.sort((a, b) => this.seconds.at(a) - this.seconds.at(b) || a - b);
  }
}

const REPLIES = [null, false, true] as const;
const REPLY_WORDS = ['', '0', '1'];

/** Reads `sender,receiver,unix_time` and, where there are such columns, `thread` and `is_reply`, in any order. */
export async function readMessages(file: string): Promise<Messages> {
  const messages = new Messages();
  let columns: Columns | null = null;
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    if (columns) addRow(messages, columns, line.split(','), `${file}, line ${number}`);
    else columns = columnsOf(line, `${file}, line ${number}`);
  }
  if (!columns) throw new MessageFileError(`${file}: it is empty; its first line should be ${NEEDED.join(',')},thread,is_reply.`);
  return messages;
}

type Columns = Record<(typeof NEEDED)[number] | 'thread' | 'is_reply', number> & { count: number };

function columnsOf(header: string, place: string): Columns {
  const names = header.replace(/^\uFEFF/, '').split(',').map((name) => name.trim().toLowerCase());
  const missing = NEEDED.filter((name) => !names.includes(name));
  if (missing.length) throw new MessageFileError(`${place}: no column ${missing.join(', ')}; there is ${names.join(', ')}.`);
  const [sender, receiver, unix_time] = NEEDED.map((name) => names.indexOf(name));
  return { sender, receiver, unix_time, thread: names.indexOf('thread'), is_reply: names.indexOf('is_reply'), count: names.length };
}

function addRow(messages: Messages, columns: Columns, cells: string[], place: string): void {
  if (cells.length !== columns.count)
    throw new MessageFileError(`${place}: ${cells.length} columns where the first line has ${columns.count}.`);
  const number = (name: (typeof NEEDED)[number], form: RegExp, wanted: string, most: number): number => {
    const cell = cells[columns[name]];
    if (form.test(cell) && Math.abs(Number(cell)) <= most) return Number(cell);
    throw new MessageFileError(`${place}: ${name} is “${cell}”, not ${wanted}.`);
  };
  const reply = REPLY_WORDS.indexOf(cells[columns.is_reply]?.trim() ?? '');
  if (reply < 0) throw new MessageFileError(`${place}: is_reply is “${cells[columns.is_reply]}”, not 0, 1 or nothing.`);
  const hasThread = (cells[columns.thread]?.trim() ?? '') !== '';
  const [from, to] = (['sender', 'receiver'] as const).map((name) => number(name, WHOLE, 'a whole number', Number.MAX_SAFE_INTEGER));
  const seconds = Math.trunc(number('unix_time', DECIMAL, 'seconds since 1970', LAST_SECOND));
  messages.add(from, to, seconds, (hasThread ? 3 : 0) + reply);
}
