import { describe, expect, it } from 'vitest';
import { Passage, releaseSignsIn } from '#prose';

const signs = (text: string): string[] => releaseSignsIn(Passage.of(text)).map(({ sign }) => sign);

describe('the signs of a pasted release', () => {
  it.each([
    ['COMMUNIQUÉ DE PRESSE', 'HEADING'],
    ['Pour diffusion immédiate :', 'HEADING'],
    ['FOR IMMEDIATE RELEASE', 'HEADING'],
    ['Paris, le 3 mars 2026 – La maison', 'DATELINE'],
    ['SAINT-ÉTIENNE (Loire), 1er avril 2026', 'DATELINE'],
    ['LONDON, March 3, 2026 — The firm', 'DATELINE'],
    ['Contact presse : Anne', 'PRESS_CONTACT'],
    ['Media enquiries: Jo', 'PRESS_CONTACT'],
    ['À propos de Fournil & Cie\nDes fours.', 'BOILERPLATE'],
    ['About Crumb\nOvens.', 'BOILERPLATE'],
    ['La maison est fière de présenter un four.', 'ANNOUNCEMENT'],
    ['Crumb is pleased to announce an oven.', 'ANNOUNCEMENT'],
    ['Fournil, leader français du four', 'ANNOUNCEMENT'],
    ['« Quelle joie », déclare Jean Dupont.', 'STATEMENT'],
    ['“We are thrilled,” said Jane Doe.', 'STATEMENT'],
    ['Un four.\n###', 'ENDING'],
    ['An oven.\n- ends -', 'ENDING'],
    ['Le four cuit. '.repeat(40), 'NO_READER'],
    [`Vous. ${'Le four cuit. '.repeat(140)}`, 'LENGTH'],
  ])('are in "%s"', (text, sign) => {
    expect(signs(text)).toEqual([sign]);
  });

  it.each([
    'À propos de votre article, je l’ai lu.',
    'About your post: I loved it.',
    'Paris, le 12e arrondissement, me manque.',
    'Hier, le 3 mars, je vous ai lue. « Le pain se mérite », dites-vous.',
    'J’annonce à mes collègues que je vous lance une idée.',
  ])('are not in "%s"', (text) => {
    expect(signs(text)).toEqual([]);
  });

  it('count once each', () => {
    expect(signs('COMMUNIQUÉ\n\nCOMMUNIQUÉ DE PRESSE')).toEqual(['HEADING']);
  });
});
