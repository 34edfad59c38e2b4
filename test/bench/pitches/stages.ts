import { deepStrictEqual } from 'node:assert';
import { verdictOn } from '#charter';
import type { DraftOrder } from '#drafting';
import { renderVariant } from '#rendering';
import { bareWriters, type Words } from './bare-handlebars.js';

/** Pitches a second of a single thread that does nothing else. */
export interface Rates {
  bare: number;
  render: number;
  charter: number;
}

type Rendered = Extract<ReturnType<typeof renderVariant>, { outcome: 'RENDERED' }>;

/** Rendering and judging alone, against bare Handlebars with the same values. */
export class Stages {
  private readonly writers: ReturnType<typeof bareWriters>;

  constructor(private readonly orders: readonly DraftOrder[]) {
    this.writers = bareWriters(orders);
    for (const order of orders) deepStrictEqual(spaced(this.bare(order)), spaced(render(order)));
  }

  measure(): Rates {
    const bare = this.rate((order) => this.bare(order));
    const rendered: Rendered[] = [];
    const rendering = this.rate((order) => rendered.push(render(order)));
    let next = 0;
    const charter = this.rate((order) => verdictOn(rendered[next++]!, order.circumstances, {}));
    return { bare, render: rendering, charter };
  }

  private bare({ circumstances, values }: DraftOrder): Words {
    return this.writers.get(circumstances.language)!(values);
  }

  private rate(work: (order: DraftOrder) => unknown): number {
    const start = performance.now();
    for (const order of this.orders) work(order);
    return (this.orders.length * 1_000) / (performance.now() - start);
  }
}

function render({ variant, partials, partialsKey, values }: DraftOrder): Rendered {
  const rendering = renderVariant({ ...variant, key: `${variant.key} ${partialsKey}` }, values, partials);
  if (rendering.outcome === 'RENDERED') return rendering;
  throw new Error(JSON.stringify(rendering));
}

/** Only ours tidies the lines that a test without words leaves behind. */
const spaced = ({ subject, text, html }: Words): string[] => [subject, text, html].map((part) => part.replace(/\s+/g, ' ').trim());
