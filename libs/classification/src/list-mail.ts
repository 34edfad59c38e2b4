import { anyOf, folded } from '#bounces';
import { generatingHeader } from './automatic-headers.js';
import { type Finding, ofHeader, ofLine, type Rule } from './finding.js';
import { listSignsOf } from './list-headers.js';
import type { Mail } from './mail.js';
import { isOurs } from './own-mail.js';
import { isCaretaker, isMachineAddress } from './senders.js';

/** What stands at the foot of newsletters, in folded text. */
const FOOTER = anyOf(
  String.raw`\b(?:se desinscrire|vous desinscrire|desinscription|me desabonner|vous desabonner|gerer vos preferences|
    voir (?:cet? (?:e-?mail|message) )?dans (?:votre|le|un) navigateur|version en ligne|
    vous recevez (?:cet? (?:e-?mail|message|mail|newsletter)|cette newsletter)`,
  String.raw`unsubscribe (?:from|here|at|link|if)|(?:to|can) unsubscribe|view (?:this|it|
    in)(?: \S{1,12}){0,3} browser|manage (?:your )?(?:preferences|subscription)|you(?:'re| are) receiving this`,
  String.raw`newsletter abbestellen|hier abmelden|vom newsletter|im browser (?:ansehen|anzeigen)|darse de baja|
    ver en (?:el |su |tu )?navegador|cancella(?:re)? (?:l')?iscrizione|visualizza nel browser|uitschrijven voor|
    bekijk (?:deze|in) .{0,20}browser|cancelar (?:a )?(?:subscricao|inscricao)|ver no navegador)`,
);

/** Written to many: a list, a newsletter, a notification. Somebody's answer that came through one is not lost. */
export const listMail: Rule = (mail) => {
  const signs = listSignsOf(mail);
  if (signs.length > 0) return listed(mail, signs);
  return bySender(mail) ?? byFooter(mail);
};

function listed(mail: Mail, signs: string[]): Finding {
  const evidence = signs.slice(0, 3).map((name) => ofHeader(mail, name));
  const isToUs = isOurs(mail, [...mail.message.to, ...mail.message.cc]);
  if (isAnswering(mail))
    return { kind: isToUs || !signs.includes('list-id') ? 'PERSON' : 'LIST', confidence: 0.6, evidence };
  const isPersonal = mail.tally.personal.length > 0 && isToUs && !isMachineAddress(mail.from);
  if (isPersonal && !signs.includes('list-id') && mail.message.html === null)
    return { kind: 'LIST', confidence: 0.6, evidence };
  return { kind: 'LIST', confidence: signs.length > 1 ? 0.95 : 0.85, evidence };
}

/** An answer, by what it refers to and quotes, from an address that people answer from. */
const isAnswering = (mail: Mail): boolean =>
  mail.isAnswer &&
  mail.isPassedOn &&
  !mail.isForwarded &&
  !isMachineAddress(mail.from) &&
  (mail.hasQuote || mail.tally.personal.length > 0);

/** Subjects that programs give to what they write of their own accord. */
const GENERATED_SUBJECT = /^[\[(]?auto(?:matically|matic)?[- ]?generated\b/;

function bySender(mail: Mail): Finding | null {
  const isTitled = !mail.isPassedOn && GENERATED_SUBJECT.test(mail.subject);
  const generating = generatingHeader(mail) ?? (isTitled ? 'subject' : null);
  if (!generating && !isMachineAddress(mail.from)) return null;
  const evidence = [ofHeader(mail, generating ?? 'from')];
  return mayBeSomebody(mail, generating !== null)
    ? { kind: 'PERSON', confidence: 0.55, evidence }
    : { kind: 'LIST', confidence: 0.86, evidence };
}

/** Somebody answers, or writes from the address of a small site that they look after themselves. */
function mayBeSomebody(mail: Mail, isGenerated: boolean): boolean {
  const isPersonal = mail.tally.personal.length > 0;
  if (mail.isAnswer) return isPersonal || (mail.isPassedOn && mail.hasQuote);
  if (isGenerated || mail.message.html !== null) return false;
  return isPersonal && (mail.isPassedOn || isCaretaker(mail.from));
}

function byFooter(mail: Mail): Finding | null {
  if (mail.isAnswer || mail.isPassedOn) return null;
  const foot = mail.own.slice(-4000);
  const line = FOOTER.test(folded(foot))
    ? (foot.split('\n').find((one) => FOOTER.test(folded(one))) ?? foot.trim().split('\n').at(-1))
    : null;
  return line ? { kind: 'LIST', confidence: 0.78, evidence: [ofLine(line)] } : null;
}
