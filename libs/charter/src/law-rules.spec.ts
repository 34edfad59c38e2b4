import { describe, expect, it } from 'vitest';
import { describeRule } from '../../../test/support/rule-cases.js';
import { optOutLaw } from './opt-out-laws.js';

const from = (country: string | null) => ({ contact: { country } });
const ENGLISH = { language: 'en' };

describeRule('opt-out-line', {
  keeps: [
    'Si vous préférez ne plus recevoir de messages de ma part, un mot suffit et je ne vous écrirai plus.',
    'Si tu ne souhaites plus avoir de mes nouvelles, dis-le-moi.',
    'Un mot de vous et je cesse de vous écrire.',
    'Vous pouvez vous désinscrire en répondant STOP.',
    ...[
      'If you would rather not hear from me again, just say so.',
      'You can unsubscribe at any time.',
      'Tell me and I will not contact you again.',
      'If you do not wish to receive further messages, reply “no”.',
      'Say so and I will take you off my list.',
    ].map((text) => ({ text, given: ENGLISH })),
    { text: 'Un mot et je ne vous écrirai plus.', html: '<p>Un mot et <b>je</b> ne vous écrirai plus.</p>' },
    { text: 'Merci !', given: { purpose: 'THANK' } },
    { text: 'Bonjour', given: { channel: 'DM' } },
    { text: 'Bonjour', given: { channel: 'COMMENT' } },
    { text: 'Hello', given: { ...ENGLISH, ...from('US'), channel: 'LETTER' } },
    { text: 'Guten Tag', given: { language: 'de' } },
  ],
  breaks: [
    ['Bonjour Zoë.', null],
    ['Je ne reçois plus de lettres. À bientôt !', null],
    [{ text: 'Bonjour', given: { ...from(null), channel: 'LETTER' } }, null],
    [{ text: 'Bonjour', given: from('ZZ') }, null],
    [{ text: 'Hello', given: { ...ENGLISH, ...from('US') } }, null],
    [{ text: 'Un mot et je ne vous écrirai plus.', html: '<p>Au revoir.</p>' }, null],
    [{ text: 'I hear from your readers again and again.', given: { ...ENGLISH, ...from('GB') } }, null],
  ],
});

describe('the law about opting out', () => {
  it.each([
    ['FR', 'MAIL', 'CPCE, art. L34-5'],
    ['DE', 'MAIL', 'Directive 2002/58/EC, art. 13'],
    ['DE', 'LETTER', 'GDPR (2016/679), art. 21(4)'],
    ['US', 'MAIL', 'CAN-SPAM Act, 15 U.S.C. § 7704(a)(3)'],
    ['US', 'LETTER', null],
    ['CH', 'LETTER', null],
    ['BR', 'MAIL', ''],
    [null, 'LETTER', ''],
    ['FR', 'DM', null],
  ] as const)('in %s for a %s', (country, channel, law) => {
    expect(optOutLaw(country, channel)).toBe(law);
  });
});

const STRANGER = { contact: { isInformed: false } };
const NO_MORE = 'Si vous préférez ne plus en recevoir, un mot suffit et je ne vous écrirai plus.';

describeRule('first-information', {
  given: STRANGER,
  keeps: [
    `J’ai trouvé votre adresse sur votre blog. ${NO_MORE}`,
    `Votre adresse figure sur votre page de contact. ${NO_MORE}`,
    `Tes coordonnées viennent de ton blog ; tu peux me demander de les effacer.`,
    `Je vous écris à l’adresse indiquée sur votre blog. ${NO_MORE}`,
    ...[
      'I found your address on your blog. Just say so and I will not write again.',
      'Your address comes from your contact page; I will delete it if you wish.',
      'I got your e-mail address from Paul. You may object at any time.',
      'Your contact details are public on your blog. You can unsubscribe.',
    ].map((text) => ({ text, given: ENGLISH })),
    { text: 'Bonjour', given: { contact: { isInformed: true } } },
    { text: 'Bonjour', given: { channel: 'DM' } },
  ],
  breaks: [
    [`Bonjour. ${NO_MORE}`, null],
    ['J’ai trouvé votre adresse sur votre blog.', null],
    ['J’ai votre recette, et votre article figure dans mes favoris.', null],
    [{ text: 'Bonjour', given: { purpose: 'THANK', channel: 'LETTER' } }, null],
    [{ text: 'Hello. You can unsubscribe.', given: ENGLISH }, null],
    [{ text: 'I found your address on your blog.', given: ENGLISH }, null],
    [{ text: 'I have your book. You may object.', given: ENGLISH }, null],
    [{ text: 'Your post is on your blog.', given: ENGLISH }, null],
  ],
});
