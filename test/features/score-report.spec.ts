import { beforeAll, describe, expect, it } from 'vitest';
import { RecomputeScores } from '#scoring';
import { command } from '../support/command-line.js';
import { freezeClock } from '../support/frozen-clock.js';
import { useRapport, type Colleague } from '../support/rapport.js';

const REPORT = `{
  scoreReport {
    verdict { code en fr } touches answers expected open since calibrationError
    bins { from to touches answers predicted observed } errors { brier logLoss } naiveErrors { brier logLoss }
  }
}`;

const LOG = 'mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id } }';

interface Report {
  verdict: { code: string; en: string; fr: string };
  touches: number;
  answers: number;
  expected: number;
  open: number;
  since: string | null;
  calibrationError: number | null;
  bins: { from: number; to: number; touches: number; answers: number; predicted: number; observed: number }[];
  errors: { brier: number; logLoss: number } | null;
  naiveErrors: { brier: number; logLoss: number } | null;
}

const NOW = new Date('2026-06-30T12:00:00.000Z');

/**
 * People and a pitch to each every 40 days, written past the product: every tenth person answers every pitch within
 * a day, three in ten answer every other one, the others never.
 */
const HISTORY = `
  with people as (
    insert into contact (workspace_id, id, name, sort_name)
    select $1, gen_random_uuid(), 'n' || n, 'n' from generate_series(1, $3) n
    returning workspace_id, id, substr(name, 2)::int % 10 as kind
  ), pitches as (
    select id as contact_id, kind, round, $5::timestamptz - make_interval(days => 40 * round - 20) as sent_at
    from people, generate_series(1, $4) round
  ), entries as (
    select contact_id, 'OUTBOUND' as direction, sent_at as happened_at from pitches
    union all
    select contact_id, 'INBOUND', sent_at + interval '20 hours' from pitches
    where kind = 0 or kind <= 3 and (round + kind) % 2 = 0
  )
  insert into interaction (workspace_id, id, contact_id, direction, channel, happened_at, member_id, hopes_for_answer)
  select $1, gen_random_uuid(), contact_id, direction, 'MAIL', happened_at,
    case direction when 'OUTBOUND' then $2::uuid end, direction = 'OUTBOUND'
  from entries`;

const COUNTED = `
  select count(*)::int as touches, count(reply_at)::int as answers, min(sent_at) as since
  from touch where workspace_id = $1`;

describe('the report on how right the scores were', { timeout: 120_000 }, () => {
  const rapport = useRapport();
  beforeAll(() => void freezeClock(rapport, NOW));

  const scene = async (people: number, rounds: number): Promise<Colleague> => {
    const camille = await rapport.colleague('VIEWER');
    await rapport.owner.query(HISTORY, [camille.workspaceId, camille.memberId, people, rounds, NOW]);
    await rapport.api.get(RecomputeScores, { strict: false }).run({ workspaceId: camille.workspaceId });
    return camille;
  };
  const reportTo = async (reader: Colleague) => (await reader.ask<{ scoreReport: Report }>(REPORT)).scoreReport;

  it('puts every message with a known outcome into a bin, low chances below high ones', async () => {
    const camille = await scene(60, 12);
    const { rows } = await rapport.owner.query(COUNTED, [camille.workspaceId]);
    const { touches, answers, since, bins, errors, naiveErrors, ...rest } = await reportTo(camille);
    expect({ touches, answers, since }).toEqual({ ...rows[0], since: (rows[0] as { since: Date }).since.toISOString() });
    expect([touches, answers]).toEqual([720, 72 + 108]);
    const sum = (of: (bin: Report['bins'][0]) => number) => bins.reduce((total, bin) => total + of(bin), 0);
    expect([sum((bin) => bin.touches), sum((bin) => bin.answers)]).toEqual([touches, answers]);
    expect(sum((bin) => bin.touches * bin.predicted)).toBeCloseTo(rest.expected, 6);
    expect(bins.length).toBeGreaterThan(5);
    expect(bins.map(({ from }) => from)).toEqual(bins.map(({ from }) => from).sort((a, b) => a - b));
    expect(bins.every(({ from, to, predicted }) => from <= predicted && predicted <= to)).toBe(true);
    expect(bins[0].observed).toBeLessThan(0.15);
    expect(bins.at(-1)!.observed).toBeGreaterThan(0.6);
    expect(errors!.logLoss).toBeLessThan(0.8 * naiveErrors!.logLoss);
    expect(naiveErrors!.brier).toBeCloseTo(0.25 * 0.75, 12);
  });

  it('knows of the first messages no more than the shipped chance', async () => {
    const { bins } = await reportTo(await scene(60, 1));
    const cold = 0.1 / 0.9 / Math.exp(1.1 * 0.3);
    expect(bins).toEqual([expect.objectContaining({ touches: 60, answers: 18, observed: 0.3 })]);
    expect(bins[0].predicted).toBeCloseTo(cold / (1 + cold), 9);
  });

  it('leaves out what may still be answered', async () => {
    const camille = await scene(60, 2);
    const yanis = await rapport.colleague('MEMBER', camille.workspaceId);
    const pitched = 'select distinct contact_id from touch where workspace_id = $1 order by contact_id limit 7';
    const { rows } = await rapport.owner.query<{ contact_id: string }>(pitched, [camille.workspaceId]);
    for (const { contact_id: contactId } of rows) {
      const input = { contactId, direction: 'OUTBOUND', channel: 'MAIL', happenedAt: new Date(NOW.getTime() - 3_600_000) };
      await yanis.ask(LOG, { input });
    }
    expect(await reportTo(camille)).toMatchObject({ touches: 120, open: 7 });
  });

  it('says when there is too little to tell', async () => {
    const { verdict, touches, bins, errors, naiveErrors, calibrationError } = await reportTo(await scene(10, 3));
    expect([verdict.code, touches, bins, errors, naiveErrors, calibrationError]).toEqual(['TOO_LITTLE', 30, [], null, null, null]);
    expect(verdict.en).toMatch(/^Too little to tell yet: 30 pitches whose outcome is known, \d answers\. It takes 50,/);
    const nothing = await reportTo(await rapport.colleague('VIEWER'));
    expect(nothing).toMatchObject({ touches: 0, answers: 0, expected: 0, since: null, verdict: { code: 'TOO_LITTLE' } });
  });

  it('may be asked for twice at once, and knows nothing of the neighbours', async () => {
    const camille = await scene(10, 6);
    const twice = await camille.ask<Record<'a' | 'b', { touches: number }>>('{ a: scoreReport { touches } b: scoreReport { touches } }');
    expect(twice).toEqual({ a: { touches: 60 }, b: { touches: 60 } });
  });

  it('is printed by the command line, in words or as JSON', async () => {
    const run = async ({ workspaceId }: Colleague, ...args: string[]) => {
      const { rows } = await rapport.owner.query<{ slug: string }>('select slug from workspace where id = $1', [workspaceId]);
      return command(rapport, '--workspace', rows[0].slug, 'score', 'report', ...args);
    };
    const [much, little] = [await scene(60, 12), await scene(2, 2)];
    const { out, err, code } = await run(much, '--language', 'en');
    expect([err, code]).toEqual(['', 0]);
    expect(out).toMatch(/^The scores .*: of 720 pitches, \d+ answers expected and 180 came \(25%\)\.\n\nscore +expected +came +answers\n/);
    expect(out).toMatch(/\n\d+(\.\d)?% – \d+(\.\d)?% +\d+(\.\d)?% +\d+(\.\d)?% +\d+\/\d+\n/);
    expect(out).toMatch(/\nthe scores +0\.\d{3} +0\.\d{3}\none rate for all +0\.562 +0\.188\nMean gap/);
    expect((await run(little)).out).toMatch(/^Encore trop peu pour en juger\u00a0: /);
    expect(JSON.parse((await run(little, '--json')).out)).toMatchObject({ verdict: { code: 'TOO_LITTLE' }, touches: 4 });
  });
});
