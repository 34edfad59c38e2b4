import type { ParsedMessage } from '#mime';
import { addressesIn } from './address-in.js';
import { folded } from './folding.js';

const FOLLOW = /\b(?:recipients?|address(?:es)?|users?)\b.*:$/;
const BARE_NAME = /^[\t <]{0,12}([\w.+-]{2,40})>?\s*$/;

/** Where a notice names no address: a bare name is one of the server's own people, otherwise it is whom we wrote to. */
export function guessedRecipients(message: ParsedMessage, notice: string, writtenTo: string | null): string[] {
  const names = bareNamesIn(notice);
  const home = domainOf(message.from.at(0)?.address ?? '');
  if (names.length > 0 && home) return names.map((name) => `${name}@${home}`);
  const ours = message.to.flatMap(({ address }) => addressesIn(address ?? '')).map(domainOf);
  return writtenTo && !ours.includes(domainOf(writtenTo)) ? [writtenTo] : [];
}

function bareNamesIn(notice: string): string[] {
  const lines = notice
    .slice(0, 3000)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const at = lines.findIndex(
    (line, index) =>
      FOLLOW.test(folded(`${lines[index - 1] ?? ''} ${line}`.slice(-400))) && BARE_NAME.test(lines[index + 1] ?? ''),
  );
  const name = at < 0 ? null : BARE_NAME.exec(lines[at + 1]);
  return name ? [name[1].toLowerCase()] : [];
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();
