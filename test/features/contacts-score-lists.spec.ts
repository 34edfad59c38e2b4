import { changeOf } from '#likelihood';
import { hasTrend, RecomputeScores, RememberScores } from '#scoring';
import { beforeAll, describe, expect, it } from 'vitest';
import { contactIn } from '../support/contact-in.js';
import { CONTACTS, listedNames, wholeList } from '../support/contact-list.js';
import { freezeClock } from '../support/frozen-clock.js';
import { refusal } from '../support/people.js';
import { useRapport, type Colleague } from '../support/rapport.js';
import { useRole } from '../support/role.js';

const NOW = new Date('2026-06-30T12:00:00.000Z');
const DAY_MS = 86_400_000;
const ago = (days: number): Date => new Date(NOW.getTime() - days * DAY_MS);

const LOG = `mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id } }`;
const LABEL = `mutation ($input: LabelResponsivenessInput!) { labelResponsiveness(input: $input) { band note member { id } setAt } }`;
const UNLABEL = `mutation ($id: ID!) { removeResponsivenessLabel(contactId: $id) { id } }`;
const CARD = `query ($id: ID!) {
  contact(id: $id) {
    responsiveness { score probability ratio band change { points trend } }
    responsivenessLabel { band note member { id } setAt }
  }
}`;

interface Card {
  responsiveness: { score: number; probability: number; ratio: number; band: string; change: { points: number; trend: string } | null } | null;
  responsivenessLabel: { band: string; note: string; member: { id: string } | null; setAt: string } | null;
}

const rapport = useRapport();
const as = useRole(rapport);
let setClock: (now: Date) => void;
beforeAll(() => void (setClock = freezeClock(rapport, NOW)));

const say = (who: Colleague, contactId: string, direction: string, days: number) =>
  who.ask(LOG, { input: { contactId, direction, channel: 'MAIL', happenedAt: ago(days) } });

const cardOf = async (who: Colleague, id: string): Promise<Card> => (await who.ask<{ contact: Card }>(CARD, { id })).contact;

const label = (who: Colleague, contactId: string, band: string, note = 'Vue au salon') =>
  who.ask<{ labelResponsiveness: object }>(LABEL, { input: { contactId, band, note } });

const run = (task: typeof RememberScores | typeof RecomputeScores, workspaceId: string) =>
  rapport.api.get<RememberScores | RecomputeScores>(task, { strict: false }).run({ workspaceId });

/** One who answers ever more, one who no longer does, one as ever, one met last month, and a stranger. */
async function people() {
  setClock(NOW);
  const camille = await rapport.colleague('MEMBER');
  const { workspaceId } = camille;
  const [rita, sonia, stella, nora, otto] = await Promise.all(
    ['Rita', 'Sonia', 'Stella', 'Nora', 'Otto'].map((name) => contactIn(rapport, workspaceId, name)));
  const history: [string, string, number][] = [
    ...[300, 260, 220, 180, 140, 80, 50, 20].map((days): [string, string, number] => [rita, 'OUTBOUND', days]),
    ...[79, 49, 19].map((days): [string, string, number] => [rita, 'INBOUND', days]),
    ...[300, 260, 220, 180, 140, 80, 50, 20].map((days): [string, string, number] => [sonia, 'OUTBOUND', days]),
    ...[299, 259, 219, 179, 139].map((days): [string, string, number] => [sonia, 'INBOUND', days]),
    ...[320, 20].map((days): [string, string, number] => [stella, 'OUTBOUND', days]),
    [nora, 'OUTBOUND', 30], [nora, 'INBOUND', 29],
  ];
  for (const [contactId, direction, days] of history.sort((a, b) => b[2] - a[2])) await say(camille, contactId, direction, days);
  for (const task of [RecomputeScores, RememberScores]) await run(task, workspaceId);
  return { camille, workspaceId, rita, sonia, stella, nora, otto };
}

describe('the trend of a score', () => {
  let here: Awaited<ReturnType<typeof people>>;
  beforeAll(async () => void (here = await people()));

  it('tells on the card what became of it in 90 days', async () => {
    const { camille, rita, sonia, stella, nora } = here;
    const [up, down, even, fresh] = await Promise.all([rita, sonia, stella, nora].map((id) => cardOf(camille, id)));
    expect([up, down, even].map(({ responsiveness }) => responsiveness!.change!.trend)).toEqual(['RISING', 'SINKING', 'STEADY']);
    expect(up!.responsiveness!.change!.points).toBeGreaterThan(10);
    expect(down!.responsiveness!.change!.points).toBeLessThan(-10);
    expect(fresh!.responsiveness!.change).toBeNull();
  });

  it.each([['RISING', ['Rita']], ['SINKING', ['Sonia']], ['STEADY', ['Stella']]])('filters lists: %s', async (trend, names) => {
    expect(await listedNames(here.camille, { score: { trend } })).toEqual(names);
  });

  it('puts the greatest gain first, or the greatest loss, and those of whom nothing is known last', async () => {
    const { camille } = here;
    for (const [direction, known] of [['DESC', ['Rita', 'Stella', 'Sonia']], ['ASC', ['Sonia', 'Stella', 'Rita']]] as const) {
      const sort = { by: 'CHANGE', direction };
      const listed = await listedNames(camille, {}, sort);
      expect(listed.slice(0, 3)).toEqual(known);
      expect(listed.slice(3).sort()).toEqual(['Nora', 'Otto']);
      for (const first of [1, 2]) expect((await wholeList(camille, { sort, first })).map(({ name }) => name)).toEqual(listed);
    }
  });

  it('is the score that was shown then', async () => {
    const camille = await rapport.colleague('MEMBER');
    const id = await contactIn(rapport, camille.workspaceId);
    setClock(ago(90));
    for (const days of [200, 150, 120]) await say(camille, id, 'OUTBOUND', days);
    await say(camille, id, 'INBOUND', 118);
    await run(RecomputeScores, camille.workspaceId);
    const then = (await cardOf(camille, id)).responsiveness!;
    setClock(NOW);
    for (const days of [80, 40]) await say(camille, id, 'OUTBOUND', days);
    for (const task of [RecomputeScores, RememberScores, RememberScores]) await run(task, camille.workspaceId);
    const now = (await cardOf(camille, id)).responsiveness!;
    expect(now.change!.points).toBe(now.score - then.score);
    const { rows } = await rapport.owner.query<{ p: number }>('select earlier_probability as p from contact_score where contact_id = $1', [id]);
    expect(rows[0]!.p).toBeCloseTo(then.probability, 9);
  });

  it('looks back from any day', async () => {
    const { camille, sonia } = here;
    setClock(NOW);
    const { contact } = await camille.ask<{ contact: Record<'late' | 'early', { score: number; change: { points: number } }> }>(
      `query ($id: ID!, $late: DateTime!, $early: DateTime!) { contact(id: $id) {
        late: responsiveness(asOf: $late) { score change { points } }
        early: responsiveness(asOf: $early) { score change { points } }
      } }`,
      { id: sonia, late: ago(30), early: ago(120) });
    expect(contact.late.change.points).toBe(contact.late.score - contact.early.score);
  });
});

it('is the same trend in lists as on cards, whatever the chances', async () => {
  const chances = Array.from({ length: 250 }, (_, i) => 0.001 + (0.998 * i) / 249);
  const pairs = chances.flatMap((now) => chances.map((then) => [now, then] as const));
  const trends = ['RISING', 'SINKING', 'STEADY'] as const;
  const { rows } = await rapport.owner.query<Record<string, boolean>>(
    `select ${trends.map((trend) => `${hasTrend('s', trend)} as "${trend}"`).join()}
     from unnest($1::float8[], $2::float8[]) with ordinality as s (probability, earlier_probability, n) order by n`,
    [pairs.map(([now]) => now), pairs.map(([, then]) => then)]);
  const listed = rows.map((row) => trends.filter((trend) => row[trend]));
  expect(listed).toEqual(pairs.map(([now, then]) => [changeOf(now, then)!.trend]));
});

describe('a label', () => {
  let here: Awaited<ReturnType<typeof people>>;
  beforeAll(async () => void (here = await people()));

  it('is a judgement of somebody, dated, with its reason, and changes no figure', async () => {
    const { camille, rita } = here;
    const before = await cardOf(camille, rita);
    const { labelResponsiveness } = await label(camille, rita, 'SILENT', 'Nous évite depuis le salon');
    const expected = { band: 'SILENT', note: 'Nous évite depuis le salon', member: { id: camille.memberId }, setAt: NOW.toISOString() };
    expect(labelResponsiveness).toEqual(expected);
    await run(RecomputeScores, here.workspaceId);
    expect(await cardOf(camille, rita)).toEqual({ ...before, responsivenessLabel: expected });
  });

  it('gives way to a newer one, and to the computed band once it is removed', async () => {
    const { camille, sonia } = here;
    const computed = (await cardOf(camille, sonia)).responsiveness!.band;
    const found = async (band: string) => (await listedNames(camille, { score: { bands: [band] } })).includes('Sonia');
    await label(camille, sonia, 'VERY_RESPONSIVE');
    await label(camille, sonia, 'RESPONSIVE', 'Mieux vue');
    expect((await cardOf(camille, sonia)).responsivenessLabel).toMatchObject({ band: 'RESPONSIVE', note: 'Mieux vue' });
    expect([await found('RESPONSIVE'), await found('VERY_RESPONSIVE'), await found(computed)]).toEqual([true, false, computed === 'RESPONSIVE']);
    await camille.ask(UNLABEL, { id: sonia });
    expect(await found(computed)).toBe(true);
    expect((await cardOf(camille, sonia)).responsivenessLabel).toBeNull();
    expect(refusal(await camille.send(UNLABEL, { id: sonia }))).toContain('NOT_FOUND');
  });

  it('places who has no score too', async () => {
    const { camille, otto } = here;
    const unknown = async () => listedNames(camille, { score: { bands: ['NOT_ENOUGH_HISTORY'] } });
    expect(await unknown()).toContain('Otto');
    await label(camille, otto, 'QUIET');
    expect(await unknown()).not.toContain('Otto');
    expect(await listedNames(camille, { score: { bands: ['QUIET'] } })).toContain('Otto');
    expect(await listedNames(camille, { score: { bands: ['QUIET'], min: 0 } })).not.toContain('Otto');
  });

  it.each([
    ['NOT_ENOUGH_HISTORY', 'Vue au salon', 'band: is no judgement'],
    ['QUIET', ' ', 'note: cannot be empty'],
  ])('cannot be %s with the note "%s"', async (band, note, message) => {
    const { camille, nora } = here;
    expect(refusal(await camille.send(LABEL, { input: { contactId: nora, band, note } }))).toContain(message);
  });

  it('is for members to set, and on the trail', async () => {
    const viewer = await rapport.colleague('VIEWER', here.workspaceId);
    expect(refusal(await viewer.send(LABEL, { input: { contactId: here.nora, band: 'QUIET', note: 'Non' } }))).toContain('FORBIDDEN');
    await label(here.camille, here.nora, 'QUIET', 'Relance inutile');
    const { rows } = await rapport.owner.query<{ note: string }>(
      `select after ->> 'note' as note from audit_entry where workspace_id = $1 and subject = 'responsiveness_label' order by id desc limit 1`,
      [here.workspaceId]);
    expect(rows[0]!.note).toBe('Relance inutile');
  });

  it('stays the newer of two when contacts turn out to be one', async () => {
    const { camille, workspaceId } = await people();
    for (const [first, second] of [['old', 'new'], ['new', 'old']]) {
      const [gone, kept] = await Promise.all([contactIn(rapport, workspaceId), contactIn(rapport, workspaceId)]);
      for (const [id, note] of [[gone, first], [kept, second]].sort((a, b) => (b[1]! < a[1]! ? -1 : 1))) {
        setClock(note === 'old' ? ago(3) : NOW);
        await label(camille, id!, 'QUIET', note);
      }
      const { rows } = await as('rapport_maintenance', `
        update responsiveness_label set contact_id = '${kept}' where contact_id = '${gone}';
        select note from responsiveness_label where contact_id in ('${kept}', '${gone}')`, workspaceId)
        .then((result) => (result as unknown as { rows: { note: string }[] }[])[1]!);
      expect(rows).toEqual([{ note: 'new' }]);
    }
  });
});

describe('a list', () => {
  it('filters by the ratio to the segment', async () => {
    const { camille, rita, nora } = await people();
    const [one, other] = [(await cardOf(camille, rita)).responsiveness!.ratio, (await cardOf(camille, nora)).responsiveness!.ratio];
    const [least, most] = [Math.min(one, other), Math.max(one, other)];
    const names = await listedNames(camille, { score: { minRatio: least - 0.01, maxRatio: most + 0.01 } });
    expect(names).toEqual(expect.arrayContaining(['Nora', 'Rita']));
    expect(await listedNames(camille, { score: { minRatio: most + 0.01 } })).not.toEqual(expect.arrayContaining(['Nora']));
    expect(refusal(await camille.send(CONTACTS, { filter: { score: { minRatio: -1 } } }))).toContain('cannot be below 0');
  });
});
