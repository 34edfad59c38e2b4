import { describe, expect, it } from 'vitest';
import { BrokenTemplates } from './broken-templates.js';
import type { Task } from './task.js';

const task = (text: string): Task => ({ kind: 'CHECK', template: { variant: { subject: null, text }, partials: {} } });
const broke = { breakage: 'TOO_SLOW' } as const;

describe('a template that broke a limit', () => {
  it('is tried once more, then not for a while, and by its author alone', () => {
    const broken = new BrokenTemplates();
    broken.note('sacha', task('hostile'), broke);
    expect(broken.endOf('sacha', task('hostile'))).toBeNull();
    broken.note('sacha', task('hostile'), broke);
    expect(broken.endOf('sacha', task('hostile'))).toEqual(broke);
    expect(broken.endOf('sacha', task('mended'))).toBeNull();
    expect(broken.endOf('camille', task('hostile'))).toBeNull();
  });

  it('is no template that ended well', () => {
    const broken = new BrokenTemplates();
    for (let time = 0; time < 3; time++) broken.note('sacha', task('long'), { result: [], isSlow: true });
    expect(broken.endOf('sacha', task('long'))).toBeNull();
  });
});
