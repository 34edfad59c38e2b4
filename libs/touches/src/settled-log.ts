import { CLOCK_SKEW_MS, REPORT_REACH_MS, SHORTEST_DELAY_MS } from './constants.js';
import { elapsedMs } from './decay.js';
import { isFor } from './inbound.js';
import type { LoggedExchange } from './logged-exchange.js';

/**
 * A contact's log, given in the order it was logged, as it finally stands and in time order: corrections in place of
 * what they correct, messages that never arrived gone, answers from clocks that run early put after their question.
 */
export function settledLog(logged: readonly LoggedExchange[]): readonly LoggedExchange[] {
  const settled = withClocksRight(withoutUndelivered(withCorrections(logged)));
  return isInOrder(settled) ? settled : settled.toSorted((a, b) => elapsedMs(b.happenedAt, a.happenedAt));
}

const isInOrder = (exchanges: readonly LoggedExchange[]): boolean =>
  exchanges.every(({ happenedAt }, place) => place === 0 || happenedAt >= exchanges[place - 1]!.happenedAt);

/** A correction stands under the id of the entry it replaces, so that what points there still does; the last wins. */
function withCorrections(logged: readonly LoggedExchange[]): readonly LoggedExchange[] {
  if (!logged.some((one) => one.correctsId !== null)) return logged;
  const ids = new Set(logged.map((one) => one.id));
  const isCorrection = (one: LoggedExchange) => one.correctsId !== null && ids.has(one.correctsId);
  const latest = new Map(logged.filter(isCorrection).map((one) => [one.correctsId, one]));
  return logged.filter((one) => !isCorrection(one)).map((original) => {
    let final = original;
    for (let next = latest.get(final.id); next; next = latest.get(final.id)) final = next;
    return { ...final, id: original.id };
  });
}

function withoutUndelivered(exchanges: readonly LoggedExchange[]): readonly LoggedExchange[] {
  const bounces = exchanges.filter((one) => one.bounced);
  if (!bounces.length) return exchanges;
  const undelivered = new Set(bounces.map((bounce) => reportedBy(bounce, exchanges)));
  return exchanges.filter((one) => !undelivered.has(one));
}

/** The message a bounce is about: the one it names, else the last one of its conversation, else the last mail. */
function reportedBy(bounce: LoggedExchange, exchanges: readonly LoggedExchange[]): LoggedExchange | undefined {
  if (bounce.direction === 'OUTBOUND') return bounce;
  if (bounce.answersId) return exchanges.find((one) => one.id === bounce.answersId);
  return exchanges
    .filter((one) => one.direction === 'OUTBOUND' && isWithinReach(one, bounce) && isSameExchange(one, bounce))
    .sort((a, b) => elapsedMs(a.happenedAt, b.happenedAt))[0];
}

function isWithinReach(sent: LoggedExchange, bounce: LoggedExchange): boolean {
  const age = elapsedMs(sent.happenedAt, bounce.happenedAt);
  return age >= 0 && age <= REPORT_REACH_MS;
}

function isSameExchange(sent: LoggedExchange, bounce: LoggedExchange): boolean {
  if (!isFor({ at: bounce.happenedAt, to: bounce.addressedTo }, sent.memberId)) return false;
  return bounce.conversationId ? sent.conversationId === bounce.conversationId : sent.channel === 'MAIL';
}

/** An answer dated up to two days before its question came a minute after it; earlier, it is no answer (4.11). */
function withClocksRight(exchanges: readonly LoggedExchange[]): readonly LoggedExchange[] {
  if (!exchanges.some((one) => one.direction === 'INBOUND' && one.answersId)) return exchanges;
  const sent = exchanges.filter((one) => one.direction === 'OUTBOUND');
  const sentAt = new Map(sent.map((one) => [one.id, one.happenedAt]));
  return exchanges.map((one) => {
    const askedAt = one.direction === 'INBOUND' && one.answersId ? sentAt.get(one.answersId) : undefined;
    if (!askedAt || one.happenedAt > askedAt) return one;
    if (elapsedMs(one.happenedAt, askedAt) >= CLOCK_SKEW_MS) return { ...one, conversationId: null };
    return { ...one, happenedAt: new Date(askedAt.getTime() + SHORTEST_DELAY_MS) };
  });
}
