import { describeMails } from '../../../test/support/mail-cases.js';

const desk = (text: string, subject = 'Re: Une idée', from = 'contact@petrin.example') => ({
  subject,
  text,
  from,
  answers: true,
});

describeMails('ACKNOWLEDGEMENT', [
  desk(
    'Bonjour,\n\nNous avons bien reçu votre message et vous répondrons dans les meilleurs délais.\n\nLe service clients',
  ),
  desk('Votre demande a bien été enregistrée sous le numéro de dossier 4512.', '[#4512] Une idée'),
  desk('Accusé de réception : votre courriel nous est bien parvenu. Merci de ne pas répondre à ce message.'),
  desk(
    'Your request has been received and is being reviewed by our support staff.',
    '[Request received] An idea',
    'support@petrin.example',
  ),
  desk(
    'Thank you for contacting us. A member of our team will get back to you within 24 hours.',
    'Ticket #48213: An idea',
    'support@petrin.example',
  ),
  desk('We have received your message. Your ticket number is 991.', '[Ticket-991] An idea', 'help@petrin.example'),
  desk(
    'Vielen Dank für Ihre Anfrage. Wir haben Ihre Nachricht erhalten und melden uns schnellstmöglich.',
    'Eingangsbestätigung',
    'info@ofen.example',
  ),
  desk('Hemos recibido su mensaje y le responderemos lo antes posible.', 'Re: Una idea', 'info@horno.example'),
  desk('Abbiamo ricevuto la sua richiesta. La ricontatteremo il prima possibile.', 'Re: Un’idea', 'info@forno.example'),
  desk(
    'Wij hebben uw bericht in goede orde ontvangen en nemen zo spoedig mogelijk contact met u op.',
    'Re: Een idee',
    'info@oven.example',
  ),
  desk('Recebemos a sua mensagem e responderemos o mais breve possível.', 'Re: Uma ideia', 'info@forno.example'),
  { ...desk('Merci.', '[Dossier 12345] Une idée'), headers: 'Auto-Submitted: auto-generated' },
  { ...desk('Votre message a bien été reçu.'), headers: 'Auto-Submitted: auto-replied' },
  [desk('Bonjour, nous avons bien reçu votre message.', 'Re: Une idée', 'zoe@petrin.example'), {}],
]);

describeMails('LIST', [
  {
    subject: 'Le pain du mois',
    text: 'Bonjour à tous, voici les nouvelles.',
    headers: 'List-Unsubscribe: <https://petrin.example/u>\nList-Id: <pain.petrin.example>',
  },
  {
    subject: 'Le pain du mois',
    text: 'Nouvelles.\n\nPour vous désinscrire, cliquez ici. Se désinscrire',
    from: 'zoe@petrin.example',
  },
  { subject: 'New comment', text: 'Somebody commented on your post.', from: 'notifications@forum.example' },
  { subject: 'Votre facture', text: 'Veuillez trouver votre facture.', from: 'no-reply@petrin.example' },
  {
    subject: '[levain] Réunion',
    text: 'La réunion est samedi.',
    headers: 'List-Id: <levain.example>\nList-Post: <mailto:levain@listes.example>\nPrecedence: list',
    to: 'levain@listes.example',
  },
  { subject: 'Promo', text: 'Acheter !', headers: 'Precedence: bulk' },
  { subject: 'Weekly digest', text: 'News.', headers: 'Feedback-ID: 1:2:3\nList-Unsubscribe: <mailto:u@x.example>' },
  [
    {
      subject: 'Re: [levain] Une idée',
      text: 'Oui, venez samedi !\n\n> Notre idée',
      answers: true,
      headers: 'List-Id: <levain.example>\nList-Post: <mailto:levain@listes.example>',
      to: 'levain@listes.example',
    },
    { isDoubtful: true },
  ],
  {
    subject: 'Build failed',
    text: 'Job 12 failed.',
    headers: 'Auto-Submitted: auto-generated',
    from: 'ci@forge.example',
  },
]);
