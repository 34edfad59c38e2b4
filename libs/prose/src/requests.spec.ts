import { describe, expect, it } from 'vitest';
import { Passage, requestsIn } from '#prose';

const asked = (text: string, language: string): string[] => {
  const passage = Passage.of(text);
  return requestsIn(passage, language).map((span) => passage.quote(span));
};

describe('a request', () => {
  it.each([
    ['fr', 'Qu’en pensez-vous ?'],
    ['fr', 'N’hésitez pas à relayer.'],
    ['fr', 'Merci de publier ces photos.'],
    ['fr', 'Merci de bien vouloir nous répondre.'],
    ['fr', 'Nous vous remercions de bien vouloir confirmer.'],
    ['fr', 'Je vous serais reconnaissante de publier l’article.'],
    ['fr', 'Relayez ce message, puis votez.'],
    ['fr', 'Peux-tu venir.'],
    ['fr', 'J’aimerais que vous en parliez.'],
    ['fr', 'Dites-moi quand.'],
    ['fr', 'Ce serait super que vous parliez de nous.'],
    ['fr', 'Si vous pouviez le partager, merci.'],
    ['fr', 'Nous aurions aussi besoin d’un lien.'],
    ['fr', 'Un lien nous ferait très plaisir.'],
    ['fr', 'Merci d’avance.'],
    ['en', 'It would be great if you could share it.'],
    ['en', 'We would also need a dofollow link.'],
    ['en', 'I’d also appreciate a link.'],
    ['en', 'A quick post would mean the world to us.'],
    ['en', 'I just bump this: would love a mention on your blog.'],
    ['en', 'I was wondering if you could write about it.'],
    ['en', 'Thanks in advance.'],
    ['fr', 'Pourquoi ne publiez-vous plus ?'],
    ['en', 'Could you share this'],
    ['en', 'Please share it with your readers.'],
    ['en', 'Feel free to share.'],
    ['en', 'I would love it if you could publish it.'],
    ['en', 'Thanks in advance for sharing.'],
    ['en', 'Tell me which one.'],
    ['en', 'Post this on your blog and tag us.'],
    ['de', 'Was meinen Sie?'],
  ])('in %s is "%s"', (language, text) => {
    expect(asked(text, language)).toEqual([text]);
  });

  it.each([
    ['fr', 'Comment allez-vous ?'],
    ['fr', 'Bonjour Zoë, comment vas-tu depuis lundi ?'],
    ['fr', 'Pourquoi vous ? Parce que je vous lis.'],
    ['fr', 'Si vous avez des questions, n’hésitez pas à m’écrire.'],
    ['fr', 'Merci de votre lecture. Merci de m’avoir lue. Veuillez agréer mes salutations.'],
    ['fr', 'Vous pouvez publier ce contenu. Vous publiez chaque lundi.'],
    ['fr', 'Je n’ai rien à vous demander.'],
    ['en', 'How are you? Why you? I read you.'],
    ['en', 'Please find it attached. Let me know if you have any questions.'],
    ['en', 'Can you believe it took us three years?'],
    ['en', 'I need a drink. It is great that you could come.'],
    ['fr', 'Votre accueil m’a fait plaisir. J’ai besoin de farine.'],
    ['en', 'You may publish it. I post every week and share the results.'],
  ])('in %s is not "%s"', (language, text) => {
    expect(asked(text, language)).toEqual([]);
  });

  it('counts for each thing that one sentence asks', () => {
    expect(asked('Seriez-vous d’accord pour le publier, et pourriez-vous aussi le relayer, puis nous envoyer vos chiffres ?', 'fr')).toEqual([
      'Seriez-vous d’accord pour le publier',
      'et pourriez-vous aussi le relayer',
      'puis nous envoyer vos chiffres ?',
    ]);
    expect(asked('Could you publish it and could you share it, then send us your figures?', 'en')).toHaveLength(3);
    expect(asked('Voulez-vous venir, ou préférez-vous que je passe ?', 'fr')).toHaveLength(1);
    expect(asked('Pourriez-vous le lire et me dire ce que vous en pensez ?', 'fr')).toHaveLength(1);
  });

  it('counts once with the thanks in advance', () => {
    expect(asked('Could you tell me where to send it? Thanks in advance.', 'en')).toHaveLength(1);
    expect(asked('Pourriez-vous me dire où l’envoyer ? Merci d’avance pour votre réponse.', 'fr')).toHaveLength(1);
    expect(asked('Could you share it? Thanks in advance for linking to us.', 'en')).toHaveLength(2);
  });

  it('counts once with the invitation to answer it', () => {
    expect(asked('Cela vous tenterait-il ? Dites-le-moi et je vous l’envoie.', 'fr')).toHaveLength(1);
    expect(asked('Would you like to see it? Just let me know.', 'en')).toHaveLength(1);
  });
});
