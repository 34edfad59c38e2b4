import { ImportMessages, type FileMessage, type ImportCounts } from '#capture';
import { MailboxesService } from '#mailboxes';
import { Database, DomainError, Workspaces } from '#platform';
import { normaliseAddress } from '#spellings';
import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { receivedAt } from './filed-mail.js';
import { mailBytesIn, mailsIn } from './mail-files.js';
import { print } from './print.js';
import { progress, type Progress } from './progress.js';
import { chooseWorkspace, withRapport, type GlobalOptions } from './with-rapport.js';

interface ImportMailOptions extends GlobalOptions {
  mailbox?: string;
  dryRun?: boolean;
}

interface ImportMailReport {
  dryRun: boolean;
  stored: number;
  known: number;
  keptOut: number;
  /** They could not be stored. */
  failed: number;
  /** Files without headers. */
  noMessages: number;
}

export const importMailCommand = new Command('mail')
  .description('bring messages in as history: logged, and nothing follows from them; running it again changes nothing')
  .argument('<path...>', '.eml files, mboxes, or folders of these')
  .option('--mailbox <address>', 'the mailbox whose mail it is')
  .option('--dry-run', 'tell what would happen and keep nothing')
  .action(async (paths: string[], _options: object, command: Command) => {
    const options = command.optsWithGlobals<ImportMailOptions>();
    const report = await importMail(paths, options);
    print(options, report, [tell(report)]);
  });

function importMail(paths: string[], options: ImportMailOptions): Promise<ImportMailReport> {
  return withRapport(async (app) => {
    const workspaceId = await chooseWorkspace(app.get(Database), options.workspace);
    return app.get(Workspaces).in(workspaceId, 'importMail', 'command line', async () => {
      const mailboxId = options.mailbox ? await mailboxOf(app, options.mailbox) : null;
      const mails = new MailsToImport(paths, progress('Importing'));
      const dryRun = options.dryRun ?? false;
      const counts = await app.get(ImportMessages, { strict: false }).bringIn(mails.read(), { mailboxId, dryRun });
      return reportOf(counts, mails.noMessages, dryRun);
    });
  });
}

async function mailboxOf(app: INestApplicationContext, address: string): Promise<string> {
  const wanted = normaliseAddress(address);
  const mailboxes = await app.get(MailboxesService, { strict: false }).list();
  const found = mailboxes.find((one) => one.address === address || ('key' in wanted && one.address.toLowerCase() === wanted.key));
  if (found) return found.id;
  const known = mailboxes.map((one) => one.address).join(', ') || 'none yet';
  throw new DomainError('BAD_INPUT', `--mailbox: there is no ${address} (${known}). Make it first, or leave this out.`);
}

/** Reads files one after the other and shows how far it is. */
class MailsToImport {
  noMessages = 0;
  private bytes = 0;

  constructor(
    private readonly paths: string[],
    private readonly bar: Progress,
  ) {}

  async *read(): AsyncIterable<FileMessage> {
    const total = await mailBytesIn(this.paths);
    for (const path of this.paths)
      for await (const mail of mailsIn(path)) {
        if (mail.isBare) this.noMessages++;
        else yield { source: mail.source, receivedAt: receivedAt(mail) };
        this.bar.report((this.bytes += mail.source.length), total);
      }
    this.bar.done();
  }
}

const reportOf = ({ STORED, KNOWN, SKIPPED, FAILED }: ImportCounts, noMessages: number, dryRun: boolean): ImportMailReport => ({
  ...{ dryRun, stored: STORED, known: KNOWN, keptOut: SKIPPED, failed: FAILED, noMessages },
});

function tell({ dryRun, stored, known, keptOut, failed, noMessages }: ImportMailReport): string {
  const counts = `${stored} stored, ${known} known already, ${keptOut} kept out by privacy rules, ${failed} that could not be stored, ${noMessages} files that are no messages`;
  return dryRun ? `Nothing was kept. It would be: ${counts}.` : `${counts}.`;
}
