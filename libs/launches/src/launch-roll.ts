import { PeopleReader, type PeopleInput } from '#directory';
import { EnrolledPitches } from '#pitches';
import { Injectable } from '@nestjs/common';
import { LaunchPeople } from './launch-people.js';
import { givenUp } from './launch-words.js';
import type { Launch } from './launch.entity.js';

/** Who is of a launch. */
@Injectable()
export class LaunchRoll {
  constructor(
    private readonly people: PeopleReader,
    private readonly rows: LaunchPeople,
    private readonly pitches: EnrolledPitches,
  ) {}

  /** For people to read later: of a list only how long it was, for it stands in the enrolments. */
  selectionOf({ nicheId, filter, contactIds }: PeopleInput): object {
    if (nicheId) return { nicheId };
    return filter ? { filter } : { contacts: contactIds?.length ?? 0 };
  }

  /** Throws BAD_INPUT and NOT_FOUND. */
  async enrol(launch: Launch, people: PeopleInput): Promise<void> {
    await this.rows.insert(launch, await this.people.read(people));
  }

  async giveUp(launchId: string): Promise<void> {
    await this.pitches.discardOf(await this.rows.giveUp(launchId, givenUp));
  }
}
