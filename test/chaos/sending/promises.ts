import type { SinkReport } from '../../bench/sending/smtp-sink.js';
import type { Judgement } from '../judgement.js';

/** What our books say of one message when all is settled. */
export interface BookedMessage {
  messageId: string;
  recipient: string;
  state: string;
  reason: string | null;
  handedOverAt: Date | null;
  /** Who had it in hand last and did not tell. */
  claimedBy: string | null;
  /** Entries of the log that are this message. */
  entries: number;
}

/** Both sides' books, and what was done to those who wrote ours. */
export interface Ledger {
  /** Message-IDs of what was due in the beginning. */
  posted: readonly string[];
  booked: readonly BookedMessage[];
  seen: Pick<SinkReport, 'begun' | 'taken' | 'unanswered'>;
  kills: number;
  /** Message-IDs that a worker had claimed and not begun to hand over when it was killed, and when that was. */
  abandoned: ReadonlyMap<string, Date>;
}

export const MOST_UNCERTAIN_PER_KILL = 10;

const FINAL = ['SENT', 'REFUSED', 'FAILED', 'UNCERTAIN'];

/** Every promise of sending, looked up in both sides' books. */
export function judge(ledger: Ledger): Judgement[] {
  return [takenOnce, noneLost, noneStuck, allExplained, sentWasTaken, refusedWasNotTaken, fewUncertain, uncertainHadBegun, abandonedAreDueAgain, logged]
    .map((promise) => promise(ledger));
}

function takenOnce({ seen: { taken } }: Ledger): Judgement {
  const twice = Object.entries(taken).filter(([, times]) => times > 1);
  return { promise: 'nobody gets a message twice', figure: `${Object.keys(taken).length} taken`, broken: twice.map(([id, times]) => `${id} was taken ${times} times`) };
}

function noneLost({ posted, booked, seen: { taken } }: Ledger): Judgement {
  const known = new Set(booked.map(({ messageId }) => messageId));
  const lost = posted.filter((id) => !known.has(id)).map((id) => `${id} is in no book`);
  const strange = Object.keys(taken).filter((id) => !known.has(id)).map((id) => `${id} was taken and is in no book`);
  return { promise: 'none is lost', figure: `${booked.length} of ${posted.length} booked`, broken: [...lost, ...strange] };
}

function noneStuck({ booked }: Ledger): Judgement {
  const stuck = booked.filter(({ state }) => !FINAL.includes(state));
  return { promise: 'none is stuck', figure: countsOf(booked), broken: stuck.map(({ messageId, state }) => `${messageId} is ${state}`) };
}

function allExplained({ booked }: Ledger): Judgement {
  const mute = booked.filter(({ state, reason }) => state !== 'SENT' && !reason?.trim());
  const reasons = new Set(booked.flatMap(({ state, reason }) => (state === 'SENT' ? [] : [reason])));
  return { promise: 'what was not sent says why', figure: `${reasons.size} reasons`, broken: mute.map(({ messageId, state }) => `${messageId} is ${state} without a reason`) };
}

function sentWasTaken({ booked, seen: { taken } }: Ledger): Judgement {
  const sent = booked.filter(({ state }) => state === 'SENT');
  const untaken = sent.filter(({ messageId }) => !taken[messageId]);
  const uncertain = booked.filter(({ messageId, state }) => state === 'UNCERTAIN' && taken[messageId]).length;
  const figure = `${sent.length} sent, ${Object.keys(taken).length - uncertain} taken for certain, ${uncertain} taken and uncertain`;
  return { promise: 'what we call sent was taken', figure, broken: untaken.map(({ messageId }) => `${messageId} is SENT and was not taken`) };
}

function refusedWasNotTaken({ booked, seen: { taken } }: Ledger): Judgement {
  const others = booked.filter(({ state }) => !['SENT', 'UNCERTAIN'].includes(state));
  const arrived = others.filter(({ messageId }) => taken[messageId]);
  return { promise: 'what was taken is sent or uncertain', figure: `${others.length} neither`, broken: arrived.map(({ messageId, state }) => `${messageId} is ${state} and was taken`) };
}

/** What a server left unanswered is its own doing; the rest are the kills'. */
function fewUncertain({ booked, seen: { unanswered }, kills }: Ledger): Judgement {
  const uncertain = booked.filter(({ state }) => state === 'UNCERTAIN');
  const ofKills = uncertain.filter(({ messageId }) => !unanswered[messageId]);
  const most = kills * MOST_UNCERTAIN_PER_KILL;
  const perKill = kills ? (ofKills.length / kills).toFixed(2) : '-';
  const figure = `${uncertain.length} uncertain: ${uncertain.length - ofKills.length} unanswered by the server, ${ofKills.length} by ${kills} kills (${perKill} each)`;
  const tooMany = ofKills.length > most ? [`${ofKills.length} uncertain by ${kills} kills, more than ${most}`] : [];
  const crowds = [...countBy(ofKills, ({ claimedBy }) => claimedBy)].filter(([worker, count]) => worker && count > MOST_UNCERTAIN_PER_KILL);
  const broken = [...tooMany, ...crowds.map(([worker, count]) => `${count} uncertain by the end of worker ${worker}`)];
  return { promise: 'few are uncertain', figure, broken };
}

/** Between the committed mark and the first command a dialogue has begun for us and not yet for the server. */
function uncertainHadBegun({ booked, seen: { begun } }: Ledger): Judgement {
  const uncertain = booked.filter(({ state }) => state === 'UNCERTAIN');
  const unmarked = uncertain.filter(({ handedOverAt }) => !handedOverAt);
  const unseen = uncertain.filter(({ recipient }) => !begun[recipient]);
  const figure = `${uncertain.length - unseen.length} seen by the server, ${unseen.length} killed between mark and first command`;
  return { promise: 'only what had begun is uncertain', figure, broken: unmarked.map(({ messageId }) => `${messageId} is UNCERTAIN and was never marked`) };
}

function abandonedAreDueAgain({ booked, abandoned }: Ledger): Judgement {
  const own = booked.filter(({ messageId }) => abandoned.has(messageId));
  const lost = own.filter(({ messageId, handedOverAt }) => !handedOverAt || handedOverAt <= abandoned.get(messageId)!);
  const figure = `${own.length} claimed by a killed worker and not begun`;
  return { promise: 'what was claimed and not begun is due again', figure, broken: lost.map(({ messageId, state }) => `${messageId} is ${state} and was never offered again`) };
}

function logged({ booked }: Ledger): Judgement {
  const wrong = booked.filter(({ state, entries }) => entries !== (state === 'SENT' ? 1 : 0));
  const total = booked.reduce((sum, { entries }) => sum + entries, 0);
  return { promise: 'the log holds what was sent, once', figure: `${total} entries`, broken: wrong.map(({ messageId, state, entries }) => `${messageId} is ${state} with ${entries} entries`) };
}

function countsOf(booked: readonly BookedMessage[]): string {
  return [...countBy(booked, ({ state }) => state)].map(([state, count]) => `${count} ${state}`).sort().join(', ');
}

function countBy<K>(booked: readonly BookedMessage[], keyOf: (one: BookedMessage) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const one of booked) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return counts;
}
