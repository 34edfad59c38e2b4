import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { Drafting, type DraftOrder } from '#drafting';
import { Workspaces } from '#platform';
import type { TemplateProblem } from '#rendering';
import { draftOrder } from '../support/draft-orders.js';
import { useRapport } from '../support/rapport.js';

const rows = (length: number, row: unknown = 'x') => Array.from({ length }, () => row);
const nested = (depth: number) => '{{#if blog}}'.repeat(depth) + 'x' + '{{/if}}'.repeat(depth);
const loop = (inner: string) => `{{#each values.rows}}${inner}{{/each}}`;
const again = (inner: string) => `{{#each @root.values.rows}}${inner}{{/each}}`;

/** What can be seen when a template is saved. */
const REFUSED: [name: string, text: string, code: string, partials?: Record<string, string>][] = [
  ['thousands of nested blocks', nested(3000), 'TOO_DEEP'],
  ['blocks that are never closed', '{{#if blog}}'.repeat(5000), 'TOO_DEEP'],
  ['else-ifs without end', `{{#if blog}}${'{{else if blog}}'.repeat(4000)}{{/if}}`, 'TOO_DEEP'],
  ['64 kB of nested parentheses', `{{upper ${'(upper '.repeat(9000)}`, 'TOO_DEEP'],
  ['64 kB of open braces', '{'.repeat(65_000), 'TOO_DEEP'],
  ['a megabyte of words', 'x'.repeat(1_000_000), 'TOO_LARGE'],
  ['thousands of mustaches', '{{contact.name}}'.repeat(4090), 'TOO_SLOW'],
  ['the prototype of a value', '{{values.__proto__.polluted}}', 'FORBIDDEN_NAME'],
  ['the constructor of a value', '{{values.x.constructor.constructor}}', 'FORBIDDEN_NAME'],
  ['the constructor in brackets', '{{#with values.[constructor]}}x{{/with}}', 'FORBIDDEN_NAME'],
  ['a field named by a text', '{{lookup values "__proto__"}}', 'UNKNOWN_HELPER'],
  ['an inherited function as a helper', '{{toString contact.name}}', 'UNKNOWN_HELPER'],
  ['a call to define getters', '{{__defineGetter__ "x" values.x}}', 'UNKNOWN_HELPER'],
  ['a decorator', '{{* decorate}}', 'FORBIDDEN_SYNTAX'],
  ['an inline partial', '{{#*inline "x"}}y{{/inline}}', 'FORBIDDEN_SYNTAX'],
  ['a partial named by a value', '{{> (lookup values "name")}}', 'FORBIDDEN_SYNTAX'],
  ['a partial with a body', '{{#> layout}}x{{/layout}}', 'FORBIDDEN_SYNTAX', { layout: 'x' }],
  ['a partial of itself', '{{> a}}', 'FORBIDDEN_SYNTAX', { a: 'x{{> a}}' }],
  ['partials of each other', '{{> a}}', 'FORBIDDEN_SYNTAX', { a: '{{> b}}', b: '{{> a}}' }],
  ['a partial included until it fills the memory', '{{> a}}'.repeat(9000), 'TOO_LARGE', { a: 'x'.repeat(60_000) }],
  ['a partial with the name of a prototype', '{{> __proto__}}', 'UNKNOWN_PARTIAL'],
  ['what the binder writes itself', '{{say 0 "x"}}', 'UNKNOWN_HELPER'],
  ['raw blocks', '{{{{raw}}}}x{{{{/raw}}}}', 'UNKNOWN_HELPER'],
];

/** What can only be seen when it is rendered for somebody. */
const STOPPED: [name: string, order: DraftOrder, code: string][] = [
  ['loops in loops', draftOrder(loop(again(again('x'))), { values: { rows: rows(100) } }), 'TOO_LONG'],
  ['a list of a hundred thousand', draftOrder(loop('x'), { values: { rows: rows(100_000) } }), 'TOO_LONG'],
  ['a giant value', draftOrder('{{values.x}}', { values: { x: 'é'.repeat(3_000_000) } }), 'TOO_LONG'],
  [
    'output that multiplies',
    draftOrder(loop('{{@root.values.x}}'), { values: { rows: rows(999), x: 'x'.repeat(9999) } }),
    'TOO_LONG',
  ],
  ['long words in a loop', draftOrder(loop('x'.repeat(60_000)), { values: { rows: rows(999) } }), 'TOO_LONG'],
  [
    'lines that are moved in',
    draftOrder(`x\n${' '.repeat(30_000)}{{> lines}}\n`, { partials: { lines: '\n'.repeat(30_000) } }),
    'TOO_LONG',
  ],
  [
    'thousands of mustaches in a thousand rounds',
    draftOrder(loop('{{fallback @root.values.y "x"}}'.repeat(1500)), { values: { rows: rows(999) } }),
    'TOO_SLOW',
  ],
  [
    'work that says nothing',
    draftOrder(loop('{{#if (upper @root.values.x)}}{{/if}}'.repeat(300)), {
      values: { rows: rows(999), x: 'é'.repeat(9999) },
    }),
    'TOO_SLOW',
  ],
  [
    'HTML nested without end',
    draftOrder('x', {
      variant: { html: '{{rich values.x}}' },
      values: { x: '<em>'.repeat(60_000) + '</i>'.repeat(2000) },
    }),
    'TOO_SLOW',
  ],
  [
    'a value that inherits',
    draftOrder('{{values.polluted}}', { values: JSON.parse('{"__proto__":{"polluted":"yes"}}') }),
    'MISSING_VALUE',
  ],
];

/** Values that slow patterns choke on; the words come out all the same. */
const HARMLESS: [name: string, value: string][] = [
  ['line ends and spaces', '\n \t'.repeat(60_000) + 'x'],
  ['brackets', `http://a.example/${'('.repeat(100_000)}`],
  ['addresses', 'https://'.repeat(20_000)],
  ['marks of our own', '\ufdd0\ufdd1'.repeat(30_000) + 'x'],
  ['combining marks', 'e' + '\u0301'.repeat(60_000)],
];

describe('while a hostile template is at work', () => {
  const rapport = useRapport();
  let drafting: Drafting;
  beforeAll(() => void (drafting = rapport.api.get(Drafting, { strict: false })));

  /** Asks the API again and again until the work is done; every answer must come. */
  async function answering<T>(work: Promise<T>): Promise<T> {
    let isDone = false;
    void work.finally(() => (isDone = true)).catch(() => undefined);
    do {
      expect(await rapport.send(null, '{ __typename }')).toEqual({ data: { __typename: 'Query' } });
      await setTimeout(5);
    } while (!isDone);
    return work;
  }

  const codes = (problems: TemplateProblem[]) => [...new Set(problems.map(({ code }) => code))];

  it.each(REFUSED)('the API answers, and a template with %s is refused', async (_name, text, code, partials = {}) => {
    expect(codes(await answering(drafting.check({ subject: 'x', text }, partials)))).toEqual([code]);
  });

  it.each(STOPPED)('the API answers, and a pitch with %s is stopped', async (_name, order, code) => {
    const orders = [order, draftOrder('Bonjour {{contact.firstName}}')];
    const [hostile, innocent] = await answering(drafting.draft(orders, {}));
    expect(hostile.outcome === 'STOPPED' && codes(hostile.problems)).toEqual([code]);
    expect(innocent).toMatchObject({ outcome: 'WRITTEN', words: { text: 'Bonjour Zoë' } });
  });

  it('nobody waits behind somebody who keeps trying', async () => {
    const { workspaceId } = await rapport.colleague();
    const ended: string[] = [];
    const draft = (who: string, order: DraftOrder) =>
      rapport.api.get(Workspaces, { strict: false }).in(workspaceId, 'draft', who, async () => {
        await drafting.draft([order], {});
        ended.push(who);
      });
    const hostile = STOPPED.find(([, , code]) => code === 'TOO_SLOW')![1];
    await draft('Sacha', hostile);
    await Promise.all([...[1, 2, 3].map(() => draft('Sacha', hostile)), draft('Camille', draftOrder('vite'))]);
    expect(ended).toEqual(['Sacha', 'Camille', 'Sacha', 'Sacha', 'Sacha']);
  });

  it.each(HARMLESS)('the API answers, and a value full of %s does no harm', async (_name, x) => {
    const order = draftOrder('{{values.x}}\n\nfin', { variant: { subject: 'A {{contact.name}}' }, values: { x } });
    expect(await answering(drafting.draft([order], {}))).toMatchObject([{ outcome: 'WRITTEN' }]);
  });
});
