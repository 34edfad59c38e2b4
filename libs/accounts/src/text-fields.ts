import { isMailAddress } from '#mail';
import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsString, Length, MaxLength, ValidateBy } from 'class-validator';
import { normaliseEmail } from './normalise-email.js';

const reading = (read: (typed: string) => string) =>
  Transform(({ value }) => (typeof value === 'string' ? read(value) : (value as unknown)));

/** An e-mail address someone signs in with, in the spelling accounts are kept under. */
export const Email = () =>
  applyDecorators(
    reading(normaliseEmail),
    ValidateBy({
      name: 'email',
      validator: {
        validate: (value) => typeof value === 'string' && isMailAddress(value),
        defaultMessage: () => 'must be one e-mail address. Write it like name@example.org',
      },
    }),
  );

/** One line that names something. */
export const Name = (longest = 200) =>
  applyDecorators(
    reading((typed) => typed.replace(/\s+/g, ' ').trim()),
    IsString({ message: 'must be a text' }),
    Length(1, longest, { message: `must have 1 to ${longest} characters` }),
  );

/** A password or token as typed: only so long that nobody can make us work for nothing. */
export const Secret = () => MaxLength(1_000, { message: 'is too long' });
