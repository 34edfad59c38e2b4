import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';

/**
 * For a field with arguments that lists ask of every row: it is called as GraphQL calls it, with the parent, the object
 * of its arguments, the context and the info. Nest's pipes, run for each row, would cost more than the field itself.
 * Decorators of parameters then only tell the schema; a field without any is called directly in any case.
 */
export const Direct = (): MethodDecorator => (prototype, name) => {
  Reflect.deleteMetadata(ROUTE_ARGS_METADATA, prototype.constructor, name);
};
