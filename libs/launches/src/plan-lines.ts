import type { EnrolmentState } from '#enrolments';
import { csvLine, type ToldReason } from '#platform';
import type { PlannedSend } from './planned-send.js';

export type Language = 'fr' | 'en';

/** Somebody of a launch, as a spreadsheet tells of them. */
export interface PlanRow {
  id: string;
  position: number;
  state: EnrolmentState;
  reason: ToldReason | null;
  arm: string | null;
  contact: string;
  address: string | null;
}

const STATES: Record<Language, Record<EnrolmentState, string>> = {
  fr: { PENDING: 'en attente', PLANNED: 'prévu', EXCLUDED: 'exclu', ACTIVE: 'en cours', PAUSED: 'en pause', STOPPED: 'arrêté', COMPLETED: 'terminé' },
  en: { PENDING: 'pending', PLANNED: 'planned', EXCLUDED: 'excluded', ACTIVE: 'active', PAUSED: 'paused', STOPPED: 'stopped', COMPLETED: 'completed' },
};

export const PLAN_HEADINGS: Record<Language, string[]> = {
  fr: ['contact', 'adresse', 'état', 'étape', 'version', 'date', 'boîte', 'objet', 'texte', 'raison'],
  en: ['contact', 'address', 'state', 'step', 'arm', 'date', 'mailbox', 'subject', 'text', 'reason'],
};

/** Addresses of mailboxes by id, and the time zone of dates. */
export interface PlanPlace {
  mailboxes: ReadonlyMap<string, string>;
  timeZone: string;
}

/** A line for each mail that lies before somebody; one line for whom there is none. Dates are written 2026-03-03 11:00. */
export function planLines(row: PlanRow, sends: PlannedSend[], { mailboxes, timeZone }: PlanPlace, language: Language): string {
  const { contact, address, state, arm, reason } = row;
  const who = [contact, address, STATES[language][state]];
  const why = reason?.[language] ?? null;
  if (!sends.length) return csvLine([...who, null, arm, null, null, null, null, why]);
  return sends.map(({ step, at, mailboxId, subject, text, problem }, i) => {
    const obstacle = problem?.[language] ?? (i === 0 ? why : null);
    return csvLine([...who, String(step), arm, dateIn(at, timeZone), mailboxes.get(mailboxId ?? '') ?? null, subject, text, obstacle]);
  }).join('');
}

const dateIn = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at);
