import { describe, expect, it } from 'vitest';
import { aBlogger, aTemplate, FIRST_LETTER } from '../support/pitches.js';
import { useRapport } from '../support/rapport.js';

const PREVIEW = `mutation ($input: PreviewPitchInput!) {
  previewPitch(input: $input) {
    channel subject text merged { field value origin } problems { field line message } report { findings { rule quote message(language: "en") } }
  }
}`;

interface Previewed {
  previewPitch: {
    channel: string;
    text: string | null;
    merged: { field: string; origin: string }[];
    problems: { field: string | null; line: number; message: string }[];
    report: { findings: { rule: string; quote: string | null; message: string }[] } | null;
  };
}

describe('a preview', () => {
  const rapport = useRapport();

  it('tells what a pitch would be and keeps nothing', async () => {
    const camille = await rapport.colleague('MANAGER');
    const contactId = await aBlogger(camille);
    const input = { contactId, templateId: await aTemplate(camille) };
    const { previewPitch } = await camille.ask<Previewed>(PREVIEW, { input });
    expect(previewPitch).toMatchObject({ channel: 'MAIL', problems: [], report: { findings: [] }, text: expect.stringContaining('Élodie') });
    const { rows } = await rapport.owner.query('select 1 from pitch where workspace_id = $1', [camille.workspaceId]);
    expect(rows).toEqual([]);
  });

  it('tells what is missing as data', async () => {
    const camille = await rapport.colleague('MANAGER');
    const input = { contactId: await aBlogger(camille, { firstName: null }), templateId: await aTemplate(camille) };
    const { previewPitch } = await camille.ask<Previewed>(PREVIEW, { input });
    expect(previewPitch).toMatchObject({ text: null, report: null, problems: [{ field: 'contact.firstName', line: 1 }] });
  });

  it('tries words that are in no template yet', async () => {
    const camille = await rapport.colleague('MANAGER');
    const words = { purpose: 'INTRODUCE', subject: FIRST_LETTER.subject, text: `${FIRST_LETTER.text}\n\nCommandez vite !` };
    const { previewPitch } = await camille.ask<Previewed>(PREVIEW, { input: { contactId: await aBlogger(camille), words } });
    expect(previewPitch.report?.findings).toContainEqual(expect.objectContaining({ rule: 'no-promotion-at-first-touch', quote: 'Commandez' }));
    const wrong = { purpose: 'INTRODUCE', subject: 'x', text: 'Bonjour {{contact.prenom}}' };
    const { previewPitch: refused } = await camille.ask<Previewed>(PREVIEW, { input: { contactId: await aBlogger(camille), words: wrong } });
    expect(refused.problems).toMatchObject([{ field: 'contact.prenom', line: 1 }]);
  });

  it('wants a template or words, and not both', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { errors } = await camille.send(PREVIEW, { input: { contactId: await aBlogger(camille) } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'templateId' });
  });
});
