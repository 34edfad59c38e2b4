import { badInput } from '#platform';
import { Scalar, type CustomScalar } from '@nestjs/graphql';

const refuse = (): never => {
  throw badInput('JSON', 'this is only ever an answer.');
};

/** Values as they are, for what has a shape of its own. */
@Scalar('JSON', () => Json)
export class Json implements CustomScalar<unknown, never> {
  description = 'Any JSON value; only ever an answer';

  serialize = (value: unknown): unknown => value;
  parseValue = refuse;
  parseLiteral = refuse;
}
