import { PeopleReader, type PeopleInput } from '#directory';
import { PitchPlans, type PitchPlan } from '#pitches';
import { badInput } from '#platform';
import { TemplateVersions } from '#templates';
import { Injectable } from '@nestjs/common';
import type { Batch } from './batch.entity.js';
import { BatchesService } from './batches.service.js';
import type { CreateBatchInput } from './create-batch.input.js';

/** Settles whom a batch is for and what they get; refuses at once what would come to nothing for anybody. */
@Injectable()
export class CreateBatch {
  constructor(
    private readonly plans: PitchPlans,
    private readonly versions: TemplateVersions,
    private readonly people: PeopleReader,
    private readonly batches: BatchesService,
  ) {}

  /** Throws BAD_INPUT and NOT_FOUND, naming the field. */
  async create({ templateId, name = null, people, ...told }: CreateBatchInput): Promise<Batch> {
    const wishes = { ...told, nicheId: told.nicheId ?? people.nicheId ?? null };
    const plan = await this.plans.ofTemplate(templateId, wishes);
    await this.refuseSilent(templateId, plan);
    const contactIds = await this.people.read(people);
    refuseSharing(plan, contactIds.length);
    const settled = { ...wishes, identityId: plan.identity?.id ?? null };
    return this.batches.add({ name, plan, wishes: settled, selection: selectionOf(people), contactIds });
  }

  private async refuseSilent(templateId: string, { template }: PitchPlan): Promise<void> {
    const variants = await this.versions.loadVariants(templateId, template.version!);
    if (!variants.length) throw badInput('templateId', `${template.name} has no words yet. Save a variant of it first.`);
  }
}

/** What is exclusive can be one person's. */
function refuseSharing({ assets }: PitchPlan, people: number): void {
  const exclusive = assets.find(({ isExclusive }) => isExclusive);
  if (exclusive && people > 1)
    throw badInput('assetIds', `${exclusive.title} is exclusive and cannot be offered to ${people} people. Write to one, or offer something else.`);
}

/** For people to read later: of a list only how long it was, for it stands in the items. */
const selectionOf = ({ nicheId, filter, contactIds }: PeopleInput): object => {
  if (nicheId) return { nicheId };
  return filter ? { filter } : { contacts: contactIds!.length };
};
