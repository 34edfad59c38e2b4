import { type FormOfAddress, withFrenchSpaces } from '#rendering';
import type { ShippedWords } from './shipped-templates.js';

const words = (formOfAddress: FormOfAddress, subject: string, text: string): ShippedWords['THANK'][number] => ({
  language: 'fr',
  formOfAddress,
  subject: withFrenchSpaces(subject),
  text: withFrenchSpaces(text),
});

export const FRENCH_WORDS: ShippedWords = {
  INTRODUCE: [
    words(
      'VOUS',
      'Votre article « {{values.postTitle}} »',
      `Bonjour {{contact.firstName}},

J’ai lu « {{values.postTitle}} » sur {{blog.title}}, et j’ai eu envie de vous écrire. {{values.whatStruckMe}}

Je m’appelle {{sender.name}} et je m’occupe des relations avec les blogueuses et les blogueurs pour \
{{workspace.name}}. Je n’ai rien à vous proposer aujourd’hui : je voulais d’abord vous dire que je vous lis, et \
pourquoi.

Une question, si vous avez un instant : sur quoi aimeriez-vous écrire dans les mois qui viennent ?

Si vous préférez ne plus recevoir de messages de ma part, un mot suffit et je ne vous écrirai plus.

Bien à vous,
{{sender.name}}
{{workspace.name}}`,
    ),
    words(
      'TU',
      'Ton article « {{values.postTitle}} »',
      `Bonjour {{contact.firstName}},

J’ai lu « {{values.postTitle}} » sur {{blog.title}}, et j’ai eu envie de t’écrire. {{values.whatStruckMe}}

Je m’appelle {{sender.name}} et je m’occupe des relations avec les blogueuses et les blogueurs pour \
{{workspace.name}}. Je n’ai rien à te proposer aujourd’hui : je voulais d’abord te dire que je te lis, et \
pourquoi.

Une question, si tu as un instant : sur quoi aimerais-tu écrire dans les mois qui viennent ?

Si tu préfères ne plus recevoir de messages de ma part, un mot suffit et je ne t’écrirai plus.

Bien à toi,
{{sender.name}}
{{workspace.name}}`,
    ),
  ],
  OFFER: [
    words(
      'VOUS',
      'Pour {{blog.title}} : {{values.offer}}',
      `Bonjour {{contact.firstName}},

Depuis mon premier message, j’ai continué à vous lire, et « {{values.postTitle}} » m’a donné une idée. \
{{values.whyYou}}

Voici donc {{values.offer}} :
{{values.offerUrl}}

Vous pouvez publier ce contenu sur {{blog.title}}, en entier ou en partie, avec la mention « {{values.credit}} \
». Rien ne vous y oblige, et je continuerai à vous lire dans tous les cas.

Si un autre format vous convient mieux, dites-moi lequel.

Si vous préférez ne plus recevoir de messages de ma part, un mot suffit et je ne vous écrirai plus.

Bien à vous,
{{sender.name}}
{{workspace.name}}`,
    ),
    words(
      'TU',
      'Pour {{blog.title}} : {{values.offer}}',
      `Bonjour {{contact.firstName}},

Depuis mon premier message, j’ai continué à te lire, et « {{values.postTitle}} » m’a donné une idée. \
{{values.whyYou}}

Voici donc {{values.offer}} :
{{values.offerUrl}}

Tu peux publier ce contenu sur {{blog.title}}, en entier ou en partie, avec la mention « {{values.credit}} ». \
Rien ne t’y oblige, et je continuerai à te lire dans tous les cas.

Si un autre format te convient mieux, dis-moi lequel.

Si tu préfères ne plus recevoir de messages de ma part, un mot suffit et je ne t’écrirai plus.

Bien à toi,
{{sender.name}}
{{workspace.name}}`,
    ),
  ],
  THANK: [
    words(
      'VOUS',
      'Merci pour « {{values.postTitle}} »',
      `Bonjour {{contact.firstName}},

J’ai lu « {{values.postTitle}} » et je tenais à vous remercier. {{values.whatStruckMe}}

Je fais suivre votre article à mes collègues de {{workspace.name}} : ce que vous y écrivez leur sera utile.

Je n’ai rien à vous demander aujourd’hui. Si je peux vous rendre service à mon tour, vous savez où me trouver.

Au plaisir de vous lire,
{{sender.name}}`,
    ),
    words(
      'TU',
      'Merci pour « {{values.postTitle}} »',
      `Bonjour {{contact.firstName}},

J’ai lu « {{values.postTitle}} » et je tenais à te remercier. {{values.whatStruckMe}}

Je fais suivre ton article à mes collègues de {{workspace.name}} : ce que tu y écris leur sera utile.

Je n’ai rien à te demander aujourd’hui. Si je peux te rendre service à mon tour, tu sais où me trouver.

Au plaisir de te lire,
{{sender.name}}`,
    ),
  ],
};
