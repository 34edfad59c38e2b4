import { MembersService } from '#accounts';
import { inputPipe } from '#graph';
import type { PitchPlanInput } from '#pitches';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Named } from './named.js';
import type { GlobalOptions } from './with-rapport.js';

export type Language = 'fr' | 'en';

/** What whoever asks for pitches may choose. */
export interface PitchOptions extends GlobalOptions {
  as?: string;
  identity?: string;
  channel?: NonNullable<PitchPlanInput['channel']>;
  asset: string[];
  value: { name: string; value: string }[];
  language?: Language;
}

/** Adds the options of whatever makes pitches. */
export const withPitchOptions = (command: Command): Command =>
  command
    .option('--as <email>', 'whose pitches they are; the only admin’s when left out')
    .option('--identity <name>', 'the brand identity that signs')
    .option('--asset <title>', 'what it offers; may be repeated', (title: string, all: string[]) => [...all, title], [])
    .option('--value <name=text>', 'a plain value, for {{values.name}}; may be repeated', addValue, [])
    .addOption(new Option('--channel <channel>', 'when not as each contact wishes').choices(['MAIL', 'DM', 'COMMENT', 'LETTER']))
    .addOption(new Option('--language <language>', 'of the messages; the workspace’s when left out').choices(['fr', 'en']));

/** The same as an input of the API has it. */
export async function wishesOf(named: Named, { identity, channel, asset, value }: PitchOptions) {
  const assetIds: string[] = [];
  for (const title of asset) assetIds.push(await named.asset(title));
  return { identityId: identity ? await named.identity(identity) : null, channel: channel ?? null, assetIds, values: value };
}

/** An input the API would take. Throws BAD_INPUT that names each field. */
export const checked = <T>(input: Type<T>, fields: object): Promise<T> =>
  inputPipe().transform(fields, { type: 'body', metatype: input }) as Promise<T>;

export async function languageOf(app: INestApplicationContext, { language }: Pick<PitchOptions, 'language'>): Promise<Language> {
  return language ?? ((await app.get(MembersService).currentWorkspace()).language === 'en' ? 'en' : 'fr');
}

function addValue(pair: string, known: PitchOptions['value']): PitchOptions['value'] {
  const cut = pair.indexOf('=');
  if (cut < 1) throw new InvalidArgumentError('Write it as name=text.');
  return [...known, { name: pair.slice(0, cut).trim(), value: pair.slice(cut + 1) }];
}
