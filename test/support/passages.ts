import { AdvanceEnrolments } from '#enrolments';
import { Clock } from '#platform';
import { SendDue } from '#sending';
import { byName, prepared, started } from './launches.js';
import { aTemplate } from './pitches.js';
import type { Colleague, Rapport } from './rapport.js';
import { aSequence, type SequenceRow } from './sequences.js';

export interface PassageRow {
  id: string;
  version: number;
  state: string;
  step: number;
  awaits: string;
  arm: string | null;
  dueAt: string | null;
  endsAt: string | null;
  sequenceVersion: number;
  reason: { code: string; fr: string; en: string } | null;
  pitch: { id: string; version: number; state: string; subject: string; isAutoApproved: boolean } | null;
  dispatch: { id: string; state: string; messageId: string; source: string | null; dueAt: string; subject: string } | null;
  diary: { happenedAt: string; step: number | null; message: { code: string; fr: string; en: string }; member: { id: string } | null }[];
}

export const PASSAGE = `id version state step awaits arm dueAt endsAt sequenceVersion reason { code fr en }
  pitch { id version state subject isAutoApproved } dispatch { id state messageId source dueAt subject }
  diary { happenedAt step message { code fr en } member { id } }`;

export const FOLLOW_UP = {
  subject: 'Encore un mot',
  text: `Bonjour {{contact.firstName}},

Mon dernier message s’est peut-être perdu ; « {{post.title}} » m’a donné envie de vous relire.

Sur quoi aimeriez-vous écrire cet hiver ?

Bien à vous,
{{sender.name}}

J’ai trouvé votre adresse sur votre blog. Si vous préférez ne plus recevoir de messages, un mot suffit.`,
};

/** A first mail, five working days, a follow-up in its thread. */
export async function twoMails(manager: Colleague, more: object = {}): Promise<SequenceRow> {
  const [first, second] = [await aTemplate(manager), await aTemplate(manager, FOLLOW_UP, 'FOLLOW_UP')];
  const steps = [{ kind: 'MAIL', templateId: first }, { kind: 'WAIT', days: 5 }, { kind: 'MAIL', templateId: second }];
  return aSequence(manager, { steps, ...more });
}

/** People set on their way; their passages, by name. */
export async function underWay(rapport: Rapport, colleague: Colleague, sequenceId: string, contactIds: string[]): Promise<Record<string, PassageRow>> {
  const launch = await prepared(rapport, colleague, { sequenceId, people: { contactIds } });
  const done = await started(rapport, colleague, launch, { confirmSameWords: true });
  const rows = Object.entries(byName(done)).map(async ([name, { id }]) => [name, await passageOf(colleague, id)] as const);
  return Object.fromEntries(await Promise.all(rows));
}

export const passageOf = async (colleague: Colleague, id: string): Promise<PassageRow> =>
  (await colleague.ask<{ enrolment: PassageRow }>(`query ($id: ID!) { enrolment(id: $id) { ${PASSAGE} } }`, { id })).enrolment;

export const codesOf = ({ diary }: PassageRow): string[] => diary.map(({ message }) => message.code);

/** Does what a worker does about enrolments at this moment. */
export const advance = (rapport: Rapport, { workspaceId }: Colleague): Promise<number> =>
  rapport.api.get(AdvanceEnrolments, { strict: false }).advance(workspaceId, rapport.api.get(Clock).now());

/** Hands over what is due. @returns how many mails left */
export const drain = (rapport: Rapport, { workspaceId }: Colleague): Promise<number> => rapport.api.get(SendDue, { strict: false }).drain(workspaceId);

/** All that a worker does at this moment, until nothing moves. @returns how many mails left */
export async function passTime(rapport: Rapport, colleague: Colleague): Promise<number> {
  await advance(rapport, colleague);
  const left = await drain(rapport, colleague);
  await advance(rapport, colleague);
  return left;
}

export const steer = (colleague: Colleague, deed: 'pause' | 'resume' | 'stop', input: object) =>
  colleague.send<{ steered: { count: number; enrolments: PassageRow[] } }>(
    `mutation ($input: SteerEnrolmentsInput!) { steered: ${deed}Enrolments(input: $input) { count enrolments { ${PASSAGE} } } }`,
    { input: { reason: 'on en parle lundi', ...input } },
  );

/** They say something, wherever. */
export const says = (colleague: Colleague, contactId: string, more: object = {}) =>
  colleague.ask(`mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id } }`, {
    input: { contactId, direction: 'INBOUND', channel: 'MAIL', body: 'Volontiers !', ...more },
  });
