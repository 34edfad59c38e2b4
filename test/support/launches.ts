import { randomUUID } from 'node:crypto';
import { PrepareLaunch } from '#launches';
import { aBlogger } from './pitches.js';
import type { Colleague, Rapport } from './rapport.js';

export interface EnrolmentRow {
  id: string;
  state: string;
  step: number;
  awaits: string;
  arm: string | null;
  dueAt: string | null;
  endsAt: string | null;
  startedAt: string | null;
  contact: { id: string; name: string };
  mailbox: { address: string } | null;
  pitch: { id: string; version: number; state: string; subject: string; isAutoApproved: boolean } | null;
  reason: { code: string; fr: string; en: string } | null;
}

export interface LaunchRow {
  id: string;
  version: number;
  state: string;
  failure: string | null;
  startsAt: string;
  endsAt: string | null;
  sameWords: number;
  counts: Record<'total' | 'pending' | 'planned' | 'excluded' | 'active', number>;
  exclusions: { reason: { code: string }; people: number }[];
  enrolments: { edges: { node: EnrolmentRow }[] };
}

const LAUNCH = `id version state failure startsAt endsAt sameWords selection author { id } startedBy { id } sequence { name }
  counts { total pending planned excluded active } exclusions { reason { code fr en } people }
  enrolments(first: 100) { edges { node { id state step awaits arm dueAt endsAt startedAt contact { id name } mailbox { address }
    pitch { id version state subject isAutoApproved } reason { code fr en } } } }`;

const PREPARE = `mutation ($input: PrepareLaunchInput!) { launch: prepareLaunch(input: $input) { ${LAUNCH} } }`;
const START = `mutation ($input: StartLaunchInput!) { launch: startLaunch(input: $input) { ${LAUNCH} } }`;

export const tryToPrepare = (colleague: Colleague, input: object) => colleague.send<{ launch: LaunchRow }>(PREPARE, { input });

export const tryToStart = (colleague: Colleague, { id, version }: LaunchRow, more: object = {}) =>
  colleague.send<{ launch: LaunchRow }>(START, { input: { id, version, ...more } });

export const discard = (colleague: Colleague, { id }: LaunchRow) =>
  colleague.send<{ launch: LaunchRow }>(`mutation ($id: ID!) { launch: discardLaunch(id: $id) { ${LAUNCH} } }`, { id });

export const launchOf = async (colleague: Colleague, id: string): Promise<LaunchRow> =>
  (await colleague.ask<{ launch: LaunchRow }>(`query ($id: ID!) { launch(id: $id) { ${LAUNCH} } }`, { id })).launch;

/** Does the work of a worker. */
export const work = (rapport: Rapport, { workspaceId }: Colleague, { id: launchId }: { id: string }): Promise<void> =>
  rapport.api.get(PrepareLaunch, { strict: false }).run({ workspaceId, launchId });

/** A launch after its pre-flight. */
export async function prepared(rapport: Rapport, colleague: Colleague, input: object): Promise<LaunchRow> {
  const { launch } = await colleague.ask<{ launch: LaunchRow }>(PREPARE, { input });
  await work(rapport, colleague, launch);
  return launchOf(colleague, launch.id);
}

/** The same after it was started. */
export async function started(rapport: Rapport, colleague: Colleague, launch: LaunchRow, more: object = {}): Promise<LaunchRow> {
  const read = await launchOf(colleague, launch.id);
  await colleague.ask(START, { input: { id: read.id, version: read.version, ...more } });
  await work(rapport, colleague, read);
  return launchOf(colleague, launch.id);
}

/** The enrolment of each person, by name. */
export const byName = ({ enrolments }: LaunchRow): Record<string, EnrolmentRow> =>
  Object.fromEntries(enrolments.edges.map(({ node }) => [node.contact.name, node]));

/** @returns the id of somebody who writes about bread and shares neither address nor blog with anybody */
export const aBaker = (colleague: Colleague, name: string, more: object = {}): Promise<string> => {
  const presences = [{ url: `https://${randomUUID().slice(0, 8)}.example`, title: `Le pain de ${name}` }];
  return aBlogger(colleague, { name, firstName: name, presences, timeZone: 'Europe/Paris', ...more });
};

/** @returns the id of a mailbox that keeps what it is given. @param more columns of its row */
export async function aMailbox(rapport: Rapport, { workspaceId }: Colleague, more: Record<string, unknown> = {}): Promise<string> {
  const id = randomUUID();
  const row = { workspace_id: workspaceId, id, address: `${id}@agence.example`, created_at: new Date(), ...more };
  const names = Object.keys(row);
  const places = names.map((_, i) => `$${i + 1}`).join(', ');
  await rapport.owner.query(`insert into mailbox (${names.join(', ')}) values (${places})`, Object.values(row));
  return id;
}
