import { nextOpening, type SendWindow } from '#calendar';
import { Database, type ToldReason } from '#platform';
import type { Candidate, Verdict } from '#restraint';
import type { DepartureGate } from '#sending';
import { Injectable } from '@nestjs/common';
import { EnrolmentState } from './enrolment.entity.js';
import { competing, overtaken, shut, whilePaused } from './gate-words.js';
import { tellMoment } from './moment-words.js';
import { placeOf, type KnownPlace } from './place-of.js';
import { goesFirst, RivalsReader, type Rival } from './rivals.reader.js';

const PASSAGES = `
  select d.id, e.id as "enrolmentId", d.contact_id as "contactId", e.state, e.reason, e.dispatch_id is not distinct from d.id as "isCurrent",
    v.send_window as "window", c.name, c.time_zone as "timeZone", c.country, c.region, w.time_zone as "ourTimeZone", w.country as "ourCountry"
  from dispatch d
  join enrolment e on e.workspace_id = d.workspace_id and e.id = d.enrolment_id
  join sequence_version v on v.workspace_id = e.workspace_id and v.sequence_id = e.sequence_id and v.version = e.sequence_version
  join contact c on c.workspace_id = e.workspace_id and c.id = e.contact_id
  join workspace w on w.id = e.workspace_id
  where d.id = any($1)`;

interface Departing extends KnownPlace {
  id: string;
  enrolmentId: string;
  contactId: string;
  state: EnrolmentState;
  reason: ToldReason | null;
  isCurrent: boolean;
  window: SendWindow;
  name: string;
  ourTimeZone: string;
  ourCountry: string | null;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * What sequences have to say in the very transaction that claims a mail of theirs: the passage is still under way and at
 * this mail, it is the hour where the person lives, and no other sequence goes first.
 */
@Injectable()
export class EnrolmentGate implements DepartureGate {
  constructor(
    private readonly db: Database,
    private readonly rivals: RivalsReader,
  ) {}

  async judge(candidates: Candidate[], now: Date): Promise<Map<string, Verdict>> {
    const asked = candidates.filter(({ campaignId }) => campaignId).map(({ id }) => id);
    if (!asked.length) return new Map();
    const departing = await this.db.query<Departing>(PASSAGES, [asked]);
    const rivals = await this.rivals.read([...new Set(departing.map(({ contactId }) => contactId))], now);
    return new Map(departing.map((one) => [one.id, judge(one, rivals.get(one.contactId)!, now)]));
  }
}

function judge(one: Departing, rivals: Rival[], now: Date): Verdict {
  if (one.state === EnrolmentState.PAUSED && one.isCurrent) return wait(new Date(now.getTime() + HOUR_MS), whilePaused);
  if (one.state !== EnrolmentState.ACTIVE || !one.isCurrent) return { go: false, what: 'STOP', reason: one.reason ?? overtaken };
  const place = placeOf(one, { timeZone: one.ourTimeZone, country: one.ourCountry });
  const opensAt = nextOpening(one.window, place, now);
  if (opensAt > now) return wait(opensAt, shut(one.name, tellMoment(opensAt, one.ourTimeZone)));
  const mine = rivals.find(({ enrolmentId }) => enrolmentId === one.enrolmentId)!;
  const first = rivals.find((other) => other.sequenceId !== mine.sequenceId && other.isPressing && goesFirst(other, mine));
  // Looked at again every day: the other one may end at any time.
  if (first) return wait(nextOpening(one.window, place, new Date(now.getTime() + DAY_MS)), competing(one.name, first.sequence, first.owner));
  return { go: true };
}

const wait = (until: Date, reason: ToldReason): Verdict => ({ go: false, what: 'WAIT', until, reason });
