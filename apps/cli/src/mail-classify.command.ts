import { normaliseAddress } from '#spellings';
import { Understanding, type Understood } from '#understanding';
import { Command, InvalidArgumentError } from 'commander';
import { understoodIn } from './filed-mail.js';
import { mailsIn, type FiledMail } from './mail-files.js';
import { print } from './print.js';

interface ClassifyOptions {
  json?: boolean;
  our: string[];
}

export const classifyCommand = new Command('classify')
  .description('tell what each message of a file or folder is, and why; one line a message, with --json one value a line')
  .argument('<path>', 'an .eml file, an mbox, the words of a mail alone, or a folder of these')
  .option('--our <address>', 'an address of our own; may be repeated', addAddress, [])
  .action(async (path: string, _options: object, command: Command) => {
    const options = command.optsWithGlobals<ClassifyOptions>();
    const understanding = new Understanding();
    try {
      for await (const { mail, understood } of understoodIn(mailsIn(path), understanding, options.our))
        print(options, resultOf(mail, understood), [tell(mail, understood)]);
    } finally {
      await understanding.onApplicationShutdown();
    }
  });

function resultOf({ file, number }: FiledMail, { classification, words, problems }: Understood): object {
  const { kind, confidence, evidence, recipients, returnsOn, noMoreMail, original, ...rest } = classification;
  return {
    ...{ file, ...(number === null ? {} : { number }), kind, confidence, evidence, recipients, returnsOn },
    ...{ replyText: words, noMoreMail, original, ...rest, problems },
  };
}

const LONGEST = 100;

function tell({ file, number }: FiledMail, { classification, words }: Understood): string {
  const { kind, confidence, evidence, recipients, returnsOn, noMoreMail } = classification;
  const told = [
    ...recipients.map(({ address, verdict, status }) => `${address} ${verdict}${status ? ` ${status}` : ''}`),
    ...(returnsOn ? [`back on ${returnsOn}`] : []),
    ...(noMoreMail ? [`asks for no more mail: “${noMoreMail}”`] : []),
    ...(words ? [`“${short(words)}”`] : evidence.slice(0, 1).map(({ quote }) => `because of “${short(quote)}”`)),
  ];
  return [number === null ? file : `${file} ${number}`, kind, `${Math.round(confidence * 100)} %`, ...told].join('  ');
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

function addAddress(raw: string, known: string[]): string[] {
  const address = normaliseAddress(raw);
  if (!('key' in address)) throw new InvalidArgumentError('Write it like name@example.org.');
  return [...known, address.key];
}
