import type { ToldReason } from '#platform';
import { Capacity } from '#mailboxes';
import { Restraint, type Candidate, type Verdict } from '#restraint';
import { Injectable } from '@nestjs/common';
import type { DueDispatch } from './claimed-dispatch.js';
import { DepartureGates } from './departure-gates.js';
import { lateVerdict, winningVerdict } from './winning-verdict.js';

/** Asks everybody who may forbid a departure, and then for room in the mailboxes for what may leave. */
@Injectable()
export class JudgeDepartures {
  constructor(
    private readonly gates: DepartureGates,
    private readonly restraint: Restraint,
    private readonly capacity: Capacity,
  ) {}

  /** A verdict for each, inside the claiming transaction, with the contacts locked. Room is reserved for what goes. */
  async judge(due: DueDispatch[], now: Date): Promise<Map<string, Verdict>> {
    const candidates = due.map(candidateOf);
    const said = [...(await this.gates.judge(candidates, now)), await this.restraint.judge(candidates, now)];
    const verdicts = new Map<string, Verdict>();
    for (const { id, dueAt } of due)
      verdicts.set(id, winningVerdict([lateVerdict(dueAt, now), ...said.map((verdict) => verdict.get(id))]));
    const going = due.filter(({ id }) => verdicts.get(id)!.go);
    for (const [id, { until, reason }] of await this.reserve(going, now)) verdicts.set(id, { go: false, what: 'WAIT', until, reason });
    return verdicts;
  }

  private async reserve(going: DueDispatch[], now: Date): Promise<Map<string, { until: Date; reason: ToldReason }>> {
    const asked = going.flatMap(({ id, mailboxId, recipientKey, isAutomatic }) =>
      mailboxId ? [{ id, mailboxId, domain: domainOf(recipientKey), isAutomatic }] : [],
    );
    return asked.length ? this.capacity.reserve(asked, now) : new Map();
  }
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

const candidateOf = ({ originKind, originId, dueAt: _dueAt, wait: _wait, mailboxId: _mailboxId, ...same }: DueDispatch): Candidate => ({
  ...same,
  kind: originKind,
  pitchId: originKind === 'PITCH' ? originId : null,
});
