import { describe, expect, it } from 'vitest';
import { policy } from '../../../test/support/pitch-case.js';
import { describeRule, findings } from '../../../test/support/rule-cases.js';

const FRENCH_RELEASE = `COMMUNIQUÉ DE PRESSE

Paris, le 3 mars 2026 – Fournil & Cie annonce le lancement de son four à sole.

« C’est une fierté », déclare Jean Dupont, directeur général.

À propos de Fournil & Cie
Fondée en 1950, la maison fabrique des fours.

Contact presse : presse@fournil.example`;

const ENGLISH_RELEASE = `FOR IMMEDIATE RELEASE

LONDON, March 3, 2026 — Crumb Ltd today announced its new oven.

“We are thrilled,” said Jane Doe, CEO.

About Crumb
Crumb has made ovens since 1950.

###`;

const WRAPPED = `Bonjour Zoë,

Je me permets de vous écrire.

Lyon, le 12 janvier 2026. La maison Fournil lance son premier four connecté.

« Un tournant », se réjouit la présidente.`;

const ENGLISH = { language: 'en' };

describeRule('no-pasted-press-release', {
  keeps: [
    'À propos de votre article : je l’ai lu deux fois. Paris, le 3 mars, il pleuvait, et vous écriviez « Le pain se mérite ».',
    `Bonjour Zoë,\n\n${'Vous racontez le four de votre grand-père, et je l’ai vu. '.repeat(40)}\n\nÀ propos du four\nUn mot.`,
    'Bonjour Zoë,\n\n« Le pain se mérite », dites-vous, et mon four vous donne raison.',
    { text: FRENCH_RELEASE, given: { policy: policy({ acceptsPressReleases: true }) } },
    { text: `Hello,\n\n${'You wrote about the oven your grandfather built. '.repeat(45)}`, given: ENGLISH },
    { text: 'About your post on March 3, 2026: “slow bread,” you said, and I agree.', given: ENGLISH },
    { text: 'LONDON, March 3\n\nDear Zoë, it rains and I read your blog.', given: ENGLISH },
    { text: 'Our oven, the leading brand of my childhood, and yours.', given: ENGLISH },
  ],
  breaks: [
    [FRENCH_RELEASE, 'COMMUNIQUÉ DE PRESSE'],
    [WRAPPED, 'Lyon, le 12 janvier 2026'],
    ['PARIS (AFP) - 3 mars 2026 - La marque dévoile sa collection.\n\nContact presse\nAnne', 'PARIS (AFP) - 3 mars 2026'],
    [`Bonjour Zoë, voici :\n\n${FRENCH_RELEASE}`, 'COMMUNIQUÉ DE PRESSE'],
    [{ text: ENGLISH_RELEASE, given: ENGLISH }, 'FOR IMMEDIATE RELEASE'],
    [{ text: 'LEEDS, 3 March 2026 - Crumb is proud to announce an oven.\n\nMedia contact: Jo', given: ENGLISH }, 'LEEDS, 3 March 2026'],
    [{ text: `PRESS RELEASE\n\n${'The oven bakes bread. '.repeat(90)}`, given: ENGLISH }, 'PRESS RELEASE'],
    [{ text: 'Crumb is pleased to announce an oven.\n\n“It is hot,” says Jo, CTO.\n\nAbout Crumb\nOvens.\n\n-ends-', given: ENGLISH }, 'Crumb is pleased to announce'.slice(6)],
  ],
});

describeRule('no-unasked-press-release', {
  keeps: [
    'Sans communiqué ni dossier de presse : juste une photo.',
    'Vous m’avez communiqué une date.',
    { text: 'Ci-joint notre communiqué de presse.', given: { policy: policy({ acceptsPressReleases: true }) } },
    { text: 'Not a press release, just a picture.', given: ENGLISH },
  ],
  breaks: [
    ['Ci-joint notre communiqué de presse.', 'notre communiqué'],
    ['Je vous envoie le dossier de presse.', 'dossier de presse'],
    [{ text: 'Our press release is below.', given: ENGLISH }, 'press release'],
    [{ text: 'The press kit is here.', given: { ...ENGLISH, policy: policy() } }, 'press kit'],
  ],
});

describe('somebody who takes no press releases', () => {
  const refused = { policy: policy({ acceptsPressReleases: false }) };
  const conflicts = (text: string) =>
    findings({ text, given: refused }).filter(({ rule }) => rule === 'policy-press-releases');

  it.each([
    [FRENCH_RELEASE, 'COMMUNIQUÉ DE PRESSE'],
    [ENGLISH_RELEASE, 'FOR IMMEDIATE RELEASE'],
    ['Ci-dessous notre communiqué de presse.', 'notre communiqué'],
    ['Please read our press release.', 'press release'],
  ])('gets none, whoever insists: %s', (text, quote) => {
    expect(conflicts(text)).toMatchObject([{ quote, severity: 'BLOCKS', mayBeOverridden: false }]);
  });

  it('may get a letter', () => {
    expect(conflicts('Bonjour Zoë,\n\nJ’ai relu votre billet sur les fours.')).toEqual([]);
  });
});
