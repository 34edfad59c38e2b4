import { isMailAddress } from '#mail';
import { IfGiven } from '#graph';
import { cleanLine } from '#spellings';
import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, MaxLength, Min, ValidateBy } from 'class-validator';

const cleaned = () => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? cleanLine(value) : value));

/** An e-mail address as it stands in From. */
export const MailboxAddress = () =>
  applyDecorators(
    cleaned(),
    ValidateBy({
      name: 'mailAddress',
      validator: {
        validate: (value) => typeof value === 'string' && isMailAddress(value),
        defaultMessage: () => 'must be one e-mail address. Write it like name@example.org',
      },
    }),
  );

/** A server's name or number; null takes the server away. */
export const Host = () =>
  applyDecorators(
    IsOptional(),
    cleaned(),
    Matches(/^[\p{L}\p{N}.:-]{1,253}$/u, { message: 'must be the name of a server, such as smtp.example.org, without smtp:// and without port' }),
  );

export const Port = () => applyDecorators(IsOptional(), IsInt(), Min(1), Max(65_535));

/** As typed: it is sealed and never shown again. */
export const Secret = (longest = 10_000) => applyDecorators(IsOptional(), MaxLength(longest, { message: 'is too long' }));

/** A time of the day as HH:MM, up to 24:00. */
export const TimeOfDay = () =>
  applyDecorators(IfGiven(), Matches(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, { message: 'must be a time such as 09:00' }));

export const Figure = (least: number, most: number) => applyDecorators(IfGiven(), IsInt(), Min(least), Max(most));
export const FigureOrNone = (least: number, most: number) => applyDecorators(IsOptional(), IsInt(), Min(least), Max(most));
