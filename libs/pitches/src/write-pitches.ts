import type { PitchChannel, PitchWords, Verdict } from '#charter';
import { draftHere, Drafting, type Drafted, type DraftOrder } from '#drafting';
import { Database } from '#platform';
import type { TemplateProblem } from '#rendering';
import type { ChosenWords, TemplateVariant } from '#templates';
import { Injectable } from '@nestjs/common';
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

type Choice = Occasion & (ChosenWords | { missing: string });

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

  /** In the order asked, without those who do not exist. */
  async write(plan: PitchPlan, contactIds: string[]): Promise<WrittenPitch[]> {
    const choices = await this.choose(plan, contactIds);
    await this.db.rest();
    return settle(plan, choices, await this.drafting.draft(ordersFor(plan, choices), plan.charter.settings));
  }

  /** The same within a transaction, on this very thread: for a few pitches made of words of our own. */
  async writeHere(plan: PitchPlan, contactIds: string[]): Promise<WrittenPitch[]> {
    const choices = await this.choose(plan, contactIds);
    return settle(plan, choices, ordersFor(plan, choices).map((order) => draftHere(order, plan.charter.settings)));
  }

  private async choose(plan: PitchPlan, contactIds: string[]): Promise<Choice[]> {
    const known = await this.facts.read(contactIds, plan);
    return [...known.values()].map((facts) => choose(plan, facts));
  }
}

const ordersFor = (plan: PitchPlan, choices: Choice[]): DraftOrder[] =>
  choices.flatMap((choice) => ('variant' in choice ? [orderFor(plan, choice)] : []));

function settle(plan: PitchPlan, choices: Choice[], drafted: Drafted[]): WrittenPitch[] {
  const drafts = drafted.values();
  return choices.map((choice) =>
    'variant' in choice ? written(plan, choice, drafts.next().value!) : { ...choice, outcome: 'NO_VARIANT' },
  );
}

function choose({ words, identity, ...plan }: PitchPlan, facts: PitchFacts): Choice {
  const channel = channelFor(plan, facts);
  return { facts, channel, ...words.choose({ contact: facts.contact, channel, identity }) };
}

function orderFor(plan: PitchPlan, { facts, channel, variant, partials, partialsKey }: Occasion & ChosenWords): DraftOrder {
  const { id: key, language, subject, text, html } = variant;
  const circumstances = circumstancesFor(plan, facts, channel, language);
  return { variant: { key, subject, text, html }, partials, partialsKey, values: valuesFor(plan, facts), circumstances };
}

function written(plan: PitchPlan, { facts, channel, variant }: Occasion & ChosenWords, draft: Drafted): WrittenPitch {
  if (draft.outcome === 'STOPPED') return { facts, channel, ...draft };
  const findings = [...occasionFindings(plan, facts, channel), ...draft.verdict.findings];
  return { facts, channel, variant, ...draft, verdict: { ...draft.verdict, findings } };
}
