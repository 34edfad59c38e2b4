import type { Candidate, Obstacle, Verdict } from './candidate.js';
import { decide, obstaclesTo } from './decide.js';
import type { Question } from './facts.js';
import { FactsReader } from './facts.reader.js';
import { Injectable } from '@nestjs/common';

/** Whether messages may leave: what people wish, what addresses bear, what the team asks of one person, the crisis switch. */
@Injectable()
export class Restraint {
  constructor(private readonly facts: FactsReader) {}

  /**
   * Judges messages in their order: of several to one person the first goes and the others wait for a moment. The caller
   * holds locks on the contacts, in a transaction that also claims what may go; other contacts that may be the same
   * person are kept from being judged elsewhere until it ends. By the id of each candidate.
   */
  async judge(candidates: readonly Candidate[], now: Date): Promise<Map<string, Verdict>> {
    const verdicts = new Map<string, Verdict>();
    const taken = new Set<string>();
    for (const question of await this.facts.questions(candidates, now, { isClaiming: true })) {
      const verdict = decide({ ...question, isCrowded: question.isCrowded || isOneOf(question, taken) });
      verdicts.set(question.candidate.id, verdict);
      if (verdict.go && question.candidate.kind === 'PITCH') taken.add(question.person.contactId);
    }
    return verdicts;
  }

  /** All that stands in the way of each as things are now, for whoever looks ahead. Holds nobody up. By the id of each candidate. */
  async foresee(candidates: readonly Candidate[], now: Date): Promise<Map<string, Obstacle[]>> {
    const questions = await this.facts.questions(candidates, now);
    return new Map(questions.map((question) => [question.candidate.id, obstaclesTo(question)]));
  }
}

const isOneOf = ({ person }: Question, taken: ReadonlySet<string>): boolean =>
  [person.contactId, ...person.twins].some((id) => taken.has(id));
