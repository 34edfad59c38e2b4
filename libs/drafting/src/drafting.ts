import type { CharterSettings, Verdict } from '#charter';
import { DomainError } from '#platform';
import type { PartialSources, TemplatePart, TemplateProblem, VariantSource } from '#rendering';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Drafted, DraftOrder, JudgeCase } from './draft-order.js';
import type { Breakage } from './drafting-thread.js';
import type { Task, TemplateSource } from './task.js';
import { Threads } from './threads.js';

const BREAKAGES: Record<Breakage, string> = {
  TOO_SLOW: 'It takes longer than 250 ms; shorten it, or take loops and long values out.',
  OUT_OF_MEMORY: 'It takes more memory than a pitch may; shorten it, or take loops and long values out.',
};

/**
 * Where templates are checked and pitches are written and judged: on threads of their own, within limits of time and
 * memory. What breaks a limit is stopped and says so; everything beside it goes on.
 */
@Injectable()
export class Drafting implements OnApplicationShutdown {
  private readonly threads = new Threads();

  /** Everything that forbids saving a variant; empty when it may be saved. */
  check(variant: VariantSource, partials: PartialSources): Promise<TemplateProblem[]> {
    return this.checked({ kind: 'CHECK', template: { variant, partials } });
  }

  /** Everything that forbids saving a partial; empty when it may be saved. */
  checkPartial(source: string): Promise<TemplateProblem[]> {
    return this.checked({ kind: 'CHECK_PARTIAL', source });
  }

  /** Writes and judges pitches; one answer an order, in their order. */
  async draft(orders: DraftOrder[], charter: CharterSettings): Promise<Drafted[]> {
    const templates = new Map<string, TemplateSource>();
    const tasks = orders.map(({ values, circumstances, ...order }): Task => {
      const key = `${order.variant.key} ${order.partialsKey}`;
      if (!templates.has(key)) templates.set(key, { variant: { ...order.variant, key }, partials: order.partials });
      return { kind: 'DRAFT', template: templates.get(key)!, values, circumstances, charter };
    });
    const outcomes = await this.threads.run(tasks);
    return outcomes.map((outcome) =>
      'result' in outcome
        ? (outcome.result as Drafted)
        : { outcome: 'STOPPED', problems: [problemOf(outcome.breakage)] },
    );
  }

  /**
   * Judges words that were changed by hand; the verdict on each case, in their order. Throws BAD_INPUT for words that
   * take longer to judge than a pitch may.
   */
  async judge(cases: JudgeCase[], charter: CharterSettings): Promise<Verdict[]> {
    const outcomes = await this.threads.run(cases.map((one) => ({ kind: 'JUDGE', case: one, charter })));
    return outcomes.map((outcome) => {
      if ('result' in outcome) return outcome.result as Verdict;
      throw new DomainError('BAD_INPUT', `text: ${BREAKAGES[outcome.breakage]}`, { field: 'text' });
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.threads.close();
  }

  private async checked(task: Task): Promise<TemplateProblem[]> {
    const [outcome] = await this.threads.run([task]);
    return 'result' in outcome ? (outcome.result as TemplateProblem[]) : [problemOf(outcome.breakage)];
  }
}

/** A limit is broken by the template as a whole: the problem is told at its beginning. */
function problemOf(code: Breakage, part: TemplatePart = 'TEXT'): TemplateProblem {
  return { code, part, partial: null, field: null, line: 1, column: 1, message: BREAKAGES[code] };
}
