import type { Judgement } from '../judgement.js';

/** Where a message is: UIDs count within a folder, while its UIDVALIDITY lasts. */
export interface Place {
  mailbox: string;
  folder: string;
  uidValidity: number;
  uid: number;
}

/** A message as the server has it at the end. */
export interface ServedMessage extends Place {
  /** Which one of those posted it is. */
  number: number;
}

/** A line of the ledger. */
export interface Sighting extends Place {
  outcome: string;
  mailMessageId: string | null;
}

export interface StoredMessage {
  id: string;
  /** Which one of those posted its bytes are, to the last one; null where they are none of them. */
  number: number | null;
  triage: string;
}

/** Everything there is to compare once all is quiet. */
export interface InboxBooks {
  /** Numbers of all that was posted, and of those that belong into the log. */
  posted: readonly number[];
  belongInLog: readonly number[];
  served: readonly ServedMessage[];
  sightings: readonly Sighting[];
  stored: readonly StoredMessage[];
  /** Which message each entry of the log is. */
  logged: readonly number[];
  /** Differences that the comparison found and nobody settled. */
  differences: readonly string[];
  /** How each mailbox is said to be. */
  statuses: Readonly<Record<string, string>>;
}

/** Every promise of capture, looked up in our books and on the server. */
export const judgeInbox = (books: InboxBooks): Judgement[] =>
  [allSighted, nothingInvented, noneLost, noneTwice, storedOnce, allSettled, loggedOnce, comparedEqual, saidToBeRead].map((promise) => promise(books));

const placeOf = ({ mailbox, folder, uidValidity, uid }: Place): string => `${mailbox} ${folder} ${uidValidity}/${uid}`;

const SEEN = ['STORED', 'KNOWN'];

function allSighted({ served, sightings, stored }: InboxBooks): Judgement {
  const byPlace = new Map(sightings.map((one) => [placeOf(one), one]));
  const numberOf = new Map(stored.map(({ id, number }) => [id, number]));
  const broken = served.flatMap((message) => {
    const sighting = byPlace.get(placeOf(message));
    if (!sighting) return [`${placeOf(message)} (message ${message.number}) is in no line of the ledger`];
    if (!SEEN.includes(sighting.outcome)) return [`${placeOf(message)} (message ${message.number}) is ${sighting.outcome}`];
    const number = numberOf.get(sighting.mailMessageId ?? '');
    return number === message.number ? [] : [`${placeOf(message)} is message ${message.number} on the server and ${number} in the ledger`];
  });
  return { promise: 'what is on the server is in the ledger', figure: `${served.length} on the server, ${sightings.length} lines`, broken };
}

/** UIDs of an earlier UIDVALIDITY are history. */
function nothingInvented({ served, sightings }: InboxBooks): Judgement {
  const places = new Set(served.map(placeOf));
  const valid = new Set(served.map(({ mailbox, folder, uidValidity }) => `${mailbox} ${folder} ${uidValidity}`));
  const current = sightings.filter(({ mailbox, folder, uidValidity }) => valid.has(`${mailbox} ${folder} ${uidValidity}`));
  const broken = current.filter((one) => !places.has(placeOf(one))).map((one) => `${placeOf(one)} is not on the server`);
  return { promise: 'what is in the ledger is on the server', figure: `${current.length} lines that still hold`, broken };
}

function noneLost({ posted, stored }: InboxBooks): Judgement {
  const known = new Set(stored.map(({ number }) => number));
  const lost = posted.filter((number) => !known.has(number)).map((number) => `message ${number} is not stored`);
  const strange = stored.filter(({ number }) => number === null).map(({ id }) => `${id} is no message that was posted, byte for byte`);
  return { promise: 'none is lost, and their bytes are theirs', figure: `${known.size} of ${posted.length} stored`, broken: [...lost, ...strange] };
}

function noneTwice({ stored }: InboxBooks): Judgement {
  const broken = repeated(stored.map(({ number }) => number)).map(([number, times]) => `message ${number} is stored ${times} times`);
  return { promise: 'none is stored twice', figure: `${stored.length} stored`, broken };
}

function storedOnce({ sightings, stored }: InboxBooks): Judgement {
  const first = new Map(stored.map(({ id }) => [id, 0]));
  for (const { outcome, mailMessageId } of sightings) if (outcome === 'STORED' && mailMessageId) first.set(mailMessageId, (first.get(mailMessageId) ?? 0) + 1);
  const broken = [...first].filter(([, times]) => times !== 1).map(([id, times]) => `${id} was stored by ${times} sightings`);
  const again = sightings.filter(({ outcome }) => outcome === 'KNOWN').length;
  return { promise: 'the ledger tells the first sighting from the others', figure: `${again} seen again`, broken };
}

function allSettled({ stored, sightings }: InboxBooks): Judgement {
  const unsettled = stored.filter(({ triage }) => triage === 'NEW').map(({ id }) => `${id} is NEW`);
  const failed = sightings.filter(({ outcome }) => !SEEN.includes(outcome)).map((one) => `${placeOf(one)} is ${one.outcome}`);
  return { promise: 'none is left undone', figure: `${stored.length - unsettled.length} settled`, broken: [...unsettled, ...failed] };
}

function loggedOnce({ belongInLog, logged }: InboxBooks): Judgement {
  const entries = new Set(logged);
  const missing = belongInLog.filter((number) => !entries.has(number)).map((number) => `message ${number} is in no entry`);
  const twice = repeated(logged).map(([number, times]) => `message ${number} is in ${times} entries`);
  return { promise: 'the log has every answer, once', figure: `${logged.length} entries, ${belongInLog.length} answers`, broken: [...missing, ...twice] };
}

function comparedEqual({ differences }: InboxBooks): Judgement {
  return { promise: 'a comparison with the server finds no difference', figure: `${differences.length} differences`, broken: [...differences] };
}

function saidToBeRead({ statuses }: InboxBooks): Judgement {
  const figure = Object.entries(statuses).map(([mailbox, status]) => `${mailbox} ${status}`).join(', ');
  const broken = Object.entries(statuses).filter(([, status]) => status !== 'READING').map(([mailbox, status]) => `${mailbox} is ${status}`);
  return { promise: 'each mailbox is said to be read', figure, broken };
}

function repeated<T>(values: readonly (T | null)[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].filter(([, times]) => times > 1);
}
