import { Tier } from '#contacts';
import { Injectable } from '@nestjs/common';
import type { Candidate } from './candidate.js';
import { DeparturesReader } from './departures.reader.js';
import { ExchangesReader, type Lookback } from './exchanges.reader.js';
import type { Limits, Person, Question } from './facts.js';
import { HoldsReader } from './holds.reader.js';
import { PeopleReader, type Known } from './people.reader.js';
import { DAY } from './told.js';

/** All that is asked about messages about to leave, read with a handful of statements however many they are. */
@Injectable()
export class FactsReader {
  constructor(
    private readonly people: PeopleReader,
    private readonly exchanges: ExchangesReader,
    private readonly departures: DeparturesReader,
    private readonly holds: HoldsReader,
  ) {}

  /** In the order of the candidates. @param isClaiming keeps others from judging the same people meanwhile */
  async questions(candidates: readonly Candidate[], now: Date, { isClaiming = false } = {}): Promise<Question[]> {
    if (!candidates.length) return [];
    const known = await this.people.known(candidates);
    const busy = isClaiming ? await this.people.take([...known.values()].flatMap(({ shared }) => shared)) : new Set<string>();
    const [holds, limits] = [await this.holds.standing(), await this.holds.limits()];
    const past = await this.past(known, candidates, limits, now);
    const duplicates = await this.departures.duplicates(candidates, (id) => known.get(id)?.twins ?? []);
    const approved = await this.departures.approved(approvalsWanted(candidates, known));
    return candidates.flatMap((candidate) => {
      const one = known.get(candidate.contactId);
      if (!one) return [];
      const { shared, ...rest } = one;
      const person = { ...rest, ...past(one.contactId) };
      const isCrowded = shared.some((key) => busy.has(key));
      const isApproved = candidate.pitchId !== null && approved.has(candidate.pitchId);
      return [{ candidate, person, duplicate: duplicates.get(candidate.id) ?? null, isApproved, isCrowded, limits, holds, now }];
    });
  }

  /** What happened with each of them and with their twins, as far back as any rule looks. */
  private async past(known: Map<string, Known>, candidates: readonly Candidate[], limits: Limits, now: Date) {
    const asked = [...known.values()].flatMap((one) => lookbacks(one, candidates, limits, now));
    const stars = asked.map((one) => ({ ...one, since: new Date(now.getTime() - limits.starDays * DAY) }));
    const exchanges = await this.exchanges.since(asked);
    const departures = await this.departures.since(stars);
    return (id: string): Pick<Person, 'exchanges' | 'departures'> => ({
      exchanges: exchanges.get(id) ?? [],
      departures: departures.get(id) ?? [],
    });
  }
}

function lookbacks({ contactId, twins }: Known, candidates: readonly Candidate[], limits: Limits, now: Date): Lookback[] {
  const asked = candidates.filter((one) => one.contactId === contactId && one.answeredSince);
  const days = Math.max(limits.touchesDays, limits.collisionDays);
  const earliest = Math.min(now.getTime() - days * DAY, ...asked.map(({ answeredSince }) => answeredSince!.getTime()));
  return [contactId, ...twins].map((personId) => ({ contactId, personId, since: new Date(earliest) }));
}

const approvalsWanted = (candidates: readonly Candidate[], known: ReadonlyMap<string, Known>): string[] =>
  candidates.flatMap(({ contactId, pitchId }) => (pitchId && known.get(contactId)?.tier === Tier.STAR ? [pitchId] : []));
