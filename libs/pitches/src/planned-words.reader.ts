import { createHash } from 'node:crypto';
import { PartialsReader, TemplateVariant, TemplateWordsReader, effectiveForm, type PartialShelf, type Wanted } from '#templates';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import type { PitchPlan } from './pitch-plan.js';
import type { TrialWordsInput } from './pitch.input.js';

/** The words of a plan, and what they are for. */
export type PlannedWords = Pick<PitchPlan, 'template' | 'purpose' | 'topic' | 'words'>;

type Words = PitchPlan['words'];

/** Where the words of pitches come from: a template, or somebody who is trying some. */
@Injectable()
export class PlannedWordsReader {
  constructor(
    private readonly db: Database,
    private readonly templates: TemplateWordsReader,
    private readonly partials: PartialsReader,
  ) {}

  /** Throws NOT_FOUND. @param number a version of before; the current one when left out */
  async ofTemplate(id: string, number?: number): Promise<PlannedWords> {
    const words = await this.templates.get(id, number);
    const { name, version, purpose, topic } = words.template;
    return { template: { id, name, version }, purpose, topic, words };
  }

  async ofTrial({ purpose, topic, subject, text }: TrialWordsInput): Promise<PlannedWords> {
    const words = trialWords(this.db.workspaceId, { subject: subject ?? null, text }, await this.partials.shelf());
    return { ...NO_TEMPLATE, purpose, topic: topic ?? null, words };
  }
}

export const NO_TEMPLATE = { template: { id: null, name: '', version: null } };

/** Words that stand in the place of every variant. Without a row of their own they are known by what they say. */
const trialWords = (workspaceId: string, { subject, text }: { subject: string | null; text: string }, shelf: PartialShelf): Words => ({
  choose({ contact, channel, identity }: Wanted) {
    const language = contact.language?.slice(0, 2) ?? 'fr';
    const { sources: partials, key: partialsKey } = shelf.setFor(language, identity?.id ?? null);
    const formOfAddress = effectiveForm(contact.formOfAddress, identity?.formOfAddress);
    const words = { language, channel, formOfAddress, subject: channel === 'MAIL' ? subject : null, text, html: null };
    const id = createHash('md5').update(JSON.stringify(words)).digest('hex');
    const variant = Object.assign(TemplateVariant.make(workspaceId, words as Partial<TemplateVariant>), { id });
    return { variant, formOfAddress, partials, partialsKey };
  },
});
