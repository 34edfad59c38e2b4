import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { classify } from '#classification';
import { parseMessage } from '#mime';
import type { Measure } from './measure.js';

const MEASURED_MS = 2_000;
const GOAL = 500;
const RECEIVED = new Date('2026-03-02T08:30:00Z');

/** How many messages a second one core classifies. */
export async function speedMeasures(folders: string[]): Promise<Measure[]> {
  const places = folders.map((folder) => path.join(folder, 'emails')).filter(existsSync);
  const files = (await Promise.all(places.map(async (place) => (await readdir(place)).map((name) => path.join(place, name))))).flat();
  const messages = await Promise.all(files.map(async (file) => parseMessage(await readFile(file))));
  let count = 0;
  const start = cpuMs();
  for (; cpuMs() - start < MEASURED_MS; count += messages.length) for (const message of messages) classify(message, { receivedAt: RECEIVED, ours: [] });
  const speed = Math.round((1000 * count) / (cpuMs() - start));
  return [{ what: 'classification: messages a second, one core', found: `${speed}`, goal: `>= ${GOAL}`, pass: speed >= GOAL }];
}

/** Time of the processor, for others may use it too. */
const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
