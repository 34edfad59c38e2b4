import { ABSENCE_SUBJECT, AUTOMATIC_SUBJECT } from './absence-words.js';
import { answeringHeader, generatingHeader, isReturnless } from './automatic-headers.js';
import { type Finding, ofHeader, ofLine, type Rule } from './finding.js';
import type { Mail } from './mail.js';
import { TICKET } from './receipt-words.js';
import { isDeskAddress, isMachineAddress } from './senders.js';
import type { Tally } from './tally.js';

const RECEIPT_SUBJECT =
  /\b(?:accuse de reception|bien recu(?:e)? (?:votre|ta)|received your|request received|confirmation of receipt|acknowledg\w+|eingangsbestatigung|empfangsbestatigung|acuse de recibo|conferma di (?:ricezione|ricevimento)|ontvangstbevestiging|confirmacao de (?:rececao|recebimento)|we(?:'ve| have) (?:received|got) your|thank you for contacting|merci de nous avoir contactes?)\b/;

/** Headers that prove nothing alone: old vacation programs send "bulk", Exchange asks for no answer to its own. */
const HINTS: [string, RegExp][] = [
  ['precedence', /^\s*(?:bulk|junk)/i],
  ['x-auto-response-suppress', /\S/],
];

/** A program answered: an absence, a receipt. By its headers, then its subject, then its words. */
export const automaticAnswer: Rule = (mail) =>
  byHeader(mail, mail.tally) ?? bySubject(mail, mail.tally) ?? byWords(mail, mail.tally);

function byHeader(mail: Mail, tally: Tally): Finding | null {
  const answering = answeringHeader(mail);
  if (answering) return told(mail, tally, 0.97, answering);
  const generating = generatingHeader(mail);
  const isAnswering = isAway(mail, tally) || isReceipt(mail, tally);
  if (generating && isAnswering) return told(mail, tally, isMixed(mail, tally) ? 0.65 : 0.93, generating);
  if (generating && (mail.isAnswer || (mail.isPassedOn && !mail.isForwarded)) && !isListed(mail))
    return told(mail, tally, tally.personal.length > 0 ? 0.6 : 0.8, generating);
  const hinting = HINTS.find(([name, says]) => says.test(mail.header(name) ?? ''));
  if (hinting && isAway(mail, tally) && tally.personal.length === 0 && !isListed(mail))
    return told(mail, tally, 0.9, hinting[0]);
  if (isReturnless(mail) && !isListed(mail))
    return told(
      mail,
      tally,
      isAnswering ? 0.93 : tally.personal.length > 0 && mail.isAnswer ? 0.6 : 0.75,
      'return-path',
    );
  return null;
}

function bySubject(mail: Mail, tally: Tally): Finding | null {
  if (mail.isPassedOn || mail.subject.endsWith('?')) return null;
  if (AUTOMATIC_SUBJECT.test(mail.subject)) return told(mail, tally, tally.personal.length > 0 ? 0.8 : 0.92, 'subject');
  if (RECEIPT_SUBJECT.test(mail.subject) && tally.personal.length === 0)
    return told(mail, tally, tally.received.length > 0 ? 0.9 : 0.72, 'subject');
  return null;
}

/** What nobody marked: by how much of it is what a prepared text says. Mixed with an answer, it is the answer that counts. */
function byWords(mail: Mail, tally: Tally): Finding | null {
  const { absent, received, automatic, personal, other, prepared } = tally;
  const isMixed = personal.length > 0 || other > 1;
  if (mail.isForwarded) return null;
  if (automatic.length > 0 && !isListed(mail))
    return {
      kind: kindOf(mail, tally),
      confidence: personal.length > 0 ? 0.6 : 0.86,
      evidence: [ofLine(automatic[0].written)],
    };
  if (absent.length > 0 && (!isMixed || (personal.length === 0 && prepared > 1))) {
    const confidence = isMixed
      ? 0.62
      : Math.min(0.86, 0.6 + 0.09 * prepared + (ABSENCE_SUBJECT.test(mail.subject) && !mail.isPassedOn ? 0.15 : 0));
    return { kind: 'AUTO_REPLY', confidence, evidence: [ofLine(absent[0].written)] };
  }
  const isDesk = isDeskAddress(mail.from) || isMachineAddress(mail.from) || TICKET.test(mail.subject);
  if (received.length > 0 && personal.length === 0 && other <= 2)
    return { kind: 'ACKNOWLEDGEMENT', confidence: isDesk ? 0.86 : 0.72, evidence: [ofLine(received[0].written)] };
  if (TICKET.test(mail.subject) && isDesk && !isMixed)
    return {
      kind: 'ACKNOWLEDGEMENT',
      confidence: isMachineAddress(mail.from) ? 0.8 : 0.62,
      evidence: [ofHeader(mail, 'subject')],
    };
  return null;
}

/** A program's marks on what reads like somebody's answer. */
const isMixed = (mail: Mail, { personal }: Tally): boolean =>
  personal.length > 0 && (mail.isPassedOn || !AUTOMATIC_SUBJECT.test(mail.subject));

const isAway = (mail: Mail, { absent }: Tally): boolean =>
  absent.length > 0 || AUTOMATIC_SUBJECT.test(mail.subject) || ABSENCE_SUBJECT.test(mail.subject);

const isReceipt = (mail: Mail, { received }: Tally): boolean =>
  received.length > 0 || TICKET.test(mail.subject) || RECEIPT_SUBJECT.test(mail.subject);

const kindOf = (mail: Mail, tally: Tally) =>
  tally.absent.length === 0 && isReceipt(mail, tally) ? ('ACKNOWLEDGEMENT' as const) : ('AUTO_REPLY' as const);

const isListed = (mail: Mail): boolean => mail.header('list-id') !== null || mail.header('list-unsubscribe') !== null;

function told(mail: Mail, tally: Tally, confidence: number, header: string): Finding {
  const [line] = [...tally.absent, ...tally.received, ...tally.automatic];
  const evidence = [ofHeader(mail, header), ...(line ? [ofLine(line.written)] : [])];
  return { kind: kindOf(mail, tally), confidence, evidence };
}
