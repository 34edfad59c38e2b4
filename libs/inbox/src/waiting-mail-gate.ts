import { SAME_PERSON } from '#contacts';
import { Database, type ToldReason } from '#platform';
import type { Candidate, Verdict } from '#restraint';
import { type DepartureGate, DepartureGates } from '#sending';
import { Injectable, type OnModuleInit } from '@nestjs/common';

/** Mails that a person has to look at, of whoever they may be; and automatic answers that say not until when. */
const HOLDING = `
  select m.contact_id as "contactId", m.from_key as "fromKey", m.suggestions, m.received_at as "receivedAt", m.triage = 'WAITING' as "isWaiting"
  from mail_message m
  where m.triage = 'WAITING' and not m.is_history and (m.contact_id = any($1) or m.from_key = any($3) or m.suggestions <> '[]')
  union all
  select m.contact_id, m.from_key, '[]', m.received_at, false
  from mail_message m
  where m.contact_id = any($1) and m.triage = 'SETTLED' and m.kind = 'AUTO_REPLY' and not m.is_history and m.findings->>'returnsOn' is null
    and m.received_at > $2`;

/** Whoever is on record twice. */
const TWINS = `select asked_id as "contactId", array_agg(contact_id) as ids from (${SAME_PERSON}) person group by asked_id`;

interface Holding {
  contactId: string | null;
  fromKey: string | null;
  suggestions: { contactId: string; why: string }[];
  receivedAt: Date;
  isWaiting: boolean;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Whoever is away, and says not until when, has a week. */
const AWAY_DAYS = 7;

/** Of what may be an answer nobody knows yet whether it ends everything: nothing automatic leaves before somebody has looked. */
@Injectable()
export class WaitingMailGate implements DepartureGate, OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly gates: DepartureGates,
  ) {}

  onModuleInit(): void {
    this.gates.add(this);
  }

  async judge(candidates: Candidate[], now: Date): Promise<Map<string, Verdict>> {
    const automatic = candidates.filter(({ isAutomatic }) => isAutomatic);
    if (!automatic.length) return new Map();
    const since = new Date(now.getTime() - AWAY_DAYS * DAY_MS);
    const twins = await this.twins(automatic);
    const holding = await this.db.query<Holding>(HOLDING, [[...twins.values()].flat(), since, automatic.map(({ recipientKey }) => recipientKey)]);
    return new Map(automatic.flatMap((one) => {
      const verdict = verdictOn(one, twins.get(one.contactId)!, holding, now);
      return verdict ? [[one.id, verdict]] : [];
    }));
  }

  /** Ids of everybody who is the same person, by each one's id. */
  private async twins(candidates: readonly Candidate[]): Promise<Map<string, string[]>> {
    const rows = await this.db.query<{ contactId: string; ids: string[] }>(TWINS, [candidates.map(({ contactId }) => contactId)]);
    return new Map(rows.map(({ contactId, ids }) => [contactId, ids]));
  }
}

function verdictOn({ recipientKey }: Candidate, names: readonly string[], holding: readonly Holding[], now: Date): Verdict | null {
  const theirs = holding.filter((mail) => names.includes(mail.contactId ?? '') || mail.fromKey === recipientKey || mayBe(mail, names));
  const waiting = theirs.find(({ isWaiting }) => isWaiting);
  if (waiting) return { go: false, what: 'WAIT', until: new Date(now.getTime() + HOUR_MS), reason: toBeRead(waiting.receivedAt) };
  const away = theirs[0];
  if (!away) return null;
  return { go: false, what: 'WAIT', until: new Date(away.receivedAt.getTime() + AWAY_DAYS * DAY_MS), reason: awayFor(away.receivedAt) };
}

/** Proposed for a reason that is more than a likeness. */
const mayBe = ({ suggestions }: Holding, names: readonly string[]): boolean =>
  suggestions.some((one) => names.includes(one.contactId) && (one.why === 'SAME_ADDRESS' || one.why === 'SAME_THREAD'));

const toBeRead = (receivedAt: Date): ToldReason => ({
  code: 'MAIL_TO_READ',
  fr: `Un message reçu le ${days.fr.format(receivedAt)} est peut-être sa réponse : dites-le dans les messages à trier. Rien d’automatique ne part d’ici là.`,
  en: `A mail that came on ${days.en.format(receivedAt)} may be their answer: say so among the mails to sort. Nothing automatic leaves meanwhile.`,
});

const awayFor = (receivedAt: Date): ToldReason => ({
  code: 'AWAY',
  fr: `Réponse automatique reçue le ${days.fr.format(receivedAt)}, sans date de retour : rien d’automatique pendant ${AWAY_DAYS} jours.`,
  en: `An automatic answer came on ${days.en.format(receivedAt)}, without a date of return: nothing automatic for ${AWAY_DAYS} days.`,
});

const dayIn = (language: string) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
const days = { fr: dayIn('fr'), en: dayIn('en-GB') };
