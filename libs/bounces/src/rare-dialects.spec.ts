import { describeDialects } from '../../../test/support/notices.js';

describeDialects({
  'in Portuguese': [
    'postmaster@correio.example',
    'Não entregue: Uma ideia',
    `A mensagem não pode ser entregue ao seguinte destinatário:

zoe@petrin.example
Endereço não encontrado`,
    { 'zoe@petrin.example': 'HARD' },
  ],
  'in French': [
    'postmaster@fai.example',
    'Échec de la remise de votre message',
    `Votre message n'a pas pu être remis au destinataire suivant :

   zoe@petrin.example : boîte aux lettres pleine`,
    { 'zoe@petrin.example': 'SOFT' },
  ],
  'a delay of sendmail': [
    'MAILER-DAEMON@four.example',
    'Warning: could not send message for past 4 hours',
    `    **********************************************
    **      THIS IS A WARNING MESSAGE ONLY      **
    **  YOU DO NOT NEED TO RESEND YOUR MESSAGE  **
    **********************************************

   ----- The following addresses had transient non-fatal errors -----
<zoe@petrin.example>

   ----- Transcript of session follows -----
451 petrin.example: Name server timeout
Warning: message still undelivered after 4 hours
Will keep trying until message is 5 days old`,
    { 'zoe@petrin.example': 'DELAYED' },
  ],
  'a broken address': [
    'MAILER-DAEMON@four.example',
    'Undelivered Mail Returned to Sender',
    `This is the mail system at host four.example.

<very.long.local.part.of.somebody@an.even.longer.host.name.
    petrin.example>: unknown user: "somebody"`,
    { 'very.long.local.part.of.somebody@an.even.longer.host.name.petrin.example': 'HARD' },
  ],
  'a quoted local part': [
    'MAILER-DAEMON@four.example',
    'Undelivered Mail Returned to Sender',
    `This is the mail system at host four.example.

<"zoe lambert"@petrin.example>: unknown user: "zoe lambert"`,
    { '"zoe lambert"@petrin.example': 'HARD' },
  ],
  'a mailbox that was closed': [
    'MAILER-DAEMON@four.example',
    'failure notice',
    `I wasn't able to deliver your message to the following addresses.

<zoe@petrin.example>:
This account has been closed and is no longer available. (#5.2.1)`,
    { 'zoe@petrin.example': 'HARD' },
  ],
  'one that is disabled': [
    'MAILER-DAEMON@four.example',
    'failure notice',
    `I wasn't able to deliver your message to the following addresses.

<zoe@petrin.example>:
The email account that you tried to reach is disabled. (#5.2.1)`,
    { 'zoe@petrin.example': 'SOFT' },
  ],
  mFILTER: [
    'MAILER-DAEMON@petrin.example',
    'failure notice',
    `-------original mail info
From: claire@agence.example
To: zoe@petrin.example
Subject: Une idée

-------server message
550 5.1.1 unknown user <zoe@petrin.example>
-------unsent message header`,
    { 'zoe@petrin.example': 'HARD' },
  ],
  'a phone company': [
    'Postmaster@ezweb.example',
    'Mail System Error - Returned Mail',
    `Your message was not delivered.

<zoe@petrin.example>: 550 user unknown (in reply to RCPT TO command)`,
    { 'zoe@petrin.example': 'HARD' },
  ],
  'another phone company': [
    'no-reply@app.kddi.example',
    'Undeliverable',
    `Could not be delivered to: <zoe@petrin.example>
As their mailbox is full.`,
    { 'zoe@petrin.example': 'SOFT' },
  ],
  SurfControl: [
    'postmaster@petrin.example',
    'Email delivery failure',
    `Your message could not be sent.
A transcript of the attempts to send the message follows.
The number of attempts made: 1
Addressed To: zoe@petrin.example

Thu 29 Apr 2026 23:34:45 +0900
[Host name is: mx.petrin.example]
550 5.1.1 <zoe@petrin.example> User Unknown`,
    { 'zoe@petrin.example': 'HARD' },
  ],
  'sendmail 5': [
    'MAILER-DAEMON@four.example',
    'Returned mail: User unknown',
    `   ----- Transcript of session follows -----
While talking to mx.petrin.example:
>>> RCPT To:<zoe@petrin.example>
<<< 550 Unknown User
550 <zoe@petrin.example>... User unknown
421 Aborting due to host error.

   ----- Unsent message follows -----
To: other@elsewhere.example`,
    { 'zoe@petrin.example': 'HARD' },
  ],
  'Active!hunter': [
    'MAILER-DAEMON@four.example',
    'FAILURE NOTICE :',
    `  ----- The following addresses had permanent fatal errors -----

>>> zoe@petrin.example <zoe@petrin.example>

  ----- Transcript of session follows -----
550 sorry, no mailbox here by that name (#5.1.1 - chkusr)`,
    { 'zoe@petrin.example': 'HARD' },
  ],
  InterScan: [
    'interscan-mss@petrin.example',
    'Mail delivery failure',
    `Sent >>> RCPT TO:<zoe@petrin.example>
Received <<< 550 5.1.1 <zoe@petrin.example>... user unknown


Unable to deliver message to <zoe@petrin.example>`,
    { 'zoe@petrin.example': 'HARD' },
  ],
  MailFoundry: [
    'MAILER-DAEMON@petrin.example',
    'Message delivery has failed',
    `Unable to deliver message to: <zoe@petrin.example>
Delivery failed for the following reason:
Server mx22.petrin.example[192.0.2.222] failed with: 550 <zoe@petrin.example> No such user here

This has been a permanent failure.  No further delivery attempts will be made.`,
    { 'zoe@petrin.example': 'HARD' },
  ],
  McAfee: [
    'webshield@petrin.example',
    'Mail delivery failed : Une idée',
    `Your message has encountered delivery problems.

   --- The following addresses had delivery problems ---

<zoe@petrin.example>   (User unknown zoe@petrin.example)

--------- Returned Mail Follows --------------`,
    { 'zoe@petrin.example': 'HARD' },
  ],
  Biglobe: [
    'postmaster@biglobe.example',
    'Returned mail:',
    `   ----- The following addresses had delivery problems -----
zoe@petrin.example

   ----- Non-delivered information -----
The number of messages in recipient's mailbox exceeded the local limit.

   ----- Message header follows -----
To: other@elsewhere.example`,
    { 'zoe@petrin.example': 'SOFT' },
  ],
  'a group that is gone': [
    'mailer-daemon@google.example',
    'Delivery Status Notification (Failure)',
    `Hello claire@agence.example,

We're writing to let you know that the group you tried to contact (boulangers) may not exist, or you may not have permission to post messages to the group.

----- Original message -----

To: zoe@petrin.example
Message-ID: <1@agence.example>
Subject: Une idée`,
    { 'zoe@petrin.example': 'SOFT' },
  ],
  'Outlook.com, in German': [
    'postmaster@outlook.com',
    'Unzustellbar: Eine Idee',
    `Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:

zoe@petrin.example (zoe@petrin.example)
Ihre Nachricht wurde nicht zugestellt, weil das Postfach nicht gefunden wurde.

Diagnoseinformationen für Administratoren:

Generierender Server: petrin.example

zoe@petrin.example
Remote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient zoe@petrin.example not found by SMTP address lookup'

Ursprüngliche Nachrichtenkopfzeilen:`,
    { 'zoe@petrin.example': 'HARD' },
  ],
  'an over-eager relay': [
    'MAILER-DAEMON@four.example',
    'Undelivered Mail Returned to Sender',
    `<zoe@petrin.example>: host mx.petrin.example[192.0.2.1] said: 554 5.7.1
    <zoe@petrin.example>: Relay access denied (in reply to RCPT TO command)`,
    { 'zoe@petrin.example': 'SOFT' },
  ],
  'greylisting that never ended': [
    'MAILER-DAEMON@four.example',
    'Undelivered Mail Returned to Sender',
    `<zoe@petrin.example>: host mx.petrin.example[192.0.2.1] said: 450 4.2.0
    <zoe@petrin.example>: Recipient address rejected: Greylisted (in reply to RCPT TO command)`,
    { 'zoe@petrin.example': 'SOFT' },
  ],
  'a domain that takes no mail': [
    'MAILER-DAEMON@four.example',
    'Undelivered Mail Returned to Sender',
    `<zoe@petrin.example>: Domain petrin.example does not accept mail (nullMX)`,
    { 'zoe@petrin.example': 'HARD' },
  ],
  'a mailbox that moved': [
    'MAILER-DAEMON@four.example',
    'failure notice',
    `I wasn't able to deliver your message to the following addresses.

<zoe@petrin.example>:
The user has moved to zoe@fournil.example (#5.1.6)`,
    { 'zoe@petrin.example': 'HARD' },
  ],
});
