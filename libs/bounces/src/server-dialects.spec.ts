import { describeDialects } from '../../../test/support/notices.js';

describeDialects({
  qmail: [
    'MAILER-DAEMON@mx.four.example',
    'failure notice',
    `Hi. This is the qmail-send program at mx.four.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<zoe@petrin.example>:
192.0.2.25 does not like recipient.
Remote host said: 550 No such user here
Giving up on 192.0.2.25.

<marc@four.example>:
192.0.2.25 failed after I sent the message.
Remote host said: 554 5.7.1 Message rejected as spam

--- Below this line is a copy of the message.

Return-Path: <claire@agence.example>
To: someone-else@elsewhere.example`,
    { 'zoe@petrin.example': 'HARD', 'marc@four.example': 'SOFT' },
  ],
  'Exim, an alias': [
    'Mailer-Daemon@four.example',
    'Mail delivery failed: returning message to sender',
    `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  zoe.lambert@fournil.example
    (generated from zoe@petrin.example)
    host mx.fournil.example [192.0.2.4]
    SMTP error from remote mail server after RCPT TO:<zoe.lambert@fournil.example>:
    550 5.1.1 <zoe.lambert@fournil.example>: Recipient address rejected: User unknown`,
    { 'zoe.lambert@fournil.example': 'HARD', 'zoe@petrin.example': 'HARD' },
  ],
  'Exim, no route': [
    'Mailer-Daemon@four.example',
    'Mail delivery failed: returning message to sender',
    `A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  zoe@petrin.example
    Unrouteable address`,
    { 'zoe@petrin.example': 'HARD' },
  ],
  'Postfix without a report': [
    'MAILER-DAEMON@four.example',
    'Undelivered Mail Returned to Sender',
    `This is the mail system at host four.example.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

For further assistance, please send mail to postmaster.

                   The mail system

<zoe@petrin.example>: Host or domain name not found. Name service error for
    name=petrin.example type=A: Host not found`,
    { 'zoe@petrin.example': 'HARD' },
  ],
  'Postfix, address verification': [
    'MAILER-DAEMON@four.example',
    'Undelivered Mail Returned to Sender',
    `This is the mail system at host four.example.

<zoe@petrin.example>: host mx.petrin.example[192.0.2.2] said: 450 4.1.1
    <zoe@petrin.example>: Recipient address rejected: unverified address:
    unknown user (in reply to RCPT TO command)`,
    { 'zoe@petrin.example': 'SOFT' },
  ],
  'old sendmail': [
    'MAILER-DAEMON@four.example',
    'Returned mail: User unknown',
    `   ----- The following addresses had permanent fatal errors -----
<zoe@petrin.example>

   ----- Transcript of session follows -----
... while talking to petrin.example.:
>>> RCPT To:<zoe@petrin.example>
<<< 550 <zoe@petrin.example>... User unknown
550 <zoe@petrin.example>... User unknown

   ----- Original message follows -----

From: claire@agence.example
To: other@elsewhere.example`,
    { 'zoe@petrin.example': 'HARD' },
  ],
  Domino: [
    'postmaster@petrin.example',
    'DELIVERY FAILURE: User zoe (zoe@petrin.example) not listed in Domino Directory',
    `Your message

  Subject: Une idée

was not delivered to:

  zoe@petrin.example

because:

  User zoe (zoe@petrin.example) not listed in Domino Directory`,
    { 'zoe@petrin.example': 'HARD' },
  ],
  'Notes, several': [
    'Postmaster@petrin.example',
    'DELIVERY FAILURE: 550 Mailbox full',
    `------- Failure Reasons  --------

User not listed in public Name & Address Book
zoe@petrin.example

------- Returned Message --------

From: claire@agence.example`,
    { 'zoe@petrin.example': 'HARD' },
  ],
  'Exchange 5.5': [
    'postmaster@petrin.example',
    'Undeliverable: Une idée',
    `Your message

  To:      zoe@petrin.example
  Subject: Une idée
  Sent:    Tue, 28 Apr 2026 09:00:00 +0200

did not reach the following recipient(s):

zoe@petrin.example on Tue, 28 Apr 2026 09:00:03 +0200
    The recipient name is not recognized
	The MTS-ID of the original message is: c=us;a= ;p=petrin;l=MX0101
    MSEXCH:IMS:Petrin:MAIN:MX 0 (000C05A6) Unknown Recipient`,
    { 'zoe@petrin.example': 'HARD' },
  ],
  'Exchange 2007': [
    'postmaster@petrin.example',
    'Undeliverable: Une idée',
    `Delivery has failed to these recipients or distribution lists:

zoe@petrin.example
The recipient's e-mail address was not found in the recipient's e-mail system. Microsoft Exchange will not try to redeliver this message for you. Please check the e-mail address and try resending this message, or provide the following diagnostic text to your system administrator.

Sent by Microsoft Exchange Server 2007

Diagnostic information for administrators:

Generating server: petrin.example

zoe@petrin.example
#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##

Original message headers:

To: other@elsewhere.example`,
    { 'zoe@petrin.example': 'HARD' },
  ],
  'Exchange, full': [
    'postmaster@petrin.example',
    'Undeliverable: Une idée',
    `Delivery has failed to these recipients or groups:

zoe@petrin.example<mailto:zoe@petrin.example>
The recipient's mailbox is full and can't accept messages now. Please try resending this message later, or contact the recipient directly.

Diagnostic information for administrators:

Generating server: petrin.example

zoe@petrin.example
#554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException.MapiExceptionShutoffQuotaExceeded ##`,
    { 'zoe@petrin.example': 'SOFT' },
  ],
  'Exchange, in French': [
    'postmaster@petrin.example',
    'Non remis : Une idée',
    `Échec de la remise à ces destinataires ou groupes :

zoe@petrin.example
L’adresse de messagerie que vous avez entrée est introuvable. Vérifiez l’adresse de messagerie du destinataire et essayez de renvoyer le message.

Informations de diagnostic pour les administrateurs :

Serveur de génération : petrin.example

zoe@petrin.example
Remote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'`,
    { 'zoe@petrin.example': 'HARD' },
  ],
  Gmail: [
    'mailer-daemon@googlemail.com',
    'Delivery Status Notification (Failure)',
    `** Address not found **

Your message wasn't delivered to zoe@petrin.example because the address couldn't be found, or is unable to receive mail.

Learn more here: https://support.google.com/mail/?p=NoSuchUser

The response from the remote server was:
550 5.1.1 The email account that you tried to reach does not exist. Please try double-checking the recipient's email address for typos or unnecessary spaces.`,
    { 'zoe@petrin.example': 'HARD' },
  ],
  'Gmail, in French': [
    'mailer-daemon@googlemail.com',
    'Delivery Status Notification (Failure)',
    `** Adresse introuvable **

Votre message n'a pas été remis à zoe@petrin.example, car l'adresse est introuvable ou ne peut pas recevoir de messages.

Réponse du serveur distant :
550 5.1.1 <zoe@petrin.example>: Recipient address rejected: User unknown`,
    { 'zoe@petrin.example': 'HARD' },
  ],
  'Gmail, blocked': [
    'mailer-daemon@googlemail.com',
    'Delivery Status Notification (Failure)',
    `** Message blocked **

Your message to zoe@petrin.example has been blocked. See technical details below for more information.

The response from the remote server was:
550 5.7.1 Message rejected due to content restrictions`,
    { 'zoe@petrin.example': 'SOFT' },
  ],
  'Gmail, still trying': [
    'mailer-daemon@googlemail.com',
    'Delivery Status Notification (Delay)',
    `** Delivery incomplete **

There was a temporary problem delivering your message to zoe@petrin.example. Gmail will retry for 46 more hours. You'll be notified if the delivery fails permanently.`,
    { 'zoe@petrin.example': 'DELAYED' },
  ],
  Yahoo: [
    'MAILER-DAEMON@yahoo.com',
    'Failure Notice',
    `Sorry, we were unable to deliver your message to the following address.

<zoe@petrin.example>:
Remote host said: 552 5.2.2 The email account that you tried to reach is over quota [RCPT_TO]

--- Below this line is a copy of the message.`,
    { 'zoe@petrin.example': 'SOFT' },
  ],
  AOL: [
    'MAILER-DAEMON@aol.com',
    'Mail Delivery Problem',
    `Your mail to the following recipients could not be delivered because they are not accepting mail from claire@agence.example:
	zoelambert`,
    { 'zoelambert@aol.com': 'SOFT' },
  ],
});
