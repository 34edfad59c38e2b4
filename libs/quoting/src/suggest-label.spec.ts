import { describe, expect, it } from 'vitest';
import { suggestLabel, type ReplyLabel } from '#quoting';

const SAID: [ReplyLabel, string[]][] = [
  ['INTERESTED', [
    'Oui, avec plaisir !', 'Bonjour,\n\nVotre proposition m’intéresse beaucoup. Quand puis-je venir ?\n\nZoé', 'Je suis très intéressée.',
    'Je suis partante !', 'Volontiers, envoyez-moi un échantillon.',
    'I’m definitely interested.', 'Count me in!', 'Yes please, send it over.', 'I’d be happy to try your flour.', 'Ja, gerne!',
    'Me interesa mucho.', 'Molto volentieri!', 'Graag!', 'Com muito prazer.',
  ]],
  ['DECLINED', [
    'Merci, mais je ne suis pas intéressée.', 'Non merci.', 'Cela ne m’intéresse pas.',
    'Je préfère décliner. Bravo pour votre travail, cela dit.', 'Je ne fais plus de partenariats.', 'Thanks, but I’m not interested.',
    'No, thank you.', 'I’ll have to decline.', 'It isn’t a good fit for me.', 'Kein Interesse.', 'No, gracias.', 'Non sono interessata.',
    'Nee, bedankt.', 'Não, obrigada.', 'Ne m’écrivez plus.',
  ]],
  ['LATER', [
    'Je n’ai pas le temps : recontactez-moi en septembre.', 'Cela m’intéresse, mais pas pour le moment.', 'Reparlons-en à la rentrée.',
    'Not right now, sorry.', 'Please contact me again in March.', 'I’ll get back to you.', 'Im Moment leider nicht.', 'Por ahora no.',
  ]],
  ['QUESTION', [
    'Bonjour,\n\nOù peut-on trouver votre farine ?', 'Combien coûte le sac ?', 'When is the workshop?',
    'Could you tell me more about the mill?', 'Bravo ! Comment la moulez-vous ?', 'Wo kann man das Mehl kaufen?',
    '¿Cuánto cuesta el saco?',
  ]],
  ['COMPLAINT', ['Je suis vraiment déçue : le sac est arrivé déchiré.', 'C’est inadmissible.', 'I’m very disappointed with the parcel.', 'It arrived damaged. What now?', 'Ich bin sehr enttäuscht.', 'Sono molto delusa.']],
  ['PRAISE', ['Bravo pour votre article !', 'J’ai adoré votre farine.', 'Congratulations on the new oven!', 'I really loved your flour.', 'Complimenti!', 'Parabéns!']],
  ['IDEA', ['J’ai une idée : un atelier dans le moulin.', 'Et si on organisait une dégustation ?', 'I have an idea for your next workshop.', 'What if we baked together?', 'You should try rye.', 'Ik heb een idee.']],
];

const UNSURE = [
  ...['', 'Bonjour', 'Merci.', 'Bien reçu, merci.', 'Thanks!', 'Ok', 'Bonjour,\n\nJe vous réponds demain.\n\nZoé', 'The oven is hot.', 'Hmm.', 'C’est noté.'],
  ...['Bravo, mais je suis déçue.', 'If I’m interested, I’ll tell you.', 'Si cela m’intéresse, je vous le dirai.', 'Non merci. J’ai une idée : écrivez à Paul.', '« Non merci », dit le boulanger.', '> Non merci\n\nVraiment ?'],
];

describe('the label proposed for an answer', () => {
  describe.each(SAID)('is %s', (label, answers) => {
    it.each(answers)('for "%s"', (answer) => expect(suggestLabel(answer)).toBe(label));
  });

  it.each(UNSURE)('is left to a person for "%s"', (answer) => expect(suggestLabel(answer)).toBeNull());
});
