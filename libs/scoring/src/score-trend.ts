import { TREND_ODDS, TREND_POINTS, type Trend as TrendWord } from '#likelihood';
import { registerEnumType } from '@nestjs/graphql';

export type Trend = TrendWord;
export const Trend: { [word in Trend]: word } = { RISING: 'RISING', SINKING: 'SINKING', STEADY: 'STEADY' };

registerEnumType(Trend, {
  name: 'ResponsivenessTrend',
  description: 'Where a score is heading, against 90 days ago',
  valuesMap: {
    RISING: { description: 'The odds of an answer are 1.5 times what they were or more, and the score 3 points higher or more' },
    SINKING: { description: 'The odds of an answer are two thirds of what they were or less, and the score 3 points lower or more' },
    STEADY: { description: 'Neither' },
  },
});

const odds = (p: string): string => `(${p} / (1 - ${p}))`;
const percents = (p: string): string => `floor(100 * ${p} + 0.5)`;

/** Whether a row of contact_score has this trend, in SQL: the rule of changeOf, word for word. */
export function hasTrend(score: string, trend: Trend): string {
  const [now, then] = [`${score}.probability`, `${score}.earlier_probability`];
  const points = `(${percents(now)} - ${percents(then)})`;
  const [rises, sinks] = [
    `(${points} >= ${TREND_POINTS} and ${odds(now)} / ${odds(then)} >= ${TREND_ODDS})`,
    `(${points} <= -${TREND_POINTS} and ${odds(now)} / ${odds(then)} <= 1 / ${TREND_ODDS}::float8)`,
  ];
  return { RISING: rises, SINKING: sinks, STEADY: `not (${rises} or ${sinks})` }[trend];
}
