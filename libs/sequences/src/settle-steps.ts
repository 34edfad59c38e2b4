import { PitchChannel } from '#conduct';
import { DomainError } from '#platform';
import { TemplatesService, TemplateVersions } from '#templates';
import { Injectable } from '@nestjs/common';
import { checkSteps, type StepFault } from './check-steps.js';
import type { ArmInput, StepInput } from './step.input.js';
import { ARM_KEYS, MailThread, StepKind, type Arm, type SequenceStep } from './step.js';

/** Makes steps of what somebody sent: sound ones, with the templates as they are today. */
@Injectable()
export class SettleSteps {
  constructor(
    private readonly templates: TemplatesService,
    private readonly versions: TemplateVersions,
  ) {}

  /** Throws BAD_INPUT with all that is wrong. */
  async settle(steps: readonly StepInput[]): Promise<SequenceStep[]> {
    const faults = checkSteps(steps);
    refuse(faults);
    let hasMail = false;
    const settled: SequenceStep[] = [];
    for (const [i, step] of steps.entries()) {
      const isMail = step.kind === StepKind.MAIL;
      const thread = isMail ? (step.thread ?? (hasMail ? MailThread.SAME : MailThread.NEW)) : null;
      settled.push({ ...plainStep(step), thread, arms: isMail ? await this.arms(step, `steps.${i}`, faults) : null });
      hasMail ||= isMail;
    }
    refuse(faults);
    return settled;
  }

  private async arms({ templateId, arms }: StepInput, field: string, faults: StepFault[]): Promise<Arm[]> {
    const asked: [ArmInput, string][] = templateId
      ? [[{ templateId, weight: 1 }, `${field}.templateId`]]
      : arms!.map((arm, i) => [arm, `${field}.arms.${i}.templateId`]);
    return Promise.all(asked.map(async ([arm, at], i) => ({ key: ARM_KEYS[i]!, ...arm, templateVersion: await this.version(arm, at, faults) })));
  }

  /** The version of a template that has words for a mail. */
  private async version({ templateId }: ArmInput, field: string, faults: StepFault[]): Promise<number> {
    const template = await this.templates.load(templateId);
    if (!template) faults.push({ field, message: 'this is no template of the workspace. Take it from templates.' });
    const variants = template ? await this.versions.loadVariants(templateId, template.version) : [];
    if (template && !variants.some(({ channel }) => channel === PitchChannel.MAIL))
      faults.push({ field, message: `${template.name} has no words for a mail yet. Save a variant of it first.` });
    return template?.version ?? 0;
  }
}

const plainStep = ({ kind, days, hours, deed, title, note, condition, figure, tier, otherwise }: StepInput) => ({
  ...{ kind, days: days ?? null, hours: hours ?? null, deed: deed ?? null, title: title ?? null, note: note ?? null },
  ...{ condition: condition ?? null, figure: figure ?? null, tier: tier ?? null, otherwise: otherwise ?? null },
});

function refuse(faults: readonly StepFault[]): void {
  if (faults.length) throw new DomainError('BAD_INPUT', faults.map(({ field, message }) => `${field}: ${message}`).join(' '), { faults });
}
