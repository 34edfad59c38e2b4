import { anyOf, fieldGroups, folded, type Original } from '#bounces';
import { ofHeader, ofPart, type Rule } from './finding.js';
import type { Mail } from './mail.js';

const SUBJECT = anyOf(String.raw`^(?:read|not read|lu|non lu|gelesen|ungelesen|nicht gelesen|leido|no leido|letto|
    non letto|gelezen|niet gelezen|lida|lido|nao lid[ao]|read receipt|return receipt|displayed|
    disposition notification|accuse de lecture|lesebestatigung|confirmacion de lectura|conferma di lettura|
    leesbevestiging|recibo de leitura)\b`);
const WORDS = anyOf(
  String.raw`\bwas (?:read|deleted|displayed)\b|\bhas been (?:read|displayed|opened)|\breturn receipt|\ba ete (?:lu|
    ouvert|supprime|affiche)|\bwurde .{0,80}(?:gelesen|geloscht|angezeigt)|\b(?:fue|ha sido) (?:leido|abierto|
    eliminado|mostrado)|\be stato (?:letto|aperto|eliminato|visualizzato)|\bis .{0,60}(?:gelezen|verwijderd|
    weergegeven)|\bfoi (?:lid[oa]|abert[oa]|eliminad[oa]|exibid[oa])`,
);
const PART = /^message\/(?:global-)?disposition-notification$/;

/** What became of a message on its reader's screen (RFC 8098), or in older programs' words. */
export const readReceipt: Rule = (mail) => {
  const part = mail.message.parts.find(({ type }) => PART.test(type));
  const isReport = /report-type="?disposition-notification/i.test(mail.header('content-type')?.slice(0, 500) ?? '');
  if (!part && !isReport) return inWords(mail);
  const fields = fieldGroups(part?.content ?? mail.message.text).find((group) => group.has('disposition'));
  const evidence = fields
    ? ofPart('message/disposition-notification', `Disposition: ${fields.get('disposition')}`)
    : ofHeader(mail, 'content-type');
  return {
    kind: 'READ_REPORT',
    confidence: 0.98,
    evidence: [evidence],
    original: originalOf(fields?.get('original-message-id')),
  };
};

const originalOf = (id: string | undefined): Original | null => {
  const messageId = /<[^<>\s]{1,250}>/.exec(id ?? '')?.[0];
  return messageId ? { messageId, subject: null, to: null } : null;
};

const inWords = (mail: Mail) =>
  !mail.isPassedOn && SUBJECT.test(mail.subject) && WORDS.test(folded(mail.message.text.slice(0, 2000)))
    ? { kind: 'READ_REPORT' as const, confidence: 0.85, evidence: [ofHeader(mail, 'subject')] }
    : null;
