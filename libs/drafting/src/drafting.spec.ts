import { afterAll, describe, expect, it } from 'vitest';
import { circumstances, draftOrder } from '../../../test/support/draft-orders.js';
import type { Drafted } from './draft-order.js';
import { Drafting } from './drafting.js';
import { ThreadPool } from './thread-pool.js';

const drafting = new Drafting();
afterAll(() => drafting.onApplicationShutdown());

/** Takes seconds: every value is upper-cased anew, round after round. */
const SLOW = `{{#each values.rows}}${'{{upper @root.contact.name}}'.repeat(2000)}{{/each}}`;
const slow = (more = '') => draftOrder(SLOW + more, { values: { rows: Array(900).fill('x') } });
const told = (drafted: Drafted) =>
  drafted.outcome === 'WRITTEN' ? drafted.words.text : drafted.problems.map(({ code }) => code).join();

describe('pitches written on threads of their own', () => {
  it('come back in the order they were asked for, each with its words', async () => {
    const partials = { name: '{{contact.name}}' };
    const order = (n: number) => draftOrder('{{values.n}} {{> name}}', { values: { n }, partials });
    const orders = Array.from({ length: 95 }, (_, n) => order(n));
    expect((await drafting.draft(orders, {})).map(told)).toEqual(orders.map((_, n) => `${n} Zoë Müller`));
    expect(await drafting.draft([], {})).toEqual([]);
  });

  it('tell what was merged, and have a subject and HTML only as a mail', async () => {
    const html = '<p>{{contact.firstName}}</p>';
    const letter = (channel: 'MAIL' | 'DM') =>
      draftOrder('{{contact.firstName}}', { variant: { html }, circumstances: { channel } });
    const merged = [{ part: 'TEXT', field: 'contact.firstName', start: 0, end: 3, isFallback: false }];
    expect(await drafting.draft([letter('MAIL'), letter('DM')], {})).toMatchObject([
      { words: { subject: 'Bonjour', text: 'Zoë', html: '<p>Zoë</p>', merged } },
      { words: { subject: null, text: 'Zoë', html: null, merged } },
    ]);
    const comment = draftOrder('x', { variant: { subject: null }, circumstances: { channel: 'COMMENT' } });
    expect(await drafting.draft([comment], {})).toMatchObject([{ outcome: 'WRITTEN' }]);
  });

  it('name what is missing', async () => {
    expect(await drafting.draft([draftOrder('{{contact.city}}')], {})).toMatchObject([
      { outcome: 'STOPPED', problems: [{ code: 'MISSING_VALUE', field: 'contact.city' }] },
    ]);
  });

  it('are judged again when somebody changed the words', async () => {
    const words = { subject: 'x', text: 'x', html: null, merged: [] };
    const one = { words, circumstances: circumstances() };
    expect(await drafting.judge([one, one], {})).toHaveLength(2);
  });
});

describe('templates checked on threads of their own', () => {
  it('are refused with their problems', async () => {
    expect(await drafting.check({ subject: 'x', text: '{{typo}}{{> a}}' }, { a: '{{b}}' })).toMatchObject([
      { code: 'UNKNOWN_FIELD', partial: null },
      { code: 'UNKNOWN_FIELD', partial: 'a' },
    ]);
    expect(await drafting.checkPartial('{{> other}}')).toMatchObject([{ code: 'FORBIDDEN_SYNTAX' }]);
    expect(await drafting.check({ subject: 'x', text: 'y' }, {})).toEqual([]);
  });

  it('are refused when they would take too long to compile', async () => {
    const long = { subject: 'x', text: '{{contact.name}}'.repeat(4090) };
    expect(await drafting.check(long, {})).toMatchObject([{ code: 'TOO_SLOW' }]);
  });
});

describe('a pitch that breaks a limit', () => {
  it('is stopped after its time, and nothing beside it', async () => {
    const orders = [draftOrder('avant'), slow(), draftOrder('après'), slow(), draftOrder('fin')];
    expect((await drafting.draft(orders, {})).map(told)).toEqual(['avant', 'TOO_SLOW', 'après', 'TOO_SLOW', 'fin']);
  });

  it('is not tried for thousands of people once it broke for some', async () => {
    const drafts = await drafting.draft([...Array.from({ length: 300 }, () => slow()), draftOrder('fin')], {});
    expect(drafts.slice(0, 300).map(told)).toEqual(Array(300).fill('TOO_SLOW'));
    expect(told(drafts[300])).toBe('fin');
  });

  it('is stopped when it fills the memory, and nothing beside it', async () => {
    const pool = new ThreadPool(1, { heapMb: 16 });
    const task = (rows: number) => {
      const order = draftOrder('{{contact.name}}', { values: { rows: Array(rows).fill('some words') } });
      const { variant, partials, values, circumstances } = order;
      return { kind: 'DRAFT' as const, template: { variant, partials }, values, circumstances, charter: {} };
    };
    expect(await pool.run([task(1), task(1_500_000), task(1)])).toMatchObject([
      { result: { outcome: 'WRITTEN' } },
      { breakage: 'OUT_OF_MEMORY' },
      { result: { outcome: 'WRITTEN' } },
    ]);
    await pool.close();
  });

  it('lets somebody who waits for one pitch have it before the rest of a hostile batch', async () => {
    const ended: string[] = [];
    const hostile = drafting.draft(Array.from({ length: 4 }, (_, n) => slow(String(n))), {});
    const preview = drafting.draft([draftOrder('vite')], {});
    await Promise.all([hostile.then(() => ended.push('batch')), preview.then(() => ended.push('preview'))]);
    expect(ended).toEqual(['preview', 'batch']);
  });
});

describe('the threads', () => {
  it('take turns between callers, so that one pitch never waits behind thousands', async () => {
    const ended: string[] = [];
    const batch = drafting.draft(Array.from({ length: 2000 }, (_, n) => draftOrder(`${n} {{contact.name}}`)), {});
    const preview = drafting.draft([draftOrder('vite')], {});
    await Promise.all([batch.then(() => ended.push('batch')), preview.then(() => ended.push('preview'))]);
    expect(ended).toEqual(['preview', 'batch']);
  });

  it('survive values that no thread can be handed', async () => {
    let deep: unknown = 'x';
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    const orders = [draftOrder('avant'), draftOrder('{{values.deep}}', { values: { deep } }), draftOrder('après')];
    expect((await drafting.draft(orders, {})).map(told)).toEqual(['avant', 'OUT_OF_MEMORY', 'après']);
    const code = draftOrder('x', { values: { run: () => 'ran' } });
    await expect(drafting.draft([code], {})).rejects.toThrow('could not be cloned');
    expect((await drafting.draft([draftOrder('encore')], {})).map(told)).toEqual(['encore']);
  });

  it('end with the process, and what is under way fails rather than waits for ever', async () => {
    const pool = new ThreadPool(1);
    const task = { kind: 'CHECK_PARTIAL' as const, source: '{{contact.name}}' };
    const failed = [pool.run([task]), pool.run([task])].map((run) => expect(run).rejects.toThrow());
    await pool.close();
    await Promise.all(failed);
    await expect(pool.run([task])).rejects.toThrow('The drafting threads have ended.');
  });
});
