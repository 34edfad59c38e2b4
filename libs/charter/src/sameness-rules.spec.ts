import { describeRule } from '../../../test/support/rule-cases.js';

const same = (recipients: number, isConfirmed = false) => ({ text: 'Bonjour', given: { sameWords: { recipients, isConfirmed } } });
const strict = { sameness: { figures: { recipients: 3 } } };

describeRule('sameness', {
  keeps: [same(1), same(10), same(5000, true), { text: 'Bonjour' }, { ...same(50), settings: { sameness: { isOn: false } } }],
  breaks: [
    [same(11), null],
    [same(5000), null],
    [{ ...same(4), settings: strict }, null],
  ],
});
