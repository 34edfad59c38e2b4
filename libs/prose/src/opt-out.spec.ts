import { describe, expect, it } from 'vitest';
import { findObjection, findSource, optOutsIn, Passage } from '#prose';

describe('a way to hear no more', () => {
  it.each([
    'Si vous préférez ne plus recevoir de messages de ma part, un mot suffit.',
    'Un mot et je ne t’écrirai plus.',
    'Pour ne plus être contactée, répondez STOP.',
    'Vous pouvez vous désinscrire ici.',
    'Si tu ne souhaites plus avoir de mes nouvelles, dis-le-moi.',
    'Dites-le-moi et je n’insisterai pas.',
    'Vous pouvez vous y opposer à tout moment.',
    'Je supprimerai votre adresse sur simple demande.',
    'If you would rather not hear from me again, just say so.',
    'Unsubscribe at any time.',
    'If you’d prefer that I don’t write again, tell me.',
    'To stop receiving these messages, reply.',
    'I’ll take you off my list.',
    'If you don’t want to hear from us, let us know.',
    'You may opt out of these messages by replying.',
    'One word and we will stop writing.',
    'Tu peux t’opposer à ce que je t’écrive.',
    'Vous pouvez à tout moment vous opposer à cet usage.',
    'Si vous voulez que je ne vous écrive plus de messages, un mot suffit et je cesse de vous écrire.',
  ])('is "%s"', (text) => {
    expect(optOutsIn(Passage.of(`Bonjour Zoë.\n\n${text}`))).toEqual([{ start: 14, end: 14 + text.length }]);
  });

  it.each([
    ...['Je n’ai plus de farine.', 'Vous ne mâchez pas vos mots.', 'I hear from your readers.', 'No more yeast.'],
    ...['Nous ne voulons pas que vous ratiez cela.', 'Vous ne voulez pas être déçue par votre four.'],
    ...['Plus de messages publicitaires dans vos recettes : bravo.', 'On ne peut pas s’y opposer, ni vous opposer à vos lecteurs.'],
    'Votre série sur l’arrêt de contacter les moulins m’a plu.',
    ...['I do not write about ovens often.', 'I would never write a recipe without weighing.', 'Opt out of sugar!'],
    ...['We will not be in touch with the mill.', 'You never write to please.'],
  ])('is not "%s"', (text) => {
    expect(optOutsIn(Passage.of(text))).toEqual([]);
  });
});

describe('where their data come from', () => {
  it.each([
    'J’ai trouvé votre adresse sur votre blog.',
    'Votre adresse m’a été donnée par Paul.',
    'Tes coordonnées viennent de ton blog.',
    'C’est sur votre page « À propos » que j’ai trouvé votre adresse.',
    'Vos données (nom, adresse) proviennent de votre blog.',
    'Je vous écris à l’adresse indiquée sur votre blog.',
    'I found your email address on your blog.',
    'Your address comes from your contact page.',
    'We have your name and address from your blog.',
    'I am writing to the address on your contact page.',
    'J’ai eu votre adresse par Paul.',
    'Votre adresse, que j’ai relevée sur votre page de contact, ne sert qu’à vous écrire.',
    'Vos coordonnées nous viennent de la source suivante : Mie, https://mie.example.',
    'J’ai trouvé vos coordonnées ici : Mie, https://mie.example.',
    'Nous avons obtenu vos coordonnées lors du salon de Lyon.',
    'We have your contact details from Mie, https://mie.example.',
    'Your address was given to us by Paul.',
    'Your email address is published on your blog.',
  ])('is told by "%s"', (text) => {
    expect(findSource(Passage.of(text))).toEqual({ start: 0, end: text.length });
  });

  it.each([
    ...['J’ai votre recette.', 'Votre pain vient du four.', 'I have your book.', 'Your bread comes out well.'],
    ...['Could I have your postal address to send it?', 'Could I have your address? It is for a parcel from our mill.'],
    ...['Your name is on the guest list.', 'Your address is on the guest list.', 'A reader noted your name in our guest book.'],
    ...['J’ai lu votre mail à la rédaction du Monde.', 'J’ai noté votre nom pour le prochain atelier.'],
    ...['Envoyez-moi votre adresse et je vous fais livrer un sac de farine.', 'J’ai trouvé votre mail dans mes spams.'],
    ...['J’ai noté votre adresse.', 'I noted your address.', 'Votre adresse m’a été utile.', 'Votre contact me fait plaisir.'],
  ])('is not told by "%s"', (text) => {
    expect(findSource(Passage.of(text))).toBeNull();
  });

  it('may be objected to', () => {
    for (const text of ['Je peux les effacer.', 'You may object.', 'Je ne vous écrirai plus.', 'I will delete it.'])
      expect(findObjection(Passage.of(text))).not.toBeNull();
    for (const text of ['Bonjour, le four chauffe.', 'No objective here.', 'J’ai retiré la croûte.', 'I forget your recipe’s name.'])
      expect(findObjection(Passage.of(text))).toBeNull();
  });
});
