import { expect, it } from 'vitest';
import { segmentLabel } from './segment-label.js';

it('a segment reads on from "your average for"', () => {
  expect(segmentLabel('NICHE', 'MAIL', 'en')).toBe('niche contacts by mail');
  expect(segmentLabel('STAR', 'DM', 'fr')).toBe('les têtes d’affiche en message privé');
  expect(segmentLabel('MID', 'OTHER', 'fr')).toBe('les contacts intermédiaires');
});
