import { badInput } from '#platform';
import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { isId } from './text-fields.js';

/** An id among the arguments of an operation. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(id: string, { data: argument }: ArgumentMetadata): string {
    if (isId(id)) return id;
    throw badInput(argument ?? 'id', 'is no id. Copy it as the API gave it.');
  }
}
