export { ownWeek, weekOf, type AnswerWeek, type TimedAnswers } from './answer-week.js';
export { bestTimeOf, type BestTime, type Preference, type TimeBasis } from './best-time.js';
export { endOf, timeWords } from './time-wording.js';
