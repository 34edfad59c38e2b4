import { cleanBlock, cleanLine, quoted } from '#spellings';
import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { Matches, ValidateBy, ValidateIf, type ValidationArguments } from 'class-validator';

/** Reads a text before it is checked; null, undefined and what is no text stay as they are. */
const reading = (read: (raw: string) => unknown) =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? read(value) : value));

const checked = (name: string, isRight: (value: unknown) => boolean, tell: (value: unknown) => string) => {
  const defaultMessage = (about?: ValidationArguments): string => tell(about?.value);
  return ValidateBy({ name, validator: { validate: isRight, defaultMessage } });
};

const text = (clean: (raw: string) => string, longest: number) => {
  const isRight = (value: unknown) => typeof value === 'string' && value.length <= longest;
  const tell = (value: unknown) =>
    value === null ? 'cannot be empty' : `must be a text of at most ${longest} characters`;
  return applyDecorators(
    reading((raw) => clean(raw) || null),
    checked('text', isRight, tell),
  );
};

/** One line of text, cleaned; nothing visible counts as nothing. */
export const Line = (longest = 200) => text(cleanLine, longest);

/** A text of several lines, cleaned. */
export const Block = (longest = 20_000) => text(cleanBlock, longest);

/** A code that `read` knows, in the spelling `read` gives it. @param otherwise what to tell about anything else */
export const Code = (read: (raw: string) => string | null, otherwise: string) =>
  applyDecorators(
    reading((raw) => (cleanLine(raw) ? (read(raw) ?? raw) : null)),
    checked(
      'code',
      (value) => typeof value === 'string' && read(value) === value,
      (value) => `${quoted(String(value))} ${otherwise}`,
    ),
  );

/** The year 0 is none of our calendar's, and the database knows none. */
const WRITTEN_DAY = /^(?!0000)\d{4}-\d\d-\d\d$/;

/** Whether a text is a day that exists, as YYYY-MM-DD. */
export const isDay = (value: string): boolean => {
  const date = WRITTEN_DAY.test(value) ? new Date(value) : null;
  // Of the 30th of February JavaScript makes the 2nd of March.
  return date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
};

/** A day that exists, as YYYY-MM-DD. */
export const Day = () =>
  checked(
    'day',
    (value) => typeof value === 'string' && isDay(value),
    (value) => (WRITTEN_DAY.test(String(value)) ? 'must be a day that exists' : 'must be a day written like 2024-05-31'),
  );

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

export const isId = (value: string): boolean => UUID.test(value);

/** The id of a row. @param each for a list of ids */
export const Id = ({ each = false } = {}) => Matches(UUID, { each, message: 'is no id. Copy it as the API gave it' });

/** In a partial change: may be left out, but not set to null. */
export const IfGiven = () => ValidateIf((_owner, value) => value !== undefined);
