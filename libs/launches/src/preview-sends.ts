import { planFor, problemsOf, type Passage } from '#enrolments';
import { PitchPlans, WritePitches, type AssumedTouch } from '#pitches';
import { DomainError, type ToldReason } from '#platform';
import { armOf, MailThread, type Arm } from '#sequences';
import { Injectable } from '@nestjs/common';
import { PlannedSendsReader, type Ahead } from './planned-sends.reader.js';
import type { PlannedSend } from './planned-send.js';

/** A mail nobody wrote yet, and the one before it. */
interface Unwritten {
  ahead: Ahead;
  send: PlannedSend;
  before: PlannedSend | undefined;
}

/** Writes the mails that lie before people as they would be if nobody answered; keeps nothing of it. */
@Injectable()
export class PreviewSends {
  constructor(
    private readonly reader: PlannedSendsReader,
    private readonly plans: PitchPlans,
    private readonly writer: WritePitches,
  ) {}

  /** No transaction may be in progress: the threads are waited for. */
  async write(enrolmentIds: string[]): Promise<Ahead[]> {
    const all = await this.reader.read(enrolmentIds);
    const most = Math.max(0, ...all.map(({ sends }) => sends.length));
    // One after another: a mail may speak of the one before it.
    for (let nth = 0; nth < most; nth++) {
      const unwritten = all.flatMap((ahead): Unwritten[] => {
        const send = ahead.sends[nth];
        return send && send.text === null ? [{ ahead, send, before: ahead.sends[nth - 1] }] : [];
      });
      for (const alike of groupsOf(unwritten)) await this.writeAlike(alike);
    }
    return all;
  }

  private async writeAlike(alike: Unwritten[]): Promise<void> {
    try {
      const { passage } = alike[0]!.ahead;
      const plan = await this.plans.ofTemplate(...planFor(passage, wayOf(alike[0]!)));
      const byContact = new Map(alike.map((one) => [one.ahead.passage.enrolment.contactId, one]));
      const assumed = new Map([...byContact].map(([id, one]) => [id, touchBefore(one)]));
      for (const written of await this.writer.write(plan, [...byContact.keys()], assumed)) {
        const one = byContact.get(written.facts.contact.id)!;
        if (written.outcome === 'WRITTEN') Object.assign(one.send, { subject: subjectOf(one, written.words.subject), text: written.words.text });
        else one.send.problem = problemsOf(plan, written);
      }
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      for (const { send } of alike) send.problem = untold(error);
    }
  }
}

/** The template was deleted, or the identity archived. */
const untold = ({ code, message }: DomainError): ToldReason => ({ code, fr: message, en: message });

const stepOf = ({ ahead: { passage }, send }: Unwritten): Passage['steps'][number] => passage.steps[send.step - 1]!;

const wayOf = (one: Unwritten): Arm => armOf(stepOf(one), one.ahead.passage.enrolment.arm);

/** What they will have got before; what left already stands in the log. */
const touchBefore = ({ send, before }: Unwritten): AssumedTouch => ({ subject: before?.subject ?? null, sentAt: before?.at ?? null, now: send.at });

const subjectOf = (one: Unwritten, subject: string | null): string | null => {
  const answered = one.ahead.firstSubject ?? one.ahead.sends[0]!.subject;
  return stepOf(one).thread === MailThread.SAME && answered ? `Re: ${answered.replace(/^re\s?: /i, '')}` : subject;
};

function groupsOf(unwritten: Unwritten[]): Unwritten[][] {
  const groups = new Map<string, Unwritten[]>();
  for (const one of unwritten) {
    const { templateId, templateVersion } = wayOf(one);
    const key = [one.ahead.passage.sequence.id, one.ahead.passage.authorId, templateId, templateVersion].join();
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}
