/** Bytes that are gathered once, and at hand at once. */
class Gathered {
  private readonly bytes: Uint8Array<ArrayBuffer>;

  constructor(chunks: readonly (string | Uint8Array | ArrayBuffer)[]) {
    this.bytes = joined(chunks.map(bytesOf));
  }

  arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.resolve(this.bytes.buffer);
  }
}

/**
 * Has this thread take messages apart in half the time. postal-mime gathers every part in a Blob, and Node reads a Blob
 * back bit by bit, as if it were a file. The thread knows no other Blobs from then on, so it should do nothing else.
 */
export function gatherAtHand(): void {
  Object.assign(globalThis, { Blob: Gathered });
}

const encoder = new TextEncoder();

const bytesOf = (chunk: string | Uint8Array | ArrayBuffer): Uint8Array =>
  typeof chunk === 'string' ? encoder.encode(chunk) : chunk instanceof Uint8Array ? chunk : new Uint8Array(chunk);

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
