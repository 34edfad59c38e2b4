import type { Readable } from 'node:stream';

/** Bytes that lie complete in a file of this machine, measured. */
export interface Content {
  path: string;
  sizeBytes: number;
  /** Lower-case hexadecimal. */
  sha256: string;
}

/** Where the bytes of stored files lie, under keys of our own making: a folder, or an S3-compatible store. */
export abstract class FileStorage {
  /** Keeps the bytes for good before it resolves; the same key again replaces them. */
  abstract put(key: string, content: Content): Promise<void>;

  /** Opens the bytes. Rejects when there are none under this key. */
  abstract get(key: string): Promise<Readable>;

  /** Forgets the bytes; a key that holds none is no fault. */
  abstract delete(key: string): Promise<void>;
}
