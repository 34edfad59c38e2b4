import { describe, expect, it } from 'vitest';
import { splitReply } from '#quoting';

const QUOTE = ['Bonjour Zoë,', '', 'Votre série sur le seigle m’a plu.', 'Pour ne plus rien recevoir, répondez STOP.'];
const marked = QUOTE.map((line) => `> ${line}`).join('\n');
const WORDS = 'Merci, volontiers.\n\nZoë';

/** As mail programs write them; with an hour and an address nothing else has to mark the quote. */
const INTROS = [
  'On Mon, May 12, 2025 at 2:30 PM Camille Martin <camille@agence.example> wrote:',
  'On Mon, May 12, 2025 at 2:30 PM Camille Martin <\ncamille@agence.example> wrote:',
  'On 12 May 2025, at 14:30, Camille Martin <camille@agence.example> wrote:',
  'On 2025-05-12 14:30, Camille Martin wrote:',
  'On Monday, May 12th, 2025 at 2:30 PM, Camille Martin <camille@agence.example> wrote:',
  'On Monday 12 May 2025 at 14:30:05 UTC+2, Camille Martin <camille@agence.example> wrote:',
  'On May 12, 2025 at 14:30 +0200, Camille Martin <camille@agence.example>, wrote:',
  '---- On Mon, 12 May 2025 14:30:05 +0200 Camille Martin <camille@agence.example> wrote ----',
  'Le lun. 12 mai 2025 à 14:30, Camille Martin <camille@agence.example> a écrit :',
  'Le lun. 12 mai 2025 à 14:30, Camille Martin <camille@agence.example> a\nécrit :',
  'Le 12 mai 2025 à 14:30, Camille Martin <camille@agence.example> a écrit :',
  'Le\u200e 12 mai 2025 à 14:30, Camille Martin <camille@agence.example>\u200b a écrit\u00a0:',
  'Le 12/05/2025 à 14:30, Camille Martin a écrit :',
  'Le lundi 12 mai 2025 à 14:30:05 UTC+2, Camille Martin <camille@agence.example> a écrit :',
  'Le 2025-05-12 14:30, camille@agence.example a écrit :',
  'Am Mo., 12. Mai 2025 um 14:30 Uhr schrieb Camille Martin <\ncamille@agence.example>:',
  'Am 12.05.2025 um 14:30 schrieb Camille Martin <camille@agence.example>:',
  'Am 12.05.25 um 14:30 schrieb Camille Martin:',
  'El lun, 12 may 2025 a las 14:30, Camille Martin (<camille@agence.example>) escribió:',
  'El 12/5/25 a las 14:30, Camille Martin escribió:',
  'Il giorno lun 12 mag 2025 alle ore 14:30 Camille Martin <camille@agence.example> ha scritto:',
  'Il 12/05/2025 14:30, Camille Martin ha scritto:',
  'Op ma 12 mei 2025 om 14:30 schreef Camille Martin <camille@agence.example>:',
  'Camille Martin <camille@agence.example> schreef op 12 mei 2025 om 14:30:',
  'Em seg., 12 de mai. de 2025 às 14:30, Camille Martin <camille@agence.example> escreveu:',
  'Em 12/05/2025 14:30, Camille Martin escreveu:',
  'Den man. 12. maj 2025 kl. 14.30 skrev Camille Martin <camille@agence.example>:',
  'man. 12. mai 2025 kl. 14:30 skrev Camille Martin <camille@agence.example>:',
  'Den mån 12 maj 2025 kl 14:30 skrev Camille Martin <camille@agence.example>:',
  'ma 12. toukok. 2025 klo 14.30 Camille Martin (camille@agence.example) kirjoitti:',
  'pon., 12 maj 2025 o 14:30 Camille Martin <camille@agence.example> napisał(a):',
  'пн, 12 мая 2025 г. в 14:30, Camille Martin <camille@agence.example>:',
  '12.05.2025 14:30, Camille Martin пишет:',
  '2025-05-12 14:30 GMT+02:00 Camille Martin <camille@agence.example>:',
];

const BLOCKS = [
  'De : Camille Martin <camille@agence.example>\nEnvoyé : lundi 12 mai 2025 14:30\nÀ : Zoë\nObjet : Votre four',
  '*De :* Camille Martin\n*Envoyé :* lundi 12 mai 2025 14:30\n*À :* Zoë\n*Objet :* Votre four',
  'De\u00a0: Camille Martin\nDate\u00a0: lundi, 12 mai 2025 à 14:30\nÀ\u00a0: Zoë\nObjet\u00a0: Votre four',
  '________________________________\nFrom: Camille Martin <camille@agence.example>\nSent: Monday, May 12, 2025 2:30 PM\nTo: Zoë\nSubject: Your oven',
  '*From:* Camille Martin [mailto:camille@agence.example]\n*Sent:* Monday, May 12, 2025 2:30 PM\n*To:* Zoë\n*Subject:* Your oven',
  'Von: Camille Martin <camille@agence.example>\nGesendet: Montag, 12. Mai 2025 14:30\nAn: Zoë\nBetreff: Ihr Ofen',
  'De: Camille Martin <camille@agence.example>\nEnviado el: lunes, 12 de mayo de 2025 14:30\nPara: Zoë\nAsunto: Su horno',
  'Da: Camille Martin <camille@agence.example>\nInviato: lunedì 12 maggio 2025 14:30\nA: Zoë\nOggetto: Il forno',
  'Van: Camille Martin <camille@agence.example>\nVerzonden: maandag 12 mei 2025 14:30\nAan: Zoë\nOnderwerp: Uw oven',
  'De: Camille Martin <camille@agence.example>\nEnviada em: segunda-feira, 12 de maio de 2025 14:30\nPara: Zoë\nAssunto: O forno',
  '-----Original Message-----\nFrom: Camille Martin <camille@agence.example>\nSent: Monday, May 12, 2025 2:30 PM',
  ...['Message d’origine', 'Ursprüngliche Nachricht', 'Mensaje original', 'Messaggio originale', 'Oorspronkelijk bericht', 'Mensagem original', 'Original Message']
    .map((name) => `-------- ${name} --------`),
  '-------- Message d\'origine --------\nDe : Camille Martin <camille@agence.example>\nDate : 12/05/2025 14:30 (GMT+01:00)\nÀ : zoe@petrin.example\nObjet : Votre four',
  'Message du 12/05/25 14:30\nDe : "Camille" <camille@agence.example>\nA : zoe@petrin.example\nCopie à :\nObjet : Votre four',
  'Début du message réexpédié :', '---------- Forwarded message ---------\nFrom: Paul <paul@mie.example>',
];

describe('a reply', () => {
  it.each(INTROS)('is what stands above "%s", marked or not', (intro) => {
    for (const quote of [marked, QUOTE.join('\n'), `\n${marked}`, `\n${QUOTE.join('\n')}`]) {
      expect(splitReply(`${WORDS}\n\n${intro}\n${quote}`)).toMatchObject({ words: WORDS, signature: '' });
      expect(splitReply(`${WORDS}\n${intro}\n${quote}`.replaceAll('\n', '\r\n')).words).toBe(WORDS);
    }
  });

  it.each(BLOCKS)('is what stands above "%s"', (block) => {
    expect(splitReply(`${WORDS}\n\n${block}\n\n${QUOTE.join('\n')}`)).toMatchObject({ words: WORDS, signature: '' });
    expect(splitReply(`${WORDS}\n\n${block}\n\n${marked}`).words).toBe(WORDS);
  });

  it('keeps an answer below the quote', () => {
    expect(splitReply(`${INTROS[10]}\n${marked}\n\n${WORDS}`).words).toBe(WORDS);
    expect(splitReply(`Bonjour,\n\n${INTROS[10]}\n${marked}\n\n${WORDS}`).words).toContain(WORDS);
  });

  it('keeps answers given line by line, in order, each below what it answers', () => {
    const text = `Camille,\n\n${INTROS[0]}\n> Bonjour\n>\n> Du seigle ?\n\nOui.\n\n> Et du blé ?\nNon.\n> Amitiés`;
    expect(splitReply(text).words).toBe('Camille,\n\n> Du seigle ?\n\nOui.\n\n> Et du blé ?\nNon.');
  });

  it('keeps what somebody cites although nobody of ours wrote it', () => {
    expect(splitReply('Ma devise :\n\n> Le pain d’abord.').words).toBe('Ma devise :\n\n> Le pain d’abord.');
    expect(splitReply('J’aime ceci :\n> Le pain\nEt vous ?').words).toBe('J’aime ceci :\n> Le pain\nEt vous ?');
  });

  it('is nothing where nobody wrote anything', () => {
    for (const text of ['', '\n \u00a0\n', marked, `${INTROS[0]}\n${marked}`, `\u200b\n\n${marked}`, '-- \nZoë', 'Envoyé de mon iPhone'])
      expect(splitReply(text).words).toBe('');
  });

  it('keeps everything rather than nothing where the quote is not marked', () => {
    expect(splitReply(`${INTROS[10]}\n\n${WORDS}`).words).toBe(WORDS);
    expect(splitReply(`--\n${WORDS}`).words).toBe(WORDS);
  });

  it.each([
    '| Paul <paul@mie.example> wrote:\n| Bread lives.\n\nI agree.',
    'On Monday I wrote:\n\nWe must talk.', 'Le 12 mai 2025 à 14:30 j’ai écrit :\n\nIl faut parler.', 'Il a écrit : le pain est vivant.',
    'On the other hand, Paul wrote:\nbread lives.',
    'Départ\nDe : Lyon\nÀ : Paris\nDate : le 12 mai\n\nÇa vous va ?', 'From: our mill. To: your oven.\nI like it.',
    'Le journal écrit :\n\n« Le pain est vivant. »\n\nJe suis d’accord.',
    'diff --git a/x b/x\n--- a/x\n+++ b/x\n-one\n+two', '>>> print(1)\n1\n>>> print(2)\n2', '```\n> cité\n--\nx\n```\nfin',
    'Un -- deux\n---\nTrois', 'C:\\> dir', '-> ici\n=> là',
    'Mon adresse :\n\nZoë Petit\n12 rue du Four\n06 12 34 56 78', 'Sent from my desk, is much easier.',
    'Envoyé depuis mon fournil, avec amour.', 'a\n--\nLe texte continue ici et il est assez long pour être une phrase.\nFin',
  ])('is all of "%s"', (text) => {
    expect(splitReply(text)).toEqual({ words: text, quoted: '', signature: '' });
  });
});

describe('a signature', () => {
  it.each([
    '-- \nZoë Petit\nLe Pétrin', '--\nZoë', 'Envoyé de mon iPhone', 'Envoyé depuis mon appareil mobile Samsung.', 'Sent from my iPhone',
    'Von meinem iPhone gesendet', 'Enviado desde mi iPhone',
    'Inviato da iPhone', 'Verstuurd vanaf mijn iPhone', 'Enviado do meu iPhone', 'Get Outlook for iOS<https://aka.example/x>',
    'Obtenir Outlook pour Android', 'Gesendet von Outlook für Android',
    'Envoyé avec la messagerie sécurisée Proton Mail.', 'Sent with Proton Mail secure email.', 'Télécharger Outlook pour iOS',
    'Skickat från min iPhone', 'Отправлено с iPhone', '_____\nZoë Petit\n+33 6 12 34 56 78',
    'Ce message et ses pièces jointes sont confidentiels et destinés à l’usage exclusif de leurs destinataires.',
    'Please consider the environment before printing this email.',
    'This e-mail and any attachments are confidential and intended solely for the use of the addressee.',
  ])('is "%s"', (signature) => {
    expect(splitReply(`${WORDS}\n\n${signature}`)).toEqual({ words: WORDS, quoted: '', signature: signature.replace(/ $/m, '') });
    expect(splitReply(`${WORDS}\n\n${signature}\n\n${INTROS[0]}\n${marked}`)).toMatchObject({ words: WORDS, signature: signature.replace(/ $/m, '') });
  });

  it('leaves the closing and the name with the words', () => {
    const card = 'Fournil du Pétrin\n12 rue du Four\n+33 6 12 34 56 78';
    expect(splitReply(`Oui.\n\nCordialement,\nZoë Petit\n${card}`)).toMatchObject({ words: 'Oui.\n\nCordialement,\nZoë Petit', signature: card });
    expect(splitReply('Oui.\n\nCordialement,\nZoë Petit\nLe Pétrin').words).toBe('Oui.\n\nCordialement,\nZoë Petit\nLe Pétrin');
  });
});
