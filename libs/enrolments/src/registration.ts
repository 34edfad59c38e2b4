import { InteractionListeners } from '#interactions';
import { DepartureGates } from '#sending';
import { SequenceUses } from '#sequences';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EnrolmentGate } from './enrolment-gate.js';
import { UnderWay } from './under-way.js';
import { UniversalStop } from './universal-stop.js';
import { WaitOutAbsences } from './wait-out-absences.js';

/** What libs below ask or tell enrolments: before a mail leaves, when the log grows, and before a plan is taken out of use. */
@Injectable()
export class Registration implements OnModuleInit {
  constructor(
    private readonly gates: DepartureGates,
    private readonly gate: EnrolmentGate,
    private readonly listeners: InteractionListeners,
    private readonly stopping: UniversalStop,
    private readonly absences: WaitOutAbsences,
    private readonly uses: SequenceUses,
    private readonly underWay: UnderWay,
  ) {}

  onModuleInit(): void {
    this.gates.add(this.gate);
    this.listeners.add(this.stopping);
    this.listeners.add(this.absences);
    this.uses.add(this.underWay);
  }
}
