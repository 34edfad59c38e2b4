/** The embedded PostgreSQL cannot be used as asked; the message is one line that says why and what to do. */
export class EmbeddedPostgresError extends Error {}

const FILE_FAULTS: Record<string, string> = {
  EACCES: 'this user may not use it; run as its owner or give it back with chown',
  EPERM: 'this user may not change it; run as its owner or give it back with chown',
  EROFS: 'it lies on a read-only disk',
  ENOSPC: 'the disk is full',
  ENOENT: 'there is no such file or folder',
  EEXIST: 'a file stands where a folder must be',
  ENOTDIR: 'a file stands where a folder must be',
  EISDIR: 'it is a folder',
};

/** Awaits the work; a fault of the file system becomes one clear line that begins with `consequence`. */
export async function explainingFaults<T>(consequence: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, path, message } = error as NodeJS.ErrnoException;
    const why = code && FILE_FAULTS[code];
    if (!why) throw error;
    const reason = path ? `${path}: ${why} (${code})` : message;
    throw new EmbeddedPostgresError(`${consequence}: ${reason}.`, { cause: error });
  }
}
