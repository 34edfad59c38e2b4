import { describe, expect, it } from 'vitest';
import { nextMove } from './next-step.js';
import { StepCondition, StepKind, type SequenceStep } from './step.js';

const step = (kind: StepKind, more: Partial<SequenceStep> = {}): SequenceStep => ({
  ...{ kind, arms: null, thread: null, days: null, hours: null, deed: null, title: null, note: null },
  ...{ condition: null, figure: null, tier: null, otherwise: null },
  ...more,
});

const mail = step(StepKind.MAIL);
const wait = step(StepKind.WAIT, { days: 3, hours: 2 });
const task = step(StepKind.TASK);
const answered = (otherwise: number | null) => step(StepKind.CONDITION, { condition: StepCondition.ANSWERED, otherwise });
const always = () => true;
const never = () => false;

describe('on the way through a sequence', () => {
  it('a mail or a task is done where it stands', () => {
    expect(nextMove([mail, task], 1, always)).toEqual({ kind: 'DO', step: 1 });
    expect(nextMove([mail, task], 2, always)).toEqual({ kind: 'DO', step: 2 });
  });

  it('a wait leads to what follows it', () => expect(nextMove([mail, wait, mail], 2, always)).toEqual({ kind: 'WAIT', step: 3, days: 3, hours: 2 }));

  it('a condition that holds goes on with the next step', () => expect(nextMove([answered(3), mail, task], 1, always)).toEqual({ kind: 'DO', step: 2 }));

  it('one that does not goes on elsewhere', () => expect(nextMove([answered(3), mail, task], 1, never)).toEqual({ kind: 'DO', step: 3 }));

  it('one that leads nowhere ends the way and says which it was', () => {
    const last = answered(null);
    expect(nextMove([mail, last, mail], 2, never)).toEqual({ kind: 'END', because: last });
  });

  it('one condition may follow another', () => expect(nextMove([answered(2), answered(4), mail, task], 1, never)).toEqual({ kind: 'DO', step: 4 }));

  it('nobody walks in a circle', () => expect(nextMove([mail, answered(1)], 2, never)).toMatchObject({ kind: 'END' }));

  it('the end is after the last step', () => {
    expect(nextMove([mail], 2, always)).toEqual({ kind: 'END', because: null });
    expect(nextMove([mail, wait], 3, always)).toEqual({ kind: 'END', because: null });
  });
});
