import { describe, expect, it } from 'vitest';
import { aBlogger, aTemplate, FIRST_LETTER, lookAt, render, tryToApprove } from '../support/pitches.js';
import { useRapport } from '../support/rapport.js';

const PREVIEW = `mutation ($input: PreviewPitchInput!) {
  previewPitch(input: $input) { report { findings { rule severity line quote message } } }
}`;

interface Finding {
  rule: string;
  severity: string;
  line: number | null;
  quote: string | null;
  message: string;
}

/** The good first letter, with these words in the middle. */
const saying = (words: string): string => FIRST_LETTER.text.replace('Sur quoi aimeriez-vous', `${words}\n\nSur quoi aimeriez-vous`);

const RELEASE = `COMMUNIQUÉ DE PRESSE

Valgrise, le 21 novembre 2026 – Le Moulin de Valgrise est heureux d’annoncer le lancement de sa nouvelle gamme.

« Cette farine va changer le quotidien des familles », déclare Odile Marchand, directrice générale.

À propos du Moulin de Valgrise
Acteur majeur de la meunerie, le Moulin de Valgrise moud sur pierre depuis 1871.

Contact presse : Inès Lamrani`;

const STOPPED = [
  {
    what: 'promotes at first touch', rule: 'no-promotion-at-first-touch',
    words: saying('Découvrez notre nouvelle farine : -20 % avec le code promo LEVAIN, soit 9,90 € le sac.'),
    quotes: ['Découvrez notre', '-20 %', 'code promo', '9,90 €'],
  },
  {
    what: 'says tu to somebody who is a vous', rule: 'form-of-address',
    words: saying('J’adore ton blog, et je pense à toi depuis l’automne : dis-moi ce qui te plairait.'),
    quotes: ['ton', 'toi', 'dis-moi', 'te'],
  },
  {
    what: 'leaves a placeholder', rule: 'no-placeholder',
    words: saying('Je travaille chez [MARQUE] et je vous lis depuis XXXX ans, {prénom}.'),
    quotes: ['[MARQUE]', 'XXXX', '{prénom}'],
  },
  { what: 'pastes a press release', rule: 'no-pasted-press-release', words: saying(RELEASE), quotes: ['COMMUNIQUÉ DE PRESSE'] },
];

describe('a letter that', () => {
  const rapport = useRapport();

  it.each(STOPPED)('$what is stopped in the preview, with the words quoted', async ({ rule, words, quotes }) => {
    const camille = await rapport.colleague();
    const input = { contactId: await aBlogger(camille), words: { purpose: 'INTRODUCE', subject: FIRST_LETTER.subject, text: words } };
    const { previewPitch } = await camille.ask<{ previewPitch: { report: { findings: Finding[] } } }>(PREVIEW, { input });
    const found = previewPitch.report.findings.filter((one) => one.rule === rule);
    expect(found.map(({ severity }) => severity)).toEqual(found.map(() => 'BLOCKS'));
    expect(found.map(({ quote }) => quote)).toEqual(quotes);
    const lines = words.split('\n');
    for (const { line, quote } of found) expect(lines[line! - 1]).toContain(quote);
  });

  it.each(STOPPED)('$what becomes a draft that nobody can approve', async ({ rule, words, quotes }) => {
    const camille = await rapport.colleague('MANAGER');
    const draft = await render(camille, await aBlogger(camille), await aTemplate(camille, { text: words }));
    const { errors } = await tryToApprove(camille, draft);
    expect(errors?.[0]?.extensions.code).toBe('CONFLICT');
    expect(errors?.[0]?.message).toContain(quotes[0]);
    const kept = await lookAt(camille, draft.id);
    expect(kept.state).toBe('DRAFT');
    expect(kept.report.findings.filter((one) => one.rule === rule)).toHaveLength(quotes.length);
  });
});
