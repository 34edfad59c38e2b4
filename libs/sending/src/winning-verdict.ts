import type { ToldReason } from '#platform';
import type { Verdict } from '#restraint';

const DAY_MS = 86_400_000;

/** Work this late was not done for a reason nobody looked at: an outage, a restored backup. */
export const LATEST_MS = DAY_MS;

/**
 * Of all that is said of a message what counts: a stop before a hold, a hold before a wait, and of several waits the
 * longest; among equals the first said. Silence lets it go.
 */
export function winningVerdict(said: readonly (Verdict | undefined)[]): Verdict {
  const against = said.filter((one) => one !== undefined).filter((one) => !one.go);
  return (
    against.find(({ what }) => what === 'STOP') ??
    against.find(({ what }) => what === 'HOLD') ??
    against.filter((one) => one.what === 'WAIT').reduce<Verdict>((longest, one) => (longest.go || (longest.what === 'WAIT' && one.until > longest.until) ? one : longest), { go: true })
  );
}

/** A message that should have left more than a day ago waits for a person. */
export function lateVerdict(dueAt: Date, now: Date): Verdict | undefined {
  if (now.getTime() - dueAt.getTime() <= LATEST_MS) return undefined;
  return { go: false, what: 'HOLD', holdId: null, reason: late(dueAt) };
}

const late = (dueAt: Date): ToldReason => {
  const day = dueAt.toISOString().slice(0, 10);
  return {
    code: 'LATE',
    fr: `Ce message aurait dû partir le ${day}, il y a plus d’un jour. Dites s’il doit encore partir, et quand, ou abandonnez-le.`,
    en: `This message should have left on ${day}, more than a day ago. Say whether it should still leave, and when, or drop it.`,
  };
};
