import { DomainError } from '#platform';
import { Catch, type ExceptionFilter } from '@nestjs/common';

/** A rule's no is an answer, not a fault: it goes to the client and not to the log. */
@Catch(DomainError)
export class RefusalFilter implements ExceptionFilter<DomainError> {
  catch(error: DomainError): DomainError {
    return error;
  }
}
