import { anyOf } from '#bounces';
import type { Mail } from './mail.js';

/** Headers of what is written to many (RFC 2369, 2919), and of the programs that send it. */
const HEADERS = `
  list-id list-unsubscribe list-post list-help list-subscribe list-owner list-archive mailing-list
  x-mailing-list x-beenthere x-mailman-version x-listserver x-list x-loop x-mlserver x-ml-name x-ml-info x-mlist feedback-id x-campaign x-campaignid
  x-campaign-id x-mailer-campaign x-mc-user x-mailchimp-id x-mandrill-user x-csa-complaints x-sib-id
  x-mailin-campaign x-sg-eid x-mailgun-sid x-pm-message-id x-mailgun-batch-id x-ses-outgoing x-newsletter
  x-rpcampaign x-emarsys-identify x-cm-message-id x-mj-mid x-sfmc-stack x-job x-mktmailid x-mktarchive
  x-notifications x-facebook-notify x-linkedin-class x-linkedin-template x-twitter-clientip x-msfbl
  x-virtual-mta x-mailru-msgtype x-roving-id x-hubspot-message-source x-cmail-recipientid x-klaviyo-message-id
  x-ec-messenger-mid x-postmark-tag x-mailgun-tag x-report-abuse x-report-abuse-to x-abuse-reports-to
`.trim().split(/\s+/);
const BULK = /^\s*(?:bulk|list|junk)/i;
const MASS_MAILER = anyOf(
  String.raw`mailchimp|sendinblue|brevo|mailjet|phplist|phpmailer|sendy|acymailing|mailpoet|campaign ?monitor|
    constant contact|sarbacane|newsletter|swiftmailer`,
);

/** The names of the headers that say that a message was written to many; empty where none does. */
export const listSignsOf = (mail: Mail): string[] => [
  ...HEADERS.filter((name) => mail.header(name) !== null),
  ...(BULK.test(mail.header('precedence') ?? '') ? ['precedence'] : []),
  ...(MASS_MAILER.test((mail.header('x-mailer') ?? '').slice(0, 200).toLowerCase()) ? ['x-mailer'] : []),
];
