import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { BatchResults, BatchState, BatchesReader, BatchesService, CreateBatch, CreateBatchInput, type Batch } from '#batches';
import { normaliseTags } from '#spellings';
import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { actingMember } from './acting-member.js';
import { Named } from './named.js';
import { checked, languageOf, wishesOf, withPitchOptions, type Language, type PitchOptions } from './pitch-options.js';
import { print } from './print.js';
import { runBatch } from './run-batch.js';
import { withRapport } from './with-rapport.js';

interface BatchOptions extends PitchOptions {
  template: string;
  name?: string;
  niche?: string;
  tag: string[];
  contacts?: string;
  csv?: string;
}

export const batchCommand = withPitchOptions(new Command('batch'))
  .description('make pitches for a niche, a tag or a list, as drafts to be reviewed; Ctrl-C cancels, and keeps what is made')
  .requiredOption('--template <name>', 'what is said')
  .option('--name <name>', 'what colleagues know the batch by')
  .option('--niche <name>', 'for its people who were not rejected')
  .option('--tag <tag>', 'for those who have it; repeated, for those who have all', (tag: string, all: string[]) => [...all, tag], [])
  .option('--contacts <file>', 'for those in a file: an id, an address or a name a line')
  .option('--csv <file>', 'write there what became of each')
  .action(async (_options: object, command: Command) => {
    const options = command.optsWithGlobals<BatchOptions>();
    const result = await withRapport((app) => makeBatch(app, options));
    print(options, result, tell(result, options));
    if (result.state !== BatchState.DONE) process.exitCode = 1;
  });

async function makeBatch(app: INestApplicationContext, options: BatchOptions) {
  const member = await actingMember(app, options);
  const { id } = await member.do('createBatch', () => create(app, options));
  await runBatch(app, member, id);
  return member.do('batch', async () => {
    const language = await languageOf(app, options);
    if (options.csv) await pipeline(await app.get(BatchResults).export(id, language), createWriteStream(options.csv));
    return resultOf(app, id, language);
  });
}

async function resultOf(app: INestApplicationContext, id: string, language: Language) {
  const { name, state, failure } = await app.get(BatchesService).get(id);
  const groups = await app.get(BatchesReader).reasons(id);
  const reasons = groups.map(({ message, ...group }) => ({ ...group, message: message[language] }));
  return { id, name, state, failure, counts: await app.get(BatchesReader).counts(id), reasons };
}

function tell({ name, state, failure, counts, reasons }: Awaited<ReturnType<typeof resultOf>>, { csv }: BatchOptions): string[] {
  const { total, ready, blocked, missingValues, excluded, pending } = counts;
  const left = pending ? `, ${pending} not written` : '';
  return [
    ...reasons.map(({ outcome, people, rule, message }) => `${String(people).padStart(5)}  ${outcome.toLowerCase()}  ${rule}  ${message}`),
    `${name}: ${state.toLowerCase()}${failure ? ` (${failure})` : ''}.`,
    `${total} people: ${ready} ready, ${blocked} blocked, ${missingValues} with missing values, ${excluded} excluded${left}.`,
    ...(csv ? [`What became of each is in ${csv}.`] : []),
  ];
}

async function create(app: INestApplicationContext, options: BatchOptions): Promise<Batch> {
  const named = new Named(app);
  const people = await peopleOf(named, options);
  const asked = { templateId: await named.template(options.template), name: options.name ?? null, people };
  return app.get(CreateBatch).create(await checked(CreateBatchInput, { ...asked, ...(await wishesOf(named, options)) }));
}

/** The API says what is wrong with more than one of them, or none. */
async function peopleOf(named: Named, { niche, tag, contacts }: BatchOptions): Promise<object> {
  return {
    ...(niche && { nicheId: await named.niche(niche) }),
    ...(tag.length && { filter: { tags: normaliseTags(tag) } }),
    ...(contacts && { contactIds: await listedIn(named, contacts) }),
  };
}

async function listedIn(named: Named, file: string): Promise<string[]> {
  const ids: string[] = [];
  for (const line of (await readFile(file, 'utf8')).replace(/^\uFEFF/, '').split('\n'))
    if (line.trim()) ids.push((await named.contact('--contacts', line.trim())).id);
  return ids;
}
