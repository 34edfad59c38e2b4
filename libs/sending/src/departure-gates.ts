import type { Candidate, Verdict } from '#restraint';
import { Injectable } from '@nestjs/common';

/** A lib above that knows reasons why a message must not leave, such as a sequence that was paused. */
export interface DepartureGate {
  /** Inside the claiming transaction, with the contacts locked. Those it does not mention may go. */
  judge(candidates: Candidate[], now: Date): Promise<Map<string, Verdict>>;
}

/** Where libs above register at boot what else may forbid a departure. */
@Injectable()
export class DepartureGates {
  private readonly gates: DepartureGate[] = [];

  add(gate: DepartureGate): void {
    this.gates.push(gate);
  }

  /** What each gate says, in the order they were added. */
  async judge(candidates: Candidate[], now: Date): Promise<Map<string, Verdict>[]> {
    const said: Map<string, Verdict>[] = [];
    for (const gate of this.gates) said.push(await gate.judge(candidates, now));
    return said;
  }
}
