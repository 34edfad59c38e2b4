import { WritePitches } from '#pitches';
import { armOf, type Arm } from '#sequences';
import { Injectable } from '@nestjs/common';
import { DraftPlans } from './draft-plans.js';
import { LaunchWork } from './launch-work.js';
import type { Launch } from './launch.entity.js';
import { Outlooks, type Outlook } from './outlooks.js';
import { SettlePlans } from './settle-plans.js';

/** So many are written and kept at a time; between two slices a launch can be discarded. */
const SLICE = 200;

/** Plans people about to begin, and writes their first mails. */
@Injectable()
export class FirstMails {
  constructor(
    private readonly outlooks: Outlooks,
    private readonly drafts: DraftPlans,
    private readonly writer: WritePitches,
    private readonly work: LaunchWork,
    private readonly settling: SettlePlans,
  ) {}

  /** @returns false once the launch was discarded */
  async write(launch: Launch, ids: string[]): Promise<boolean> {
    const outlooks = await this.outlooks.read(ids, launch);
    const wordless = outlooks.filter(({ firstMail }) => !firstMail);
    let goesOn = await this.work.step(launch.id, launch.state, () => this.settling.settleWordless(wordless));
    for (const alike of groupsOf(outlooks.filter(({ firstMail }) => firstMail))) goesOn &&= await this.writeAlike(launch, alike);
    return goesOn;
  }

  /** People who get the same words under the same name. */
  private async writeAlike({ id, state }: Launch, alike: Outlook[]): Promise<boolean> {
    const sending = await this.drafts.planOf(alike[0]!.passage, firstArm(alike[0]!));
    const byContact = new Map(alike.map((one) => [one.passage.enrolment.contactId, one]));
    for await (const written of this.writer.writeInSlices(sending.plan, [...byContact.keys()], SLICE)) {
      const drafts = written.map((one) => ({ written: one, outlook: byContact.get(one.facts.contact.id)! }));
      if (!(await this.work.step(id, state, () => this.settling.settle(sending, drafts)))) return false;
    }
    return true;
  }
}

const firstArm = ({ passage, firstMail, arm }: Outlook): Arm => armOf(passage.steps[firstMail! - 1]!, arm);

function groupsOf(outlooks: Outlook[]): Outlook[][] {
  const groups = new Map<string, Outlook[]>();
  for (const one of outlooks) {
    const { templateId, templateVersion } = firstArm(one);
    const key = `${templateId} ${templateVersion}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}
