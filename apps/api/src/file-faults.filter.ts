import { formatGraphError } from '#graph';
import { DomainError, type ErrorCode } from '#platform';
import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';

const STATUS: Record<ErrorCode, number> = {
  BAD_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  STALE: 409,
  LIMITED: 413,
};

/** How a connection ends when whoever asked has left. */
const GONE = ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'];

/** Tells what went wrong with a file in the words and the shape GraphQL would use, under a status of HTTP. */
@Catch()
export class FileFaults implements ExceptionFilter {
  catch(error: Error, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    if (GONE.includes((error as NodeJS.ErrnoException).code ?? '') && response.destroyed) return;
    const told = formatGraphError({ message: error.message }, error);
    const status = error instanceof DomainError ? STATUS[error.code] : 500;
    // What still arrives is let pass: who cannot end sending does not read the answer.
    host.switchToHttp().getRequest<Request>().resume();
    if (!response.headersSent) response.status(status).json({ errors: [told] });
  }
}
