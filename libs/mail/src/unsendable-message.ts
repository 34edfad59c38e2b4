/** A message that must not go on the wire as it is. `field` says which part of it, the text says why and what to do. */
export class UnsendableMessage extends Error {
  constructor(
    readonly field: string,
    reason: string,
  ) {
    super(`${field}: ${reason}`);
  }
}
