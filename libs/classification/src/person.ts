import { anyOf, isServerName } from '#bounces';
import { type Finding, ofHeader } from './finding.js';
import type { Mail } from './mail.js';
import { TICKET } from './receipt-words.js';
import { isDeskAddress } from './senders.js';

/** What shops, banks and sites tell their customers, in folded text. */
const TRANSACTION = anyOf(
  String.raw`\b(?:your|this) (?:account|order|password|invoice|subscription|receipt|payment|booking|reservation|
    verification|security|login|parcel|delivery|statement|membership|trial)\b|\bverif(?:y|ication) (?:code|your)|
    \bconfirm your (?:e-?mail|address|account)|\b(?:reset|change) your password|\bsign(?:ed)? in(?: attempt| from)`,
  String.raw`\b(?:votre|de votre) (?:compte|commande|mot de passe|facture|abonnement|reservation|colis|paiement|
    livraison|releve|code)\b|\b(?:ihr|ihre|ihrem|ihrer) (?:konto|bestellung|passwort|rechnung|abonnement|buchung|
    paket|zahlung|lieferung)\b|\b(?:su|tu) (?:cuenta|pedido|contrasena|factura|suscripcion|reserva|pago|envio)\b`,
  String.raw`\b(?:suo|tuo|sua|tua) (?:account|ordine|password|fattura|abbonamento|prenotazione|pagamento|
    spedizione)\b|\b(?:uw|je) (?:account|bestelling|wachtwoord|factuur|abonnement|boeking|pakket|betaling)\b|\b(?:sua|
    seu|tua|teu) (?:conta|encomenda|senha|fatura|assinatura|reserva|pagamento)\b`,
);

/** What nothing else explains, somebody wrote; less sure where traces of a program are left. */
export const person = (mail: Mail): Finding => {
  const doubts = doubtsOf(mail);
  const base = mail.isAnswer || mail.isPassedOn ? 0.95 : 0.88;
  return {
    kind: 'PERSON',
    confidence: Math.max(0.3, base - doubts),
    evidence: [ofHeader(mail, mail.header('in-reply-to') ? 'in-reply-to' : 'from')],
  };
};

function doubtsOf(mail: Mail): number {
  const { message } = mail;
  return [
    mail.from === '' ? 0.35 : 0,
    isServerName(message.from.at(0)?.name ?? '') ? 0.3 : 0,
    message.to.length + message.cc.length === 0 && !mail.isAnswer ? 0.2 : 0,
    mail.passages.length === 0 && !mail.isAnswer && message.parts.length === 0 ? 0.25 : 0,
    TICKET.test(mail.subject) && !mail.isAnswer ? 0.25 : 0,
    mail.header('x-auto-response-suppress') !== null && !mail.isAnswer ? 0.2 : 0,
    !mail.isAnswer && mail.passages.some(({ plain }) => TRANSACTION.test(plain)) ? 0.2 : 0,
    isDeskAddress(mail.from) && !mail.isAnswer ? 0.05 : 0,
    message.html !== null && !mail.isAnswer && linksIn(message.html) > 8 ? 0.25 : 0,
  ].reduce((sum, one) => sum + one, 0);
}

const linksIn = (html: string): number => html.slice(0, 200_000).split(/<a\s/i).length - 1;
