import { NichesService, VettingState } from '#niches';
import { badInput, Database, notFound } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ContactFilter } from './contact-filter.input.js';
import { ContactListService } from './contact-list.service.js';
import type { PeopleInput } from './people.input.js';

export const MOST_PEOPLE = 5_000;

const MISSING = 'select asked.id from unnest($1::uuid[]) as asked (id) where not exists (select from contact c where c.id = asked.id) limit 1';

/** Tells who is meant: the people of a niche, of a filter or of a list. */
@Injectable()
export class PeopleReader {
  constructor(
    private readonly db: Database,
    private readonly contacts: ContactListService,
    private readonly niches: NichesService,
  ) {}

  /** Contact ids, each once: those of a list in its order, others by name. Throws BAD_INPUT for nobody and for too many, NOT_FOUND. */
  async read(people: PeopleInput): Promise<string[]> {
    const { nicheId, filter, contactIds } = people;
    if ([nicheId, filter, contactIds].filter(Boolean).length !== 1)
      throw badInput('people', 'give a niche, a filter or a list of contacts, one of the three.');
    if (contactIds) return this.listed(contactIds);
    return this.passing(nicheId ? await this.inNiche(nicheId) : filter!);
  }

  private async inNiche(id: string): Promise<ContactFilter> {
    await this.niches.get(id);
    return { niche: { id, states: [VettingState.KNOWN, VettingState.VETTED] } };
  }

  private async listed(contactIds: string[]): Promise<string[]> {
    const ids = [...new Set(contactIds.map((id) => id.toLowerCase()))];
    refuseUnlessSome(ids.length);
    const [missing] = await this.db.query<{ id: string }>(MISSING, [ids]);
    if (missing) throw notFound('contact', missing.id);
    return ids;
  }

  private async passing(filter: ContactFilter): Promise<string[]> {
    refuseUnlessSome(await this.contacts.count(filter));
    return this.contacts.ids(filter, MOST_PEOPLE);
  }
}

function refuseUnlessSome(count: number): void {
  if (!count) throw badInput('people', 'this is nobody. Choose another niche, filter or list.');
  if (count > MOST_PEOPLE) throw badInput('people', `these are ${count} people, and at most ${MOST_PEOPLE} are taken at a time. Choose fewer.`);
}
