import { describeMails } from '../../../test/support/mail-cases.js';

const answer = (text: string, subject = 'Re: Une idée pour votre blog') => ({ subject, text, answers: true });

/** People who write about what machines write. */
describeMails('PERSON', [
  answer('J’ai reçu votre réponse automatique : bonnes vacances ! Rappelez-moi à votre retour.'),
  answer('Is that an automatic reply or did you really mean it?'),
  answer('I got your auto-reply, no worries, talk to you in May.'),
  answer('Votre message automatique m’a fait rire, je serais ravie d’en parler.'),
  answer('I received your message, let me check with my team and come back to you.'),
  answer('Thanks for contacting me! Sounds interesting, what is the budget?'),
  answer('Nous avons bien reçu votre demande et votre proposition nous intéresse : quand pouvons-nous nous voir ?'),
  answer('Marc ne travaille plus ici, mais votre projet me plaît : envoyez-moi le dossier.'),
  answer('Je pars en vacances le 3 mai, peut-on se parler avant ?'),
  answer('We are closed on Mondays. Would Tuesday at 3 pm work for you?'),
  answer('Ich bin ab Montag wieder da, dann rufe ich Sie an. Ihre Idee gefällt mir.'),
  answer('Ik ben volgende week terug, zullen we dan bellen? Leuk voorstel.'),
  answer('Torno lunedì: la sua proposta mi interessa, possiamo sentirci?'),
  answer('Vuelvo el lunes, me interesa mucho su propuesta.'),
  answer('Volto na segunda, gostei da proposta, podemos falar?'),
  answer('The ticket you sent me was for the wrong day, can you change it?'),
  answer('My mail to you bounced: "550 5.1.1 User unknown". Do you have another address?'),
  answer('Votre mail était dans mes spams, désolée pour le retard. Oui, je veux bien.'),
  answer('Pouvez-vous m’envoyer un accusé de réception ?'),
  answer('Please do not put me on a list, but I would love to hear more from you personally.'),
  {
    subject: 'Undelivered mail?',
    text: 'Hi Claire, did you get my mail from Tuesday? My provider had problems.',
    from: 'tom@yahoo.com',
  },
  {
    subject: 'Vacances',
    text: 'Bonjour Claire, je prépare un article sur les vacances au pain. Vous auriez cinq minutes ?',
  },
  {
    subject: 'Demande de devis',
    text: 'Bonjour, j’aimerais organiser un atelier pour dix personnes. Quels sont vos tarifs ?',
  },
  { subject: 'RE: Ticket pour le salon', text: 'Merci pour le ticket, à jeudi !', answers: true },
  {
    subject: 'Fw: Delivery Status Notification (Failure)',
    text: "See below, what is wrong with this address?\n\n----- Forwarded message -----\nFrom: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\n\nYour message wasn't delivered to jo@petrin.example",
  },
  [
    {
      subject: 'Re: Undelivered Mail Returned to Sender',
      text: 'This looks like a problem on our side, I will have a look.\n\n> This is the mail system at host mx.petrin.example.',
      answers: true,
      from: 'postmaster@petrin.example',
      name: 'Jo Martin',
    },
    { isDoubtful: true },
  ],
  [
    {
      subject: 'Re: [#4512] Une idée',
      text: 'Bonjour Claire, c’est Léa du service : votre idée me plaît, appelez-moi.',
      answers: true,
      from: 'lea@petrin.example',
    },
    {},
  ],
  [{ subject: 'Your order', text: 'Your order has shipped.', from: 'shop@petrin.example' }, { isDoubtful: true }],
  [{ subject: '', text: '', from: '' }, { isDoubtful: true }],
]);

describeMails('AUTO_REPLY', [
  {
    subject: 'Re: An idea',
    text: 'Zoë Lambert no longer works at Petrin. Please contact press@petrin.example.',
    headers: 'Auto-Submitted: auto-replied',
  },
  {
    subject: 'away from my mail',
    text: 'I will not be reading my mail for a while. Your mail regarding "An idea" will be read when I return.',
    headers: 'Precedence: bulk',
  },
  {
    subject: 'Re: Une idée',
    text: 'Bonjour,\n\nVotre message est en attente. Cliquez sur ce lien pour vous authentifier.',
    answers: true,
  },
  {
    subject: 'Automatic reply: An idea',
    text: 'I am on annual leave until 11 May. Did you know that our new bread is out?',
    headers: 'X-Auto-Response-Suppress: All\nAuto-Submitted: auto-generated',
  },
  { subject: 'Automatisch antwoord: Een idee', text: 'Dit is een automatisch bericht. Ik ben op vakantie.' },
  {
    subject: 'Automatic reply: Re: An idea',
    text: 'Thanks, I am out of the office.\n\nOn Tue, Claire wrote:\n> An idea',
    answers: true,
  },
  {
    subject: 'Absence',
    text: 'Je suis absente, en cas d’urgence appelez Marc.',
    headers: 'X-Auto-Response-Suppress: All',
  },
]);

describeMails('ACKNOWLEDGEMENT', [
  {
    subject: 'Re: An idea',
    text: 'Thank you for your email. Your request (#48213) has been received and is being reviewed by our support staff.',
    headers: 'Auto-Submitted: auto-generated\nX-Zendesk-From-Account-Id: 1',
  },
  {
    subject: 'Confirmation de réception',
    text: 'Accusé de réception de votre courriel du 28 avril.',
    from: 'mairie@ville.example',
  },
  [
    {
      subject: '[Ticket#2026042800123] Une idée',
      text: 'Bonjour, votre proposition nous plaît, pouvez-vous nous appeler ?',
      answers: true,
      headers: 'Auto-Submitted: auto-generated\nX-OTRS-Ticket: 2026042800123',
    },
    { isDoubtful: true },
  ],
]);

describeMails('COMPLAINT', [
  [
    {
      subject: 'Fw: Une idée',
      text: 'This is an email abuse report.',
      from: 'fbl@provider.example',
      parts: [
        {
          type: 'message/feedback-report',
          content: 'Feedback-Type: abuse\nUser-Agent: X/1\nVersion: 1\nOriginal-Rcpt-To: zoe@petrin.example\n',
        },
        { type: 'message/rfc822', content: 'Message-ID: <1@agence.example>\nSubject: Une idee\n\nx' },
      ],
    },
    { feedbackType: 'abuse' },
  ],
]);

describeMails('COMPLAINT', [
  [
    {
      subject: 'DMARC',
      text: 'x',
      from: 'dmarc@provider.example',
      parts: [{ type: 'message/feedback-report', content: 'Feedback-Type: auth-failure\n' }],
    },
    { feedbackType: 'auth-failure' },
  ],
  [
    {
      subject: 'Not spam',
      text: 'x',
      from: 'fbl@provider.example',
      parts: [{ type: 'message/feedback-report', content: 'Feedback-Type: not-spam\n' }],
    },
    { feedbackType: 'not-spam' },
  ],
]);

describeMails('HARD_BOUNCE', [
  {
    subject: 'Undelivered Mail Returned to Sender',
    from: 'MAILER-DAEMON@four.example',
    headers: 'Auto-Submitted: auto-replied\nContent-Type: multipart/report; report-type=delivery-status',
    text: 'This is the mail system at host four.example.',
    parts: [
      {
        type: 'message/delivery-status',
        content:
          'Reporting-MTA: dns; four.example\n\nFinal-Recipient: rfc822; zoe@petrin.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown',
      },
    ],
  },
]);
