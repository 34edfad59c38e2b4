import type { Database } from './database.js';

type Method<A extends unknown[], R> = (this: { readonly db: Database }, ...args: A) => Promise<R>;

/** A use case of a service: its whole body is one transaction, or part of the caller's. The service has a `db`. */
export function Transactional() {
  return function <A extends unknown[], R>(
    _target: object,
    _name: string,
    descriptor: TypedPropertyDescriptor<Method<A, R>>,
  ): void {
    const story = descriptor.value!;
    descriptor.value = function (...args: A) {
      return this.db.write(() => story.apply(this, args));
    };
  };
}
