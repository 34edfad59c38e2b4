import { tellReport } from '#explaining';
import { Calibration, calibrationReport, priorOf, Replay, segmentChannel, segmentKey, type Place, type Priors, type Tier } from '#likelihood';
import { Clock, Database } from '#platform';
import { elapsedMs, type CountedTouch } from '#touches';
import { Injectable } from '@nestjs/common';
import { AveragesService } from './averages.service.js';
import { ScoreReport } from './score-report.types.js';
import { streamRows } from './stream-rows.js';

interface SentTouch extends CountedTouch {
  contactId: string;
  tier: Tier;
}

const TOUCHES = `
  select id as "interactionId", conversation_id as "conversationId", contact_id as "contactId", member_id as "memberId",
    tier, channel, is_blast as blast, sent_at as "sentAt", reply_at as "replyAt", followups, warmth,
    base_weight as "baseWeight"
  from touch where sent_at <= $1 order by sent_at, id`;

/** A member who is alone has no other score than the contact's, here as on the card (section 4.3). */
const IS_TEAM = 'select count(*) > 1 as "isTeam" from member';

/** How right the scores were: every touch gets the chance it had from what had happened strictly before it. */
@Injectable()
export class ScoreReportReader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly averages: AveragesService,
  ) {}

  /** Reads every touch of the workspace in the order sent, once per operation. */
  read(): Promise<ScoreReport> {
    return this.db.load('score report', 'ours', async () => [await this.replay(this.clock.now())]);
  }

  private async replay(now: Date): Promise<ScoreReport> {
    const { priors, curves: { tuning } } = await this.averages.current();
    const [{ isTeam }] = await this.db.query<{ isTeam: boolean }>(IS_TEAM);
    const [replay, calibration] = [new Replay(tuning), new Calibration()];
    const seen: { open: number; since: Date | null } = { open: 0, since: null };
    for await (const touches of streamRows<SentTouch>(this.db, 'report_touches', TOUCHES, [now]))
      for (const touch of touches) {
        const { chance, replyAt } = replay.ask(touch, placeOf(touch, priors, isTeam));
        if (elapsedMs(touch.sentAt, now) < tuning.windowMs) {
          seen.open += 1;
          continue;
        }
        seen.since ??= touch.sentAt;
        calibration.add(chance, replyAt !== null);
      }
    return reportOf(calibration, seen);
  }
}

function placeOf(touch: SentTouch, priors: Priors, isTeam: boolean): Place {
  const { contactId, memberId, tier } = touch;
  const channel = segmentChannel(touch);
  const ofMember = isTeam && memberId ? [`${memberId}>${contactId}`] : [];
  return { prior: priorOf(priors, tier, channel), segments: [segmentKey(tier, channel)], own: [contactId, ...ofMember], delays: '' };
}

function reportOf(calibration: Calibration, { open, since }: { open: number; since: Date | null }): ScoreReport {
  const report = calibrationReport(calibration);
  const { touches, answers, expected, bins, errors, naive: naiveErrors } = report;
  const verdict = { code: report.verdict, fr: tellReport(report, 'fr'), en: tellReport(report, 'en') };
  const calibrationError = errors?.calibration ?? null;
  return { verdict, touches, answers, expected, open, since, bins, errors, naiveErrors, calibrationError };
}
