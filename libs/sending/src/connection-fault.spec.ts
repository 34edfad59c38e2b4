import { describe, expect, it } from 'vitest';
import { DomainError } from '#platform';
import { isConnectionFault } from './connection-fault.js';

const withCode = (code: string) => Object.assign(new Error('no'), { code });

describe('a database that does not answer', () => {
  it.each(['57P01', '08006', '53300', '40P01', 'ECONNREFUSED', 'ECONNRESET'])('is asked again after %s', (code) => {
    expect(isConnectionFault(withCode(code))).toBe(true);
  });

  it('is asked again when the connection is lost in the middle', () => {
    expect(isConnectionFault(new Error('Connection terminated unexpectedly'))).toBe(true);
    expect(isConnectionFault(new Error('Client was closed and is not queryable'))).toBe(true);
  });

  it('is not asked the same again when it, or a rule of ours, refused what was asked', () => {
    expect(isConnectionFault(withCode('23503'))).toBe(false);
    expect(isConnectionFault(new DomainError('CONFLICT', 'no'))).toBe(false);
    expect(isConnectionFault(new RangeError('"undefined" is no time of the day'))).toBe(false);
  });
});
