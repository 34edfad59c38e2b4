import { DomainError } from '#platform';
import { ValidationPipe, type ValidationError } from '@nestjs/common';

/** Checks the shape of every input; a refusal names each field and what it must be. */
export const inputPipe = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    exceptionFactory: (errors) => {
      const faults = errors.flatMap((error) => faultsOf(error, ''));
      const message = faults.map(({ field, message }) => `${field}: ${message}`).join('; ');
      return new DomainError('BAD_INPUT', message, { faults });
    },
  });

function faultsOf(error: ValidationError, parent: string): { field: string; message: string }[] {
  const field = parent ? `${parent}.${error.property}` : error.property;
  const own = Object.values(error.constraints ?? {}).map((message) => ({ field, message }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, field))];
}
