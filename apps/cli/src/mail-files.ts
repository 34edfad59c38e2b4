import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { beginsWithHeaders, isMbox, readMbox } from '#mime';

/** A message of a file. */
export interface FiledMail {
  /** Below the folder that was named, or the file's own name. */
  file: string;
  /** Which one of an mbox it is, from 1; null in a file of its own. */
  number: number | null;
  source: Buffer;
  /** It has no headers: somebody's words alone. */
  isBare: boolean;
  changedAt: Date;
}

/** Larger messages no server takes. */
const MOST_BYTES = 64 * 1024 * 1024;
const BEGINNING = 64 * 1024;
/** What stands beside mail in folders. */
const OTHERS = /\.(?:json|jsonl|md|html?|csv|pdf|png|jpe?g|gif|zip|gz|js|ts|py|rb|pl|ref|ya?ml|sh)$/i;

/** Every message of a file (.eml, bare text, or mbox), or of the files below a folder in the order of their names. */
export async function* mailsIn(target: string): AsyncIterable<FiledMail> {
  if ((await stat(target)).isDirectory()) for (const file of await filesIn(target)) yield* mailsOf(path.join(target, file), file);
  else yield* mailsOf(target, path.basename(target));
}

/** How large the files of mail are together. */
export async function mailBytesIn(targets: string[]): Promise<number> {
  let bytes = 0;
  for (const target of targets) {
    const files = (await stat(target)).isDirectory() ? (await filesIn(target)).map((file) => path.join(target, file)) : [target];
    for (const file of files) bytes += (await stat(file)).size;
  }
  return bytes;
}

/** Files of mail below a folder, in the order of their names. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  const mail: string[] = [];
  for (const file of files.sort()) if (await isMail(folder, file)) mail.push(file);
  return mail;
}

/** A file without an extension may be a licence as well as a message. */
async function isMail(folder: string, file: string): Promise<boolean> {
  if (file.split(path.sep).some((name) => name.startsWith('.')) || OTHERS.test(file)) return false;
  if (/\.(?:eml|txt|mbox|mbx|msg|mail)$/i.test(file)) return true;
  const beginning = await beginningOf(path.join(folder, file), BEGINNING);
  return isMbox(beginning) || beginsWithHeaders(beginning);
}

async function* mailsOf(location: string, file: string): AsyncIterable<FiledMail> {
  const changedAt = (await stat(location)).mtime;
  const beginning = await beginningOf(location, BEGINNING);
  let number = 0;
  if (!isMbox(beginning) || /\.eml$/i.test(file))
    yield { file, number: null, source: await beginningOf(location, MOST_BYTES), isBare: !beginsWithHeaders(beginning), changedAt };
  else for await (const source of readMbox(createReadStream(location))) yield { file, number: ++number, source, isBare: false, changedAt };
}

async function beginningOf(location: string, bytes: number): Promise<Buffer> {
  const handle = await open(location);
  try {
    const buffer = Buffer.alloc(Math.min(bytes, (await handle.stat()).size));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
