import { readFile } from 'node:fs/promises';
import { Severity } from '#conduct';
import { PreviewPitch, PreviewPitchInput, type PitchPreview } from '#pitches';
import { Purpose } from '#templates';
import { Command, Option } from 'commander';
import { actingMember } from './acting-member.js';
import { Named } from './named.js';
import { wordsIn } from './pitch-file.js';
import { checked, languageOf, wishesOf, withPitchOptions, type Language, type PitchOptions } from './pitch-options.js';
import { print } from './print.js';
import { withRapport } from './with-rapport.js';

interface LintOptions extends PitchOptions {
  for: string;
  purpose: Purpose;
  topic?: string;
}

export const lintCommand = withPitchOptions(new Command('lint'))
  .description('tell what a pitch would be for somebody, and what the charter says of it; exit code 1 when it may not go')
  .argument('<file>', 'the text in Handlebars; its first line may be "Subject: …" or "Objet : …"')
  .requiredOption('--for <contact>', 'an id, an address or a name')
  .addOption(new Option('--purpose <purpose>', 'what it is for').choices(Object.values(Purpose)).default(Purpose.INTRODUCE))
  .option('--topic <topic>', 'what it is about')
  .action(async (file: string, _options: object, command: Command) => {
    const options = command.optsWithGlobals<LintOptions>();
    const { name, preview, language } = await lint(file, options);
    print(options, preview, tell(name, preview, language));
    if (preview.problems.length || blocksOf(preview).length) process.exitCode = 1;
  });

async function lint(file: string, options: LintOptions): Promise<{ name: string; preview: PitchPreview; language: Language }> {
  const { subject, text } = wordsIn(await readFile(file, 'utf8'));
  return withRapport(async (app) => {
    const member = await actingMember(app, options);
    return member.do('previewPitch', async () => {
      const named = new Named(app);
      const [{ id: contactId, name }, language] = [await named.contact('--for', options.for), await languageOf(app, options)];
      const words = { purpose: options.purpose, topic: options.topic ?? null, subject, text };
      const input = await checked(PreviewPitchInput, { contactId, words, ...(await wishesOf(named, options)) });
      return { name, language, preview: await app.get(PreviewPitch).preview(input) };
    });
  });
}

const findingsOf = ({ report }: PitchPreview) => report?.findings ?? [];
const blocksOf = (preview: PitchPreview) => findingsOf(preview).filter(({ severity }) => severity === Severity.BLOCKS);

function tell(name: string, preview: PitchPreview, language: Language): string[] {
  const { channel, subject, text, problems } = preview;
  if (problems.length) return [...problems.map(({ message }) => `missing  ${message}`), `No words for ${name}.`];
  const findings = findingsOf(preview).map(({ severity, rule, part, line, quote, message }) => {
    const place = [part?.toLowerCase(), line && `line ${line}`].filter(Boolean).join(' ');
    return [severity.toLowerCase().padEnd(7), rule, place, quote && `“${quote}”`, message[language]].filter(Boolean).join('  ');
  });
  const blocks = blocksOf(preview).length;
  const verdict = blocks ? `The charter stops it: ${blocks} of ${findings.length} findings.` : `It may go; ${findings.length} findings.`;
  return [`To ${name}, ${channel}`, ...(subject === null ? [] : [`Subject: ${subject}`]), '', text!, '', ...findings, verdict];
}
