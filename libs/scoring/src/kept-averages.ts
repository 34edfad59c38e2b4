import { DelayBook, segmentKey, SHIPPED_HABIT, type Averages, type DelayCurves, type DelayHabit } from '#likelihood';
import { DAY_MS, type ExchangeChannel, type Tuning } from '#touches';
import { priorsWith, type ScoringPrior } from './scoring-prior.entity.js';
import { tuningOf, USUAL_SETTINGS, type ScoringSettings } from './scoring-settings.entity.js';
import type { SegmentSums } from './touch-sums.js';

/** The row of `reply_delay` that stands for every channel without a curve of its own. */
export const ALL = 'ALL';

export interface DelayRow extends DelayHabit {
  channel: ExchangeChannel | typeof ALL;
  buckets: readonly number[];
  windowDays: number;
}

/** What is usual in a workspace, as it is kept. */
export interface KeptAverages {
  sums: SegmentSums[];
  delays: DelayRow[];
  settings: ScoringSettings | null;
  priors: ScoringPrior[];
}

/** One row of four JSON values. */
const KEPT_AVERAGES = `
  select
    (select coalesce(json_agg(s), '[]') from (
      select tier, channel, answered, asked, warmth from segment_base) s) as sums,
    (select coalesce(json_agg(d), '[]') from (
      select channel, buckets, mean_ln as "meanLn", spread_ln as "spreadLn", window_days as "windowDays"
      from reply_delay) d) as delays,
    (select row_to_json(s) from (
      select window_days as "windowDays", evidence_half_life_days as "evidenceHalfLifeDays",
        warmth_half_life_days as "warmthHalfLifeDays"
      from scoring_settings) s) as settings,
    (select coalesce(json_agg(p), '[]') from (select tier, approach, chance from scoring_prior) p) as priors`;

/**
 * Another one as soon as anybody has changed what is kept, in this transaction or in another: every counting writes the row
 * of all channels, every change of priors that of the settings, and no version of a row has the same xmin and ctid as another.
 */
const REVISION = `
  concat((select xmin::text || ctid from reply_delay where channel = '${ALL}'), ' ', (select xmin::text || ctid from scoring_settings))`;

/** What a statement answers about them: their revision, and themselves only to whom the revision is news. */
export interface AveragesAnswer {
  revision: string;
  kept: KeptAverages | null;
}

/** An AveragesAnswer as JSON, to go along with a statement that reads scores. @param known the parameter with the revision known */
export const averagesUnless = (known: string): string => `(
  select json_build_object('revision', r.revision,
    'kept', case when r.revision is distinct from ${known} then (select row_to_json(a) from (${KEPT_AVERAGES}) a) end)
  from (select ${REVISION} as revision) r)`;

const keptTuning = ({ settings }: Pick<KeptAverages, 'settings'>): Tuning => tuningOf(settings ?? USUAL_SETTINGS);

export function averagesOf(kept: KeptAverages): Averages {
  const { sums, delays, priors } = kept;
  const segments = new Map(sums.map((row) => [segmentKey(row.tier, row.channel), row]));
  const habit = delays.find(({ channel }) => channel === ALL) ?? SHIPPED_HABIT;
  return { segments, curves: curvesOf(delays, keptTuning(kept)), habit, priors: priorsWith(priors) };
}

/** What was counted for another window has other knots, and is of no use. */
export function curvesOf(rows: readonly Omit<DelayRow, keyof DelayHabit>[], tuning: Tuning): DelayCurves {
  const book = new DelayBook(tuning);
  const fitting = rows.filter(({ windowDays }) => windowDays * DAY_MS === tuning.windowMs);
  const curves = fitting.map(({ channel, buckets }) => [channel, book.curve({ buckets, asOf: null })] as const);
  const { [ALL]: overall = book.shipped, ...byChannel } = Object.fromEntries(curves);
  return { tuning, overall, byChannel };
}
