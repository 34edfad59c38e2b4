import { figureOf } from '#charter';
import { groupAlike, skeletonOf } from '#prose';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import type { PitchValue } from './pitch-value.js';
import { PitchScene } from './pitch-scene.js';
import type { Pitch } from './pitch.entity.js';

/** Further back nobody remembers having read the same elsewhere. */
const WINDOW_MS = 30 * 86_400_000;
/** Pitches edited by hand each stand for themselves; the newest are compared. */
const MOST_GROUPS = 500;

/** Approved pitches whose words differ in their merged values only, one of them for all. */
const GROUPS = `
  select (array_agg(text order by approved_at desc))[1] as text, (array_agg(merged order by approved_at desc))[1] as merged,
    array_agg(distinct contact_id) as "contactIds"
  from pitch where approved_at > $1 and state in ('APPROVED', 'RELEASED')
  group by coalesce(skeleton, id) order by max(approved_at) desc limit ${MOST_GROUPS}`;

interface Group {
  text: string;
  merged: PitchValue[];
  contactIds: string[];
}

/** Counts the people who get nearly the same words, as the charter has it. */
@Injectable()
export class SameWordsReader {
  constructor(
    private readonly db: Database,
    private readonly scene: PitchScene,
  ) {}

  /** For each pitch the people who got nearly the same words lately, or will with these pitches; in the order given. */
  async recipients(pitches: readonly Pitch[]): Promise<number[]> {
    const { charter, now } = await this.scene.rules();
    const approved = await this.db.query<Group>(GROUPS, [new Date(now.getTime() - WINDOW_MS)]);
    const asked = pitches.map(({ text, merged, contactId }) => ({ text, merged, contactIds: [contactId] }));
    const all = [...asked, ...approved];
    const counts = new Array<number>(pitches.length).fill(1);
    const likeness = figureOf('sameness', 'likeness', charter.settings) / 100;
    for (const members of groupAlike(all.map(skeleton), likeness)) {
      const people = new Set(members.flatMap((index) => all[index].contactIds));
      for (const index of members) if (index < pitches.length) counts[index] = people.size;
    }
    return counts;
  }

  /** The same in the transaction in progress, until whose end nobody else approves: two halves of a crowd make a crowd. */
  async recountAlone(pitches: readonly Pitch[]): Promise<number[]> {
    await this.db.query(`select pg_advisory_xact_lock(hashtext('same words'), hashtext(current_workspace_id()::text))`);
    return this.recipients(pitches);
  }
}

const skeleton = ({ text, merged }: Pick<Group, 'text' | 'merged'>): string =>
  skeletonOf(text, merged.filter(({ part }) => part === 'TEXT'));
