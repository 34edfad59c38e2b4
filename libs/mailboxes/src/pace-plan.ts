import { dayIn, nextOpening, type SendWindow } from '#calendar';
import type { ToldReason } from '#platform';
import { dayAfter, gapAfter, limitOn, type Pace } from './pace.js';
import { tellWaiting, type PaceReason } from './pace-words.js';

export interface Handed {
  day: string;
  /** '' counts all. */
  domain: string;
  handedOver: number;
}

export interface PaceFacts {
  pace: Pace;
  absences: { fromOn: string; untilOn: string }[];
  handed: Handed[];
  nextFreeAt: Date | null;
}

interface Wanted {
  domain: string;
  /** Only what leaves by itself keeps to the hours of the mailbox. */
  isAutomatic: boolean;
}

/** When a message may leave, and why not before. */
export interface Departure {
  at: Date;
  reason: ToldReason | null;
  /** When the gap it leaves behind is over; null where none is kept. */
  freeAt: Date | null;
}

interface Obstacle {
  code: PaceReason;
  until: number;
  limit?: number;
}

const ARCHIVED_MS = 86_400_000;
const EVERY_DAY = { from: '00:00', until: '24:00', respectsHolidays: false };

/** The departures of one mailbox in the order they are asked for; each one given takes its place from the next. */
export class PacePlan {
  readonly #pace: Pace;
  readonly #hours: SendWindow;
  readonly #counts = new Map<string, number>();
  /** From when on a day the gap after the message before is over. */
  readonly #free = new Map<string, number>();
  /** The next moment after a full day at which there was room: the days between need not be looked at again. */
  readonly #roomAfter = new Map<string, number>();

  constructor(
    private readonly facts: PaceFacts,
    private readonly random: () => number,
  ) {
    this.#pace = facts.pace;
    const { workingDays: days, worksFrom, worksUntil } = facts.pace;
    this.#hours = { days, from: worksFrom.slice(0, 5), until: worksUntil.slice(0, 5), respectsHolidays: false };
    for (const { day, domain, handedOver } of facts.handed) this.#counts.set(`${day} ${domain}`, handedOver);
    if (facts.nextFreeAt) this.#free.set(this.#day(facts.nextFreeAt.getTime()), facts.nextFreeAt.getTime());
  }

  /** The first moment from `from` on at which the message may leave. */
  place(wanted: Wanted, from: Date): Departure {
    let at = from.getTime();
    const later = at + ARCHIVED_MS;
    if (this.#pace.archivedAt) return this.#told({ code: 'MAILBOX_ARCHIVED', until: later }, wanted, later, null);
    let told: Obstacle | null = null;
    const full = { all: [] as string[], domain: [] as string[] };
    for (let next = this.#obstacle(at, wanted); next; next = this.#obstacle(at, wanted)) {
      this.#learn(full, next, at, wanted);
      // What stands in the way now is the reason; a gap is a small one.
      if (!told || told.code === 'MAILBOX_GAP') told = next;
      at = next.until;
    }
    for (const key of [...full.all, ...full.domain]) this.#roomAfter.set(key, at);
    this.#count(at, wanted.domain);
    return this.#told(told, wanted, at, this.#leaveGap(at));
  }

  /** Counts of a day: how many left, to one domain or to all. */
  handedOver(day: string, domain = ''): number {
    return this.#counts.get(`${day} ${domain}`) ?? 0;
  }

  #obstacle(at: number, { domain, isAutomatic }: Wanted): Obstacle | null {
    const day = this.#day(at);
    const absence = this.facts.absences.find(({ fromOn, untilOn }) => fromOn <= day && day <= untilOn);
    if (absence) return { code: 'MAILBOX_ABSENT', until: this.#morning(dayAfter(absence.untilOn)) };
    const opens = isAutomatic ? nextOpening(this.#hours, this.#place, new Date(at)).getTime() : at;
    if (opens > at) return { code: 'MAILBOX_CLOSED', until: opens };
    return this.#fullness(day, domain, isAutomatic) ?? this.#gap(at, day);
  }

  #fullness(day: string, domain: string, isAutomatic: boolean): Obstacle | null {
    const [limit, ofDomain] = [limitOn(this.#pace, day), this.#pace.domainDailyLimit];
    const room = (scope: string): number => this.#roomAfter.get(`${scope} ${isAutomatic} ${day}`) ?? this.#morning(dayAfter(day));
    if (limit !== null && this.handedOver(day) >= limit) return { code: 'MAILBOX_FULL', until: room(''), limit };
    if (ofDomain === null || this.handedOver(day, domain) < ofDomain) return null;
    return { code: 'MAILBOX_FULL_FOR_DOMAIN', until: room(domain), limit: ofDomain };
  }

  #gap(at: number, day: string): Obstacle | null {
    const free = this.#free.get(day) ?? at;
    return free > at ? { code: 'MAILBOX_GAP', until: free } : null;
  }

  /** A day that is full for all is so whatever comes after it, but not because of what is full for one domain. */
  #learn(full: { all: string[]; domain: string[] }, { code }: Obstacle, at: number, { domain, isAutomatic }: Wanted): void {
    if (code === 'MAILBOX_FULL') full.all.push(` ${isAutomatic} ${this.#day(at)}`);
    if (code !== 'MAILBOX_FULL_FOR_DOMAIN') return;
    for (const key of full.all.splice(0)) this.#roomAfter.set(key, at);
    full.domain.push(`${domain} ${isAutomatic} ${this.#day(at)}`);
  }

  #count(at: number, domain: string): void {
    const day = this.#day(at);
    for (const scope of new Set(['', domain])) this.#counts.set(`${day} ${scope}`, this.handedOver(day, scope) + 1);
  }

  #leaveGap(at: number): Date | null {
    const gap = gapAfter(this.#pace, this.random());
    if (gap === 0) return null;
    for (const day of [at, at + gap].map((one) => this.#day(one))) this.#free.set(day, at + gap);
    return new Date(at + gap);
  }

  #told(obstacle: Obstacle | null, { domain }: Wanted, at: number, freeAt: Date | null): Departure {
    const until = new Date(at);
    return { at: until, freeAt, reason: obstacle && tellWaiting(this.#pace, { ...obstacle, until, domain }) };
  }

  /** The first moment of a day. */
  #morning(day: string): number {
    const weekday = new Date(day).getUTCDay() || 7;
    const before = new Date(Date.parse(day) - 36 * 3_600_000);
    return nextOpening({ ...EVERY_DAY, days: [weekday] }, this.#place, before).getTime();
  }

  #day(at: number): string {
    return dayIn(new Date(at), this.#pace.timeZone);
  }

  get #place() {
    return { timeZone: this.#pace.timeZone, country: null };
  }
}
