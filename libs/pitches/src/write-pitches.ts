import type { PitchChannel, PitchWords, Verdict } from '#charter';
import { draftHere, Drafting, type Drafted, type DraftOrder } from '#drafting';
import { Database } from '#platform';
import type { TemplateProblem } from '#rendering';
import type { ChosenWords, TemplateVariant } from '#templates';
import { Injectable } from '@nestjs/common';
import { factsAfter, type AssumedTouch } from './assumed-touch.js';
import { FactsReader } from './facts.reader.js';
import { occasionFindings } from './occasion-findings.js';
import type { PitchFacts } from './pitch-facts.js';
import { channelFor, circumstancesFor, valuesFor } from './pitch-occasion.js';
import type { PitchPlan } from './pitch-plan.js';

/** For whom, and how it goes out. */
interface Occasion {
  facts: PitchFacts;
  channel: PitchChannel;
}

/** What became of a pitch for one contact; nothing of it is kept yet. */
export type WrittenPitch = Occasion &
  (
    | { outcome: 'WRITTEN'; variant: TemplateVariant; words: PitchWords; verdict: Verdict }
    /** A value is missing for this person, or the template ran into a limit. */
    | { outcome: 'STOPPED'; problems: TemplateProblem[] }
    | { outcome: 'NO_VARIANT'; missing: string }
  );

type Choice = Occasion & { plan: PitchPlan } & (ChosenWords | { missing: string });

const NOTHING: ReadonlyMap<string, AssumedTouch> = new Map();

/** One is being written and one read while a third is kept. */
const SLICES_AHEAD = 2;

/** Writes pitches for the people of a plan: reads what is known, gives the connection back, and lets the threads write. */
@Injectable()
export class WritePitches {
  constructor(
    private readonly db: Database,
    private readonly facts: FactsReader,
    private readonly drafting: Drafting,
  ) {}

  /**
   * The same for many, slice by slice: while the caller keeps one slice, the threads write the next and PostgreSQL
   * reads the one after. The caller has no transaction in progress when it asks for a slice.
   */
  async *writeInSlices(plan: PitchPlan, contactIds: string[], length = 250): AsyncGenerator<WrittenPitch[], void> {
    const ahead: Promise<WrittenPitch[]>[] = [];
    await this.db.rest();
    try {
      for (let first = 0; first < contactIds.length; first += length) {
        const slice = this.db.aside(() => this.write(plan, contactIds.slice(first, first + length)));
        slice.catch(() => undefined); // told when its turn comes
        ahead.push(slice);
        if (ahead.length > SLICES_AHEAD) yield await ahead.shift()!;
      }
      while (ahead.length) yield await ahead.shift()!;
    } finally {
      await Promise.allSettled(ahead);
    }
  }

  /** In the order asked, without those who do not exist. @param assumed what will have been written to them by then, by contact */
  async write(plan: PitchPlan, contactIds: string[], assumed: ReadonlyMap<string, AssumedTouch> = NOTHING): Promise<WrittenPitch[]> {
    const choices = await this.choose(plan, contactIds, assumed);
    await this.db.rest();
    return settle(choices, await this.drafting.draft(ordersFor(choices), plan.charter.settings));
  }

  /** The same within a transaction, on this very thread: for a few pitches made of words of our own. */
  async writeHere(plan: PitchPlan, contactIds: string[]): Promise<WrittenPitch[]> {
    const choices = await this.choose(plan, contactIds);
    return settle(choices, ordersFor(choices).map((order) => draftHere(order, plan.charter.settings)));
  }

  private async choose(plan: PitchPlan, contactIds: string[], assumed: ReadonlyMap<string, AssumedTouch> = NOTHING): Promise<Choice[]> {
    const known = await this.facts.read(contactIds, plan);
    return [...known].map(([id, facts]) => {
      const touch = assumed.get(id);
      return touch ? choose({ ...plan, now: touch.now }, factsAfter(facts, touch)) : choose(plan, facts);
    });
  }
}

const ordersFor = (choices: Choice[]): DraftOrder[] => choices.flatMap((choice) => ('variant' in choice ? [orderFor(choice)] : []));

function settle(choices: Choice[], drafted: Drafted[]): WrittenPitch[] {
  const drafts = drafted.values();
  return choices.map((choice) => {
    if ('variant' in choice) return written(choice, drafts.next().value!);
    const { facts, channel, missing } = choice;
    return { facts, channel, missing, outcome: 'NO_VARIANT' };
  });
}

function choose(plan: PitchPlan, facts: PitchFacts): Choice {
  const { words, identity } = plan;
  const channel = channelFor(plan, facts);
  return { plan, facts, channel, ...words.choose({ contact: facts.contact, channel, identity }) };
}

function orderFor({ plan, facts, channel, variant, partials, partialsKey }: Choice & ChosenWords): DraftOrder {
  const { id: key, language, subject, text, html } = variant;
  const circumstances = circumstancesFor(plan, facts, channel, language);
  return { variant: { key, subject, text, html }, partials, partialsKey, values: valuesFor(plan, facts), circumstances };
}

function written({ plan, facts, channel, variant }: Choice & ChosenWords, draft: Drafted): WrittenPitch {
  if (draft.outcome === 'STOPPED') return { facts, channel, ...draft };
  const findings = [...occasionFindings(plan, facts, channel), ...draft.verdict.findings];
  return { facts, channel, variant, ...draft, verdict: { ...draft.verdict, findings } };
}
