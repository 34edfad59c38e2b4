import { Injectable } from '@nestjs/common';
import { MovePassages } from './move-passages.js';
import { isAtMail, isItsTurn } from './passage.js';
import { PassagesReader } from './passages.reader.js';
import { PrepareMails } from './prepare-mails.js';

/**
 * Moves some hundred enrolments on. What their mails need from the threads comes first; all the rest is one transaction
 * that holds them, so that a crash leaves each either here or there, and an answer logged meanwhile is seen.
 */
@Injectable()
export class AdvanceSlice {
  constructor(
    private readonly passages: PassagesReader,
    private readonly mails: PrepareMails,
    private readonly moves: MovePassages,
  ) {}

  /** @returns how many moved */
  async advance(ids: string[], now: Date): Promise<number> {
    const passages = (await this.passages.read(ids)).filter((one) => isItsTurn(one, now) && isAtMail(one));
    const mails = await this.mails.prepare(passages);
    return this.moves.move(ids, mails, now);
  }
}
