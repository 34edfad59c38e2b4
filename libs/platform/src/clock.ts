import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';

/** The only source of "now" for rules; tests and the demo replace it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}

/** So long one reading of the file counts. */
const READING_MS = 500;

/**
 * The clock of a demo, which can be put forward: by how much stands in a file that all processes on its database share.
 * Leases and the crisis switch go by the database's time, which nobody moves.
 */
export class AdvancedClock extends Clock {
  private aheadMs = 0;
  private readAt = -Infinity;

  /** @param file need not exist */
  constructor(private readonly file: string) {
    super();
  }

  override now(): Date {
    const real = Date.now();
    if (real - this.readAt >= READING_MS) {
      this.aheadMs = readAhead(this.file);
      this.readAt = real;
    }
    return new Date(real + this.aheadMs);
  }

  /** Puts it forward, for every process within half a second. @param byMs zero or more */
  advance(byMs: number): void {
    this.aheadMs = readAhead(this.file) + byMs;
    this.readAt = Date.now();
    writeFileSync(`${this.file}.new`, `${this.aheadMs}\n`);
    renameSync(`${this.file}.new`, this.file);
  }
}

function readAhead(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8')) || 0;
  } catch {
    return 0; // nobody put it forward
  }
}
