import { Injectable } from '@nestjs/common';

/** How a worker works; specs go faster. */
@Injectable()
export class SendingPace {
  /** A claim that nobody renewed for so long was left behind. By the database's time. */
  leaseSeconds = 30;
  /** Messages between the mark that they may be on the wire and the record of what became of them, in one process. */
  mostUnsettled = 10;
  /** So many are claimed together. */
  claimedAtOnce = 50;
  /** Workspaces served side by side. */
  workspacesAtOnce = 4;
  /** What is due is looked for this often when there was nothing. */
  idleMs = 1_000;
  /** A mark older than this is made again before the dialogue: a stop thrown since then must be seen. */
  markHoldsMs = 2_000;
}
