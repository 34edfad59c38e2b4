import { describeDialects } from '../../../test/support/notices.js';

describeDialects({
  MDaemon: [
    'MDaemon@petrin.example',
    'Permanent Delivery Failure',
    `The attached message had PERMANENT fatal delivery errors!

YOUR MESSAGE WAS NOT DELIVERED!

Failed address: zoe@petrin.example

--- Session Transcript ---
 Parsing message <xxxxxxxx>
 --> MAIL From:<claire@agence.example>
 <-- 250 ok
 --> RCPT To:<zoe@petrin.example>
 <-- 550 5.1.1 unknown or illegal alias: zoe@petrin.example
--- End Transcript ---`,
    { 'zoe@petrin.example': 'HARD' },
  ],
  IMail: [
    'postmaster@petrin.example',
    'Undeliverable Mail',
    `User mailbox exceeds allowed size: zoe@petrin.example

Original message follows.

To: other@elsewhere.example`,
    { 'zoe@petrin.example': 'SOFT' },
  ],
  'IMail, unknown': [
    'postmaster@petrin.example',
    'Undeliverable Mail',
    `Unknown user: zoe@petrin.example

Original message follows.`,
    { 'zoe@petrin.example': 'HARD' },
  ],
  'Mail.ru': [
    'mailer-daemon@corp.mail.ru',
    'Mail failure.',
    `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  zoe@petrin.example
    SMTP error from remote mail server after RCPT TO:<zoe@petrin.example>:
    550 Message was not accepted -- invalid mailbox.  Local mailbox zoe@petrin.example is unavailable: account is disabled`,
    { 'zoe@petrin.example': 'SOFT' },
  ],
  Courier: [
    'postmaster@four.example',
    'NOTICE: mail delivery status.',
    `This is a delivery status notification from four.example,
running the Courier mail server.

The original message was received on Tue, 28 Apr 2026 09:00:00 +0200
from agence.example ([192.0.2.1])

---------------------------------------------------------------------------

                           UNDELIVERABLE MAIL

Your message to the following recipients cannot be delivered:

<zoe@petrin.example>:
    mx.petrin.example [192.0.2.9]:
>>> RCPT TO:<zoe@petrin.example>
<<< 550 5.1.1 <zoe@petrin.example>... User Unknown

---------------------------------------------------------------------------`,
    { 'zoe@petrin.example': 'HARD' },
  ],
  Zoho: [
    'mailer-daemon@mail.zoho.com',
    'Undelivered Mail Returned to Sender',
    `This message was created automatically by mail delivery software.
 A message that you sent could not be delivered to one or more of its recipients. This is a permanent error. The following address(es) failed:

zoe@petrin.example Invalid Address, ERROR_CODE :550, ERROR_CODE :5.1.1 <zoe@petrin.example>... User Unknown`,
    { 'zoe@petrin.example': 'HARD' },
  ],
  OpenSMTPD: [
    'mailer-daemon@four.example',
    'Delivery status notification: error',
    `    Hi!

    This is the MAILER-DAEMON, please DO NOT REPLY to this email.

    An error has occurred while attempting to deliver a message for
    the following list of recipients:

zoe@petrin.example: 550 5.2.2 <zoe@petrin.example>... Mailbox Full

    Below is a copy of the original message:

To: other@elsewhere.example`,
    { 'zoe@petrin.example': 'SOFT' },
  ],
  'Apache James': [
    'postmaster@four.example',
    '[BOUNCE]',
    `Hi. This is the James mail server at four.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.  Below
I include the list of recipients and the reason why I was unable to deliver
your message.

Failed recipient(s):
zoe@petrin.example

Error message:
550 5.1.1 unknown user

Message details:
  Subject: Une idée
  MAIL FROM: claire@agence.example
  RCPT TO: zoe@petrin.example
  From: claire@agence.example`,
    { 'zoe@petrin.example': 'HARD' },
  ],
  DragonFly: [
    'MAILER-DAEMON@df.example',
    'Mail delivery failed',
    `This is the DragonFly Mail Agent v0.13 at df.example.

There was an error delivering your mail to <zoe@petrin.example>.

mx.petrin.example [192.0.2.1] did not like our RCPT TO:
550 5.1.1 <zoe@petrin.example>: Recipient address rejected: User unknown

Message headers follow.

Received: from agence.example`,
    { 'zoe@petrin.example': 'HARD' },
  ],
  MailMarshal: [
    'postmaster@petrin.example',
    'Undeliverable Mail: "Une idée"',
    `Your message:
   From:    claire@agence.example
   Subject: Une idée

Could not be delivered because of

550 5.1.1 User unknown

The following recipients were affected: 
    zoe@petrin.example

Additional Information`,
    { 'zoe@petrin.example': 'HARD' },
  ],
  GroupWise: [
    'postmaster@petrin.example',
    'Message status - undeliverable',
    `The message that you sent was undeliverable to the following:
	zoe@petrin.example (user not found)`,
    { 'zoe@petrin.example': 'HARD' },
  ],
  'Lotus cc:Mail': [
    'postmaster@petrin.example',
    'Undeliverable mail',
    `The following message could not be delivered to zoe@petrin.example: recipient's mailbox is full`,
    { 'zoe@petrin.example': 'SOFT' },
  ],
  SES: [
    'MAILER-DAEMON@amazonses.com',
    'Delivery Status Notification (Failure)',
    `An error occurred while trying to deliver the mail to the following recipients:
zoe@petrin.example`,
    { 'zoe@petrin.example': 'SOFT' },
  ],
  WorkMail: [
    'postmaster@petrin.example',
    'Undeliverable: Une idée',
    `This is an automatically generated message
Delivery to the following recipients failed permanently:

 * zoe@petrin.example

Technical report:
550 5.1.1 User does not exist`,
    { 'zoe@petrin.example': 'HARD' },
  ],
  GMX: [
    'mailer-daemon@gmx.de',
    'Mail delivery failed: returning message to sender',
    `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of
its recipients. This is a permanent error. The following address
failed:

"zoe@petrin.example":
SMTP error from remote server after RCPT command:
host mx.petrin.example[192.0.2.1]:
550 Requested action not taken: mailbox unavailable

--- The header of the original message is following. ---

To: other@elsewhere.example`,
    { 'zoe@petrin.example': 'HARD' },
  ],
  'in German': [
    'mailer-daemon@provider.example',
    'Unzustellbar: Eine Idee',
    `Ihre Nachricht konnte nicht zugestellt werden.

Empfänger: zoe@petrin.example
Grund: Empfänger unbekannt`,
    { 'zoe@petrin.example': 'HARD' },
  ],
  'in German, full': [
    'postmaster@provider.example',
    'Unzustellbar: Eine Idee',
    `Ihre Nachricht an die folgenden Empfänger konnte nicht zugestellt werden:

zoe@petrin.example

Das Postfach des Empfängers ist voll.`,
    { 'zoe@petrin.example': 'SOFT' },
  ],
  'in Spanish': [
    'postmaster@correo.example',
    'No se puede entregar: Una idea',
    `No se pudo entregar el mensaje a los siguientes destinatarios:

zoe@petrin.example
La dirección de correo no existe.`,
    { 'zoe@petrin.example': 'HARD' },
  ],
  'in Italian': [
    'postmaster@posta.example',
    'Mancato recapito: un’idea',
    `Il messaggio non è stato consegnato al seguente destinatario:

zoe@petrin.example
Indirizzo inesistente`,
    { 'zoe@petrin.example': 'HARD' },
  ],
  'in Dutch': [
    'postmaster@post.example',
    'Onbestelbaar: Een idee',
    `Uw bericht kon niet worden bezorgd bij de volgende ontvanger:

zoe@petrin.example
Onbekende gebruiker`,
    { 'zoe@petrin.example': 'HARD' },
  ],
});
