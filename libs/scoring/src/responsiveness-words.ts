import { enumOf } from '#graph';
import type { Band as BandWord, Confidence as ConfidenceWord, UsuallyWithin as UsuallyWithinWord } from '#likelihood';
import { registerEnumType } from '@nestjs/graphql';

export type Band = BandWord;
export const Band = enumOf<Band>('VERY_RESPONSIVE', 'RESPONSIVE', 'AVERAGE', 'QUIET', 'SILENT', 'NOT_ENOUGH_HISTORY');
export type Confidence = ConfidenceWord;
export const Confidence = enumOf<Confidence>('NONE', 'LOW', 'MEDIUM', 'HIGH');
export type UsuallyWithin = UsuallyWithinWord;
export const UsuallyWithin = enumOf<UsuallyWithin>('ONE_HOUR', 'SAME_DAY', 'TWO_DAYS', 'ONE_WEEK', 'TWO_WEEKS', 'ONE_MONTH', 'TWO_MONTHS');

registerEnumType(Band, {
  name: 'ResponsivenessBand',
  description: 'Where a contact stands against what is usual in its segment, by odds',
  valuesMap: {
    VERY_RESPONSIVE: { description: 'Three times the usual odds or more' },
    RESPONSIVE: { description: 'From 1.3 times the usual odds' },
    AVERAGE: { description: 'From 0.75 times the usual odds' },
    QUIET: { description: 'From a third of the usual odds' },
    SILENT: { description: 'Less than a third of the usual odds' },
    NOT_ENOUGH_HISTORY: { description: 'Nobody knows yet; such a contact has no score' },
  },
});
registerEnumType(Confidence, {
  name: 'Confidence',
  description: 'How much history a score rests on, in messages worth of today',
  valuesMap: {
    NONE: { description: 'Less than half a message' },
    LOW: { description: 'Less than two' },
    MEDIUM: { description: 'Less than six' },
    HIGH: { description: 'Six or more' },
  },
});
registerEnumType(UsuallyWithin, { name: 'UsuallyWithin', description: 'How soon most answers come' });
