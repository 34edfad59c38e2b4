import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { understandHere, type Understood } from '#understanding';

export interface Case {
  name: string;
  source: Buffer;
  understood: Understood;
}

/** Messages without a date of their own came then. */
const RECEIVED = new Date('2026-03-02T08:30:00Z');
const HEADERS = Buffer.from('Content-Type: text/plain\n\n');

/** The messages of a folder, understood; those of bare text stand below a header first. */
export async function casesIn(folder: string, isBare = false): Promise<Case[]> {
  const names = (await readdir(folder)).filter((name) => /\.(?:eml|txt)$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(path.join(folder, name));
      const source = isBare ? Buffer.concat([HEADERS, bytes]) : bytes;
      return { name, source, understood: await understandHere(source, { receivedAt: RECEIVED, ours: [] }) };
    }),
  );
}

/** What somebody else found in them, by file. */
export const expectedIn = async <T>(file: string): Promise<Record<string, T>> => JSON.parse(await readFile(file, 'utf8')) as Record<string, T>;
