import { type ContactFile, openContactFile } from '#contact-files';
import { PlatformsService } from '#contacts';
import { type ImportReport, ImportsService } from '#imports';
import { Database, Workspaces } from '#platform';
import { languageCode } from '#spellings';
import { Command, InvalidArgumentError, Option } from 'commander';
import path from 'node:path';
import { importMailCommand } from './import-mail.command.js';
import { print } from './print.js';
import { progress } from './progress.js';
import { chooseWorkspace, withRapport, type GlobalOptions } from './with-rapport.js';

interface ImportOptions extends GlobalOptions {
  dryRun?: boolean;
  format?: 'OPML' | 'CSV' | 'VCARD';
  map: Record<string, string>;
  language?: string;
  niche?: string;
  tag: string[];
}

const contacts = new Command('contacts')
  .description('bring in the people of an OPML blogroll, a CSV export or vCards; running it again changes nothing')
  .argument('<file>', 'an .opml, .csv or .vcf file')
  .option('--dry-run', 'tell what would happen and keep nothing')
  .option('--map <header=field>', 'CSV: what a header means, such as "Courriel pro=email"; may be repeated', addMapping, {})
  .option('--language <language>', 'the language of people whose row does not tell', knownLanguage)
  .option('--niche <name>', 'the niche of people whose row does not tell; made when it does not exist')
  .option('--tag <tag>', 'a tag for everybody in the file; may be repeated', (tag: string, all: string[]) => [...all, tag], [])
  .addOption(new Option('--format <format>', 'when the file does not tell by itself').choices(['OPML', 'CSV', 'VCARD']))
  .action(async (file: string, _options: object, command: Command) => {
    const options = command.optsWithGlobals<ImportOptions>();
    const report = await importContacts(file, options);
    print(options, report, tell(report));
  });

export const importCommand = new Command('import').description('bring data in').addCommand(contacts).addCommand(importMailCommand);

function importContacts(file: string, options: ImportOptions): Promise<ImportReport> {
  return withRapport(async (app) => {
    const workspaceId = await chooseWorkspace(app.get(Database), options.workspace);
    return app.get(Workspaces).in(workspaceId, 'importContacts', 'command line', async () => {
      const platforms = await app.get(PlatformsService).list();
      const contactFile = await openContactFile(file, { format: options.format, map: options.map, platforms });
      const defaults = { language: options.language, niche: options.niche, tags: options.tag };
      const how = { source: `import of ${path.basename(file)}`, dryRun: options.dryRun ?? false, defaults };
      const bar = watch(contactFile);
      return app.get(ImportsService).importContacts(contactFile, how).finally(bar.stop);
    });
  });
}

/** Looks from time to time how far the reading is. */
function watch(file: ContactFile): { stop: () => void } {
  const bar = progress('Importing');
  const timer = setInterval(() => bar.report(file.bytesRead, file.summary.totalBytes ?? file.bytesRead), 200);
  return {
    stop: () => {
      clearInterval(timer);
      bar.done();
    },
  };
}

const MOST_TOLD = 20;

function tell({ dryRun, created, updated, unchanged, rejected, rejectedRows, warnings, sharedAddresses }: ImportReport): string[] {
  const counts = `${created} created, ${updated} updated, ${unchanged} unchanged, ${rejected} rejected`;
  return [
    ...some(rejectedRows, ({ line, reason, remedy }) => `line ${line} rejected: ${reason} ${remedy}`),
    ...some(warnings, ({ line, field, reason, remedy }) => `line ${line}, ${field} left out: ${reason} ${remedy}`),
    ...some(sharedAddresses, (one) => `line ${one.line}: ${one.address} is also an address of ${one.with}; kept as two people.`),
    dryRun ? `Nothing was kept. It would be: ${counts}.` : `${counts}.`,
  ];
}

const some = <T>(all: T[], line: (one: T) => string): string[] =>
  all.length <= MOST_TOLD ? all.map(line) : [...all.slice(0, MOST_TOLD).map(line), `… and ${all.length - MOST_TOLD} more (see --json)`];

function addMapping(pair: string, known: Record<string, string>): Record<string, string> {
  const cut = pair.lastIndexOf('=');
  if (cut < 1) throw new InvalidArgumentError('Write it as "their header=our field".');
  return { ...known, [pair.slice(0, cut).trim()]: pair.slice(cut + 1).trim() };
}

function knownLanguage(raw: string): string {
  const code = languageCode(raw);
  if (!code) throw new InvalidArgumentError('Give a language such as fr, en or "français".');
  return code;
}
