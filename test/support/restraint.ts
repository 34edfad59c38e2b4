import { randomUUID } from 'node:crypto';
import { Clock, Database, systemActor } from '#platform';
import { Restraint, type Candidate, type Verdict } from '#restraint';
import type { Colleague, Rapport } from './rapport.js';

/** A new contact with these addresses; its id. */
export async function somebody(
  who: Colleague,
  { addresses = [`${randomUUID()}@example.org`], ...fields }: { addresses?: string[]; [field: string]: unknown } = {},
): Promise<string> {
  const input = { name: 'Zoé Berthier', ...fields, addresses: addresses.map((address) => ({ address })) };
  const { createContact } = await who.ask<{ createContact: { id: string } }>(
    'mutation ($input: CreateContactInput!) { createContact(input: $input) { id } }', { input });
  return createContact.id;
}

/** A pitch of nobody in particular. */
export const aPitchTo = (contactId: string, changes: Partial<Candidate> = {}): Candidate => ({
  ...{ id: randomUUID(), kind: 'PITCH', contactId, recipientKey: 'zoe@example.org', memberId: null, identityId: null, topic: null },
  ...{ language: 'fr', purpose: null, isAutomatic: true, answeredSince: null, pitchId: null, campaignId: null },
  ...changes,
});

/** What restraint says of messages, in a transaction like the one that claims them. */
export async function judged(rapport: Rapport, who: Colleague, candidates: Candidate[], now?: Date): Promise<Verdict[]> {
  const [db, restraint] = [rapport.api.get(Database), rapport.api.get(Restraint, { strict: false })];
  const at = now ?? rapport.api.get(Clock).now();
  const verdicts = await db.as(systemActor(who.workspaceId, 'task'), 'judge', () => db.write(() => restraint.judge(candidates, at)));
  return candidates.map(({ id }) => verdicts.get(id)!);
}

/** A verdict in two words, as specs compare it. */
export const briefly = (verdict: Verdict): string => (verdict.go ? 'GO' : `${verdict.what} ${verdict.reason.code}`);

/** Logs an exchange so many days ago, as a member; the id of the entry. */
export async function logged(who: Colleague, contactId: string, daysAgo: number, changes: object = {}): Promise<string> {
  const happenedAt = new Date(Date.now() - daysAgo * 86_400_000);
  const input = { contactId, direction: 'OUTBOUND', channel: 'MAIL', body: 'Bonjour', happenedAt, ...changes };
  const { logInteraction } = await who.ask<{ logInteraction: { id: string } }>(
    'mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id } }', { input });
  return logInteraction.id;
}
