import { beforeAll, describe, expect, it } from 'vitest';
import { priorityOf } from '#replies';
import { contactIn } from '../support/contact-in.js';
import { freezeClock } from '../support/frozen-clock.js';
import { useRapport, type Colleague } from '../support/rapport.js';
import { logs, names, queue } from '../support/replies.js';

const rapport = useRapport();

const NOW = new Date('2026-03-10T09:00:00Z');
const daysAgo = (days: number): Date => new Date(NOW.getTime() - days * 86_400_000);

/** Somebody who waits. */
async function waiting(camille: Colleague, who: { name: string; tier?: string; audience?: number; chance?: number; days?: number }): Promise<string> {
  const { name, tier = 'NICHE', audience = null, chance = null, days = 1 } = who;
  const id = await contactIn(rapport, camille.workspaceId, name);
  await rapport.owner.query('update contact set tier = $2 where id = $1', [id, tier]);
  if (audience !== null)
    await rapport.owner.query(
      `insert into presence (workspace_id, id, contact_id, platform_key, match_key, handle, audience_size)
       select $1, gen_random_uuid(), $2, key, $3, $3, $4 from platform limit 1`,
      [camille.workspaceId, id, name, audience],
    );
  await logs(camille, id, { happenedAt: daysAgo(days).toISOString() });
  // Whoever logs has the score counted anew: it is set afterwards.
  await rapport.owner.query('delete from contact_score where contact_id = $1', [id]);
  if (chance !== null)
    await rapport.owner.query(
      `insert into contact_score (workspace_id, contact_id, channel, probability, score, ratio, band, confidence)
       values ($1, $2, 'DM', $3, 1, 1, 'USUAL', 'LOW')`,
      [camille.workspaceId, id, chance],
    );
  return id;
}

describe('the queue', () => {
  let camille: Colleague;
  let at: (next: Date) => void;

  beforeAll(async () => {
    at = freezeClock(rapport, NOW);
    camille = await rapport.colleague('MEMBER');
    await waiting(camille, { name: 'Star', tier: 'STAR', audience: 90_000, chance: 0.5 });
    await waiting(camille, { name: 'Fidèle', chance: 0.6 });
    await waiting(camille, { name: 'Inconnue' });
    await waiting(camille, { name: 'Lue', audience: 9_990 });
    await waiting(camille, { name: 'Patiente', days: 20 });
    await waiting(camille, { name: 'Muette', chance: 0.01 });
  });

  it('is ordered by influence, chance of an answer, and waiting time', async () => {
    expect(await names(camille)).toEqual(['Star', 'Patiente', 'Lue', 'Fidèle', 'Inconnue', 'Muette']);
  });

  it('tells why somebody stands where they stand', async () => {
    const [{ node: star }] = (await queue(camille, { first: 1 })).edges;
    const expected = priorityOf({ tier: 'STAR', audience: 90_000, chance: 0.5, waitsSince: daysAgo(1) }, NOW);
    expect(star.priority).toBeCloseTo(expected, 9);
    expect(star.place).toMatchObject({ en: 'Star, an audience of 90,000, answers 50 times in 100, waiting for 24 hours.' });
  });

  it('hides no chance that is not shown: who must be left alone counts as unknown', async () => {
    await rapport.owner.query(`update contact set do_not_contact_at = now(), do_not_contact_reason = 'x' where name = 'Fidèle' and workspace_id = $1`, [camille.workspaceId]);
    const found = (await queue(camille)).edges.find(({ node }) => node.contact.name === 'Fidèle')!.node;
    expect(found.place!.en).toContain('responsiveness unknown');
    await rapport.owner.query(`update contact set do_not_contact_at = null, do_not_contact_reason = null where workspace_id = $1`, [camille.workspaceId]);
  });

  it('is paged as it stood at the first page, while time passes and others write', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 6; page++) {
      const { edges, pageInfo } = await queue(camille, { first: 2, after });
      seen.push(...edges.map(({ node }) => node.contact.name));
      if (page === 0) {
        at(new Date(NOW.getTime() + 3 * 86_400_000));
        await waiting(camille, { name: 'Nouvelle', tier: 'STAR', days: -2 });
      }
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(seen).toEqual(['Star', 'Patiente', 'Lue', 'Fidèle', 'Inconnue', 'Muette']);
    expect(await names(camille)).toContain('Nouvelle');
  });

  it('refuses a cursor that is not its own', async () => {
    for (const values of [['x'], ['2026-03-10', 1, 'x'], [1, 1, 1]]) {
      const after = Buffer.from(JSON.stringify(values)).toString('base64url');
      const { errors } = await camille.send(`query ($after: String) { replyQueue(after: $after) { edges { cursor } } }`, { after });
      expect(errors?.[0]?.extensions.code).toBe('BAD_INPUT');
    }
  });
});
