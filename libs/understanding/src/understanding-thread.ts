import { readlinkSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Circumstances } from '#classification';
import { gatherAtHand } from '#mime';
import { PACKING, readMessage, type Reading } from './understand.js';

gatherAtHand();

/** One turn of a thread; only plain values reach it. */
export interface ThreadTurn {
  tasks: ThreadTask[];
  /** Where the thread notes its id, as Linux knows it, once it has begun; -1 where it has none. */
  began: Int32Array;
}

export interface ThreadTask {
  source: Uint8Array;
  circumstances: Circumstances;
  /** Whether its bytes are packed here, too. */
  isPacked: boolean;
}

/** Null for a message that cannot be read. */
export type ThreadAnswer = { reading: Reading; packed: Uint8Array | null } | null;

/** What a thread does when it is its turn: reads messages one after the other. */
export default async function takeTurn({ tasks, began }: ThreadTurn): Promise<ThreadAnswer[]> {
  Atomics.store(began, 0, findThreadId());
  const answers: ThreadAnswer[] = [];
  for (const task of tasks) answers.push(await answer(task).catch(() => null));
  return answers;
}

async function answer({ source, circumstances, isPacked }: ThreadTask): Promise<ThreadAnswer> {
  const reading = await readMessage(source, circumstances);
  return { reading, packed: isPacked ? gzipSync(source, PACKING) : null };
}

/** From a link such as `4711/task/4715`. */
function findThreadId(): number {
  try {
    return Number(readlinkSync('/proc/thread-self').split('/').at(-1)) || -1;
  } catch {
    return -1;
  }
}
