import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Circumstances } from '#classification';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { ReadingThreads } from './reading-threads.js';
import { PACKING, type Reading } from './understand.js';
import type { Understood } from './understood.js';
import { unread } from './unread.js';
import { WaitingTasks, type TaskEnd } from './waiting-tasks.js';

const PROBLEMS: Record<Extract<TaskEnd, string>, string> = {
  TOO_SLOW: 'To read it takes longer than 2 seconds; only its headers were read.',
  OUT_OF_MEMORY: 'To read it takes more than 100 MB; only its headers were read.',
  UNREADABLE: 'It cannot be read; only its headers were.',
};

/** Larger ones are packed beside the threads, so that a thread holds one copy and not two. */
const PACKED_IN_THREAD = 1024 * 1024;

const pack = promisify(gzip);

/**
 * Where messages are read: parsed, classified, stripped and packed, on threads of their own, each within 2 seconds and
 * 100 MB. What breaks a limit is known by its headers alone, and kept all the same; nobody else waits for it.
 */
@Injectable()
export class Understanding implements OnApplicationShutdown {
  private readonly threads = new ReadingThreads();
  private readonly waiting = new WaitingTasks(this.threads.size, (tasks) => this.threads.take(tasks));

  /** Never rejects for what the bytes do; only when the threads have ended or cannot start. */
  async read(source: Buffer, circumstances: Circumstances): Promise<Understood> {
    const isPacked = source.length <= PACKED_IN_THREAD;
    const end = await this.waiting.run({ source, circumstances, isPacked });
    const { reading, packed } = typeof end === 'string' ? fallback(source, circumstances, end) : end;
    return { ...reading, packed: packed ? asBuffer(packed) : await pack(source, PACKING), size: source.length };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.threads.close();
  }
}

const fallback = (source: Buffer, circumstances: Circumstances, end: Extract<TaskEnd, string>): { reading: Reading; packed: null } => ({
  reading: unread(source, circumstances, PROBLEMS[end]),
  packed: null,
});

/** What comes from a thread is a bare array of bytes. */
const asBuffer = ({ buffer, byteOffset, length }: Uint8Array): Buffer => Buffer.from(buffer, byteOffset, length);
