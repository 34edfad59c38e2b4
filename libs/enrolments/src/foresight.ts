import { Injectable } from '@nestjs/common';
import { ConditionFactsReader } from './condition-facts.reader.js';
import type { Passage } from './passage.js';
import { wayAhead } from './way-ahead.js';

/** Foresees anew when people's ways end, once their dates have moved. */
@Injectable()
export class Foresight {
  constructor(private readonly conditions: ConditionFactsReader) {}

  /** Who is through or was stopped keeps what was foreseen last. */
  async renew(passages: Passage[], now: Date): Promise<void> {
    const running = passages.filter(({ enrolment }) => enrolment.isRunning);
    const conditions = await this.conditions.read(running, now);
    for (const one of running) one.enrolment.endsAt = wayAhead(one, conditions(one), now).endsAt;
  }
}
