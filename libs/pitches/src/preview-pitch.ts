import { badInput, notFound } from '#platform';
import { Injectable } from '@nestjs/common';
import { PitchPlans } from './pitch-plans.js';
import { previewOf, type PitchPreview } from './pitch-preview.js';
import type { PreviewPitchInput } from './pitch.input.js';
import { WritePitches } from './write-pitches.js';

/** Tells what a pitch would be and what the charter would say of it, for a template or for words that are in none. */
@Injectable()
export class PreviewPitch {
  constructor(
    private readonly plans: PitchPlans,
    private readonly writer: WritePitches,
  ) {}

  async preview({ contactId, templateId, words, ...wishes }: PreviewPitchInput): Promise<PitchPreview> {
    if (!templateId === !words) throw badInput('templateId', 'give a template, or words to try, and not both.');
    const plan = words ? await this.plans.ofTrial(words, wishes) : await this.plans.ofTemplate(templateId!, wishes);
    const [written] = await this.writer.write(plan, [contactId]);
    if (!written) throw notFound('contact', contactId);
    return previewOf(plan, written);
  }
}
