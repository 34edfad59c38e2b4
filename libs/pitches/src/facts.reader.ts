import { figureOf } from '#charter';
import { Injectable } from '@nestjs/common';
import { HistoryFactsReader } from './history-facts.reader.js';
import { PeopleFactsReader } from './people-facts.reader.js';
import type { PitchFacts } from './pitch-facts.js';
import type { PitchPlan } from './pitch-plan.js';

const DAY_MS = 86_400_000;

/** All that is known of the people a plan is for: as many statements for one as for five hundred. */
@Injectable()
export class FactsReader {
  constructor(
    private readonly people: PeopleFactsReader,
    private readonly history: HistoryFactsReader,
  ) {}

  /** By contact id; nobody for an id that does not exist. */
  async read(contactIds: string[], { nicheId, charter, now }: PitchPlan): Promise<Map<string, PitchFacts>> {
    const since = new Date(now.getTime() - figureOf('give-before-asking', 'days', charter.settings) * DAY_MS);
    const [people, histories] = await Promise.all([this.people.read(contactIds, nicheId), this.history.read(contactIds, since)]);
    const known = contactIds.flatMap((id, i) => {
      const person = people.get(id);
      return person ? [[id, { ...person, ...histories[i] }] as const] : [];
    });
    return new Map(known);
  }
}
