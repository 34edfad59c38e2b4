import type { MailFaultCode, ProbedStep } from './mail-fault.js';

/** Why a mailbox cannot be read: what we know of it, and what the server said, without any secret. */
export class ReadingFailed extends Error {
  constructor(
    readonly step: ProbedStep,
    readonly fault: { code: MailFaultCode; said: string },
  ) {
    super(`${fault.code}: ${fault.said}`);
  }
}
