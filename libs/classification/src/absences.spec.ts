import { describeMails } from '../../../test/support/mail-cases.js';

const auto = (text: string, subject = 'Re: Une idée pour votre blog') => ({
  subject,
  text,
  headers: 'Auto-Submitted: auto-replied',
  answers: true,
});

describeMails('AUTO_REPLY', [
  [auto('Bonjour,\n\nJe suis absente jusqu’au 12 mai inclus.\n\nZoë'), { returnsOn: '2026-05-13', language: 'fr' }],
  [auto('Je suis en congés du 24 avril au 8 mai 2026.'), { returnsOn: '2026-05-11' }],
  [auto('Bonjour, je suis absent du bureau. Je serai de retour le lundi 11 mai.'), { returnsOn: '2026-05-11' }],
  [
    auto('En congé jusqu’au 3. En cas d’urgence, contactez Marc.', 'Réponse automatique : Une idée'),
    { returnsOn: '2026-05-04' },
  ],
  [auto('Je serai absente du 3 au 14 août et répondrai à mon retour.'), { returnsOn: '2026-08-17' }],
  [auto('De retour le 12/05/2026.', 'Absence du bureau'), { returnsOn: '2026-05-12' }],
  [auto('Je suis absente pour une durée indéterminée.'), { returnsOn: null }],
  [auto('Bonjour, je suis absente entre le 4 et le 8 mai.'), { returnsOn: '2026-05-11' }],
  [auto('Absent jusqu’à lundi prochain.'), { returnsOn: '2026-05-05' }],
  [
    auto(
      'Le 1er mai, bureau fermé. À partir du 4 mai je lis de nouveau mes mails.\n\nLe mar. 28 avr. 2026 à 10:00, Claire <claire@agence.example> a écrit :\n> Je suis absente jusqu’au 30 juin',
    ),
    { returnsOn: '2026-05-04' },
  ],
  [
    auto('I am out of the office until Monday, 4 May. For urgent matters please contact press@petrin.example.'),
    { returnsOn: '2026-05-05', language: 'en' },
  ],
  [auto('Hello, I will be back on Monday, 15 May 2026 hopefully.'), { returnsOn: '2026-05-15' }],
  [
    auto(
      'Thank you for your email. I am on annual leave and will return to the office on May 12th.',
      'Automatic reply: An idea',
    ),
    { returnsOn: '2026-05-12' },
  ],
  [auto('I am away until 5/12 and will answer when I am back.'), { returnsOn: '2026-05-13' }],
  [auto('I am away until 13/5 and will answer when I am back.'), { returnsOn: '2026-05-14' }],
  [auto('I’m on leave from 27 April to 8 May, with limited access to email.'), { returnsOn: '2026-05-11' }],
  [auto('I am out of the office April 27 - May 8. I will have no access to e-mail.'), { returnsOn: '2026-05-11' }],
  [auto('Out of office 3-14 August. I will be back 2026-08-17.'), { returnsOn: '2026-08-17' }],
  [auto('I am out until next Monday.'), { returnsOn: '2026-05-05' }],
  [auto('I will be back at work tomorrow.'), { returnsOn: '2026-04-29' }],
  [auto('I will be available from 9 to 5 only.'), { returnsOn: null }],
  [{ ...auto('I am away until 5 January.'), receivedOn: '2026-12-28' }, { returnsOn: '2027-01-06' }],
  [
    { ...auto('Bonnes fêtes ! Je serai de retour le 4 janvier.'), receivedOn: '2026-12-22' },
    { returnsOn: '2027-01-04' },
  ],
  [
    auto(
      'Ich bin vom 3. bis 14. August im Urlaub. Ihre E-Mail wird nicht weitergeleitet.',
      'Automatische Antwort: Eine Idee',
    ),
    { returnsOn: '2026-08-17', language: 'de' },
  ],
  [auto('Ich bin bis einschließlich 8. Mai nicht im Büro.'), { returnsOn: '2026-05-11' }],
  [auto('Vielen Dank für Ihre Nachricht. Ich bin ab dem 15. wieder im Büro.'), { returnsOn: '2026-05-15' }],
  [auto('Ab dem 12.05.26 bin ich wieder erreichbar.', 'Abwesenheitsnotiz'), { returnsOn: '2026-05-12' }],
  [auto('Ich bin am Montag, den 4. Mai, wieder da.'), { returnsOn: '2026-05-04' }],
  [
    auto('Estoy de vacaciones hasta el 20 de agosto. A mi regreso contestaré a su correo.'),
    { returnsOn: '2026-08-21', language: 'es' },
  ],
  [
    auto('Estaré fuera de la oficina del 3 al 14 de agosto.', 'Respuesta automática: Una idea'),
    { returnsOn: '2026-08-17' },
  ],
  [auto('Regreso el lunes 4 de mayo de 2026.', 'Fuera de la oficina'), { returnsOn: '2026-05-04' }],
  [
    auto('Sono assente fino al 25 agosto. Per urgenze contattare la redazione.'),
    { returnsOn: '2026-08-26', language: 'it' },
  ],
  [
    auto('Sarò in ferie dal 3 al 14 agosto, rientro il 17 agosto.', 'Risposta automatica: un’idea'),
    { returnsOn: '2026-08-17' },
  ],
  [
    auto('Ik ben afwezig tot en met 8 mei. Bij spoed kunt u contact opnemen met Joris.'),
    { returnsOn: '2026-05-11', language: 'nl' },
  ],
  [
    auto(
      'Ik ben van 3 t/m 14 augustus met vakantie en ben vanaf maandag 17 augustus weer bereikbaar.',
      'Automatisch antwoord: Een idee',
    ),
    { returnsOn: '2026-08-17' },
  ],
  [auto('Estou de férias até 7 de maio. Obrigado pela sua mensagem.'), { returnsOn: '2026-05-08', language: 'pt' }],
  [
    auto(
      'Estarei ausente de 3 a 14 de agosto e estarei de volta no dia 17 de agosto.',
      'Resposta automática: Uma ideia',
    ),
    { returnsOn: '2026-08-17' },
  ],
  {
    subject: 'AUTO: Zoë Lambert is out of the office (returning 05/12/2026)',
    text: 'I am out of the office until 05/12/2026.',
    from: 'zoe@petrin.example',
  },
  { subject: 'Out of Office: An idea', text: 'I am currently out of the office.' },
  { subject: 'Abwesenheitsnotiz', text: 'Bin im Urlaub.' },
  { subject: 'Re: Une idée', text: 'Merci.', headers: 'X-Autoreply: yes' },
  { subject: 'Re: Une idée', text: 'Je lis rarement mes mails.', headers: 'Precedence: auto_reply' },
  { subject: 'Re: Une idée', text: 'Je suis absente.', headers: 'X-Autorespond: Une idée' },
  { subject: 'vacation', text: 'I am on vacation.', headers: 'Delivered-To: autoresponder@petrin.example' },
  {
    subject: 'Re: Une idée',
    text: 'Je suis en congés et je lirai votre message à mon retour.',
    headers: 'Return-Path: <>',
  },
  {
    subject: 'Re: Une idée',
    text: 'Nous sommes fermés.',
    headers: 'X-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent',
  },
  [
    {
      subject: 'Re: Une idée',
      text: 'Bonjour,\n\nMerci pour votre message. Je suis actuellement absente, sans accès à ma messagerie. En cas d’urgence, contactez Marc.\n\nJe vous répondrai dès mon retour le 11 mai.',
      answers: true,
    },
    { returnsOn: '2026-05-11' },
  ],
  {
    subject: 'Re: An idea',
    text: 'Thank you for your email. I am currently out of the office with limited access to email. If your request is urgent, please contact Tom.\n\nKind regards\nZoë',
    answers: true,
  },
  ['je suis absente jusqu’au 12 mai', { isDoubtful: true, returnsOn: '2026-05-13' }],
  ['Ich bin im Urlaub, bis bald!', { isDoubtful: true }],
  { subject: 'Re: Une idée', text: 'Ceci est une réponse automatique. Votre message sera lu.', answers: true },
]);
