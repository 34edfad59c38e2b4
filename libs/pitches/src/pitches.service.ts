import { Contact } from '#contacts';
import { badInput, Clock, Database, DomainError, refuseStaleWrite, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { chooseVariant } from './choose-variant.js';
import { GatherValues } from './gather-values.js';
import { htmlFromText, type PitchValues, renderVariant, type TemplateProblem } from '#rendering';
import { Pitch } from './pitch.entity.js';
import type { EditPitchInput, RenderPitchInput } from './pitch.input.js';
import type { TemplateVariant } from './template-variant.entity.js';
import { TemplatesService } from './templates.service.js';

/** From a template to words for one person that a member stands behind. */
@Injectable()
export class PitchesService {
  constructor(
    readonly db: Database,
    private readonly templates: TemplatesService,
    private readonly values: GatherValues,
    private readonly clock: Clock,
  ) {}

  get(id: string): Promise<Pitch> {
    return this.db.get(Pitch, id, 'pitch');
  }

  @Transactional()
  async render(input: RenderPitchInput): Promise<Pitch> {
    const contact = await this.db.get(Contact, input.contactId, 'contact');
    const template = await this.templates.get(input.templateId);
    const variants = await this.templates.loadVariants(template.id);
    const variant = chosen(variants, contact, template.name);
    const values = await this.values.for(contact, input);
    const { language, formOfAddress } = variant;
    const origin = { contactId: contact.id, templateId: template.id, language, formOfAddress, values: values.values };
    const pitch = Pitch.make(this.db.workspaceId, { ...origin, ...written(variant, values) });
    pitch.authorId = (await this.values.author()).id;
    return (await this.db.manager()).save(pitch);
  }

  @Transactional()
  async edit({ id, version, subject, text }: EditPitchInput): Promise<Pitch> {
    const pitch = await this.get(id);
    const words = { ...(subject && { subject }), ...(text && { text }) };
    refuseStaleWrite(pitch, version, words);
    pitch.edit({ ...words, ...(text && { html: htmlFromText(text) }) });
    return (await this.db.manager()).save(pitch);
  }

  /** @param version the version whose words are approved, so that nobody approves what they have not read */
  @Transactional()
  async approve(id: string, version: number): Promise<Pitch> {
    const pitch = await this.get(id);
    refuseStaleWrite(pitch, version, {});
    pitch.approve((await this.values.author()).id, this.clock.now());
    return (await this.db.manager()).save(pitch);
  }

  @Transactional()
  async discard(id: string): Promise<Pitch> {
    const pitch = await this.get(id);
    pitch.discard();
    return (await this.db.manager()).save(pitch);
  }

  /** Marks it handed over; the caller makes the dispatch in the same transaction. */
  @Transactional()
  async release(id: string): Promise<Pitch> {
    const pitch = await this.get(id);
    pitch.release();
    return (await this.db.manager()).save(pitch);
  }
}

function chosen(variants: TemplateVariant[], contact: Contact, template: string): TemplateVariant {
  const choice = chooseVariant(variants, contact);
  if ('variant' in choice) return choice.variant;
  throw badInput('templateId', `${template} does not suit ${contact.name}: ${choice.missing}. Add it, or correct the contact.`);
}

/** The words, or every reason why there are none. */
function written(variant: TemplateVariant, values: PitchValues): Pick<Pitch, 'subject' | 'text' | 'html'> {
  const rendering = renderVariant(variant, values);
  if (rendering.outcome === 'STOPPED') throw stopped(rendering.problems);
  const { subject, text, html } = rendering;
  return { subject, text, html };
}

const stopped = (problems: TemplateProblem[]): DomainError =>
  new DomainError('BAD_INPUT', problems.map(({ message }) => message).join(' '), { problems });
