import { addressesIn, isCaretaker } from './address-in.js';
import { anyOf, folded } from './folding.js';
import { hasCode, hasReason, isTelling } from './verdict.js';

/** A recipient that a notice names, and what it says of it. */
export interface Named {
  address: string;
  said: string;
}

/** What introduces the address that failed, in folded text. */
const ANNOUNCED = anyOf(
  String.raw`\b(?:recipients?|address(?:es|\(es\))?|addressee|users?|userid|account|mailbox|
    destinations?)\b.{0,60}(?::|\bfail|\bdid not|\bwas|\bwere|\bhave|\bis\b|$)`,
  String.raw`\b(?:un)?deliver(?:able|
    ed|y)? (?:\w+ )?(?:to|for)\b`,
  String.raw`\b(?:deliver|
    delivery|mail|message|email|addressed|sent) (?:\S+ ){0,4}(?:to|for|of)\b`,
  String.raw`\brcpt[ -]to\b`,
  String.raw`\bunknown user|
    \bno such|\bis full|\bover quota|\bunavailable|\bnot accept`,
  String.raw`\b(?:destinataire|destinatario|empfanger|ontvanger|destinatari|empfangern|adresse|direccion|indirizzo|
    adres|endereco)\w*\b`,
  String.raw`\b(?:generated|
    expanded|forwarded|redirected) (?:from|to)\b|\berror-for\b|\bfailed\b|\bfailure\b|\breason\b|\b[45]\d\d\b`,
);
/** Whom to ask, who wrote, and what the original says of itself. */
const BESIDE =
  /^ {0,8}>? ?(?:from|to|cc|bcc|subject|message-?id|date|sent|reply-to|sender|return-path|x-[\w-]+|reporting-mta|arrival-date|mail from|>>> mail|de|von|da|an|a|para|objet|betreff|asunto) ?:|\b(?:contact|please (?:send|reply|e?-?mail|forward)|assistance|questions?|(?<!in )reply to|help|e\.g\.|fails, try|try emailing|accepting mail from|mail from|in error|(?:form|format) of)\b/;
/** The next line names who wrote. */
const SENDER_FOLLOWS =
  /(?<!generated )(?<!expanded )\b(?:sent by|message from|from|sender|on behalf of|von|expediteur|remitente|mittente|afzender|remetente)(?: is)?:?$/;
const LISTED =
  /^[\s>*•<"'([\-]{0,12}(?:"[^"\n]{0,80}" ?<)?[^\s<>@]{1,64}@[^\s<>@]{3,190}?[>"'\])]{0,3} ?(?:$|[:;,([]|\.\.\.|-|\bon\b|=)/;
const HEADING = /^\s{0,8}<[^\s<>@]{1,64}@[^\s<>@]{3,190}>(?: \([^()]{0,200}\))?:/;
/** Where somebody is to be found now. */
const NEW_ADDRESS =
  /\b(?:moved to|new (?:e-?mail )?address(?: is)?|now (?:at|is)|nouvelle adresse(?: est)?|neue adresse(?: ist)?|nueva direccion(?: es)?|nuovo indirizzo|nieuwe adres) ?:? ?<?$/;
/** What a line above blames stands near its beginning. */
const NEAR = 45;
const MOST = 100;
const MOST_MENTIONS = 400;

/** Every recipient that a notice blames, each with what follows its mention; `strangers` are not to be blamed. */
export function namedIn(notice: string, strangers: ReadonlySet<string>): Named[] {
  const all = mentionsIn(notice).filter(({ address }) => !isCaretaker(address) && !address.includes('/'));
  const others = all.filter(({ address }) => !strangers.has(address));
  const mentions = others.length > 0 ? others : all.filter(({ isHeading }) => isHeading);
  const blamed = new Set(mentions.filter(({ isBlamed }) => isBlamed).map(({ address }) => address));
  return [...blamed].slice(0, MOST).map((address) => ({ address, said: saidOf(notice, address, mentions, blamed) }));
}

interface Mention {
  address: string;
  isBlamed: boolean;
  /** It stands alone before a colon, as qmail and Postfix head what they say of it: one of ours too, written to from home. */
  isHeading: boolean;
  /** Where its line begins and ends in the notice. */
  start: number;
  end: number;
}

function mentionsIn(notice: string): Mention[] {
  const mentions: Mention[] = [];
  let start = 0;
  let before = '';
  for (const line of notice.split('\n')) {
    if (mentions.length > MOST_MENTIONS) break;
    const end = start + line.length;
    if (line.includes('@')) {
      const isBlamed = isBlaming(line, before);
      for (const address of addressesIn(line))
        mentions.push({ address, isBlamed: isBlamed && !isNew(line, address), isHeading: HEADING.test(line), start, end });
    }
    if (line.trim() !== '') before = line;
    start = end + 1;
  }
  return mentions;
}

const isNew = (line: string, address: string): boolean =>
  NEW_ADDRESS.test(folded(line.slice(0, Math.max(0, line.toLowerCase().indexOf(address)))));

function isBlaming(line: string, before: string): boolean {
  const words = folded(line.slice(0, 1000));
  const above = folded(before.slice(-300));
  if (BESIDE.test(line.toLowerCase()) || BESIDE.test(words) || SENDER_FOLLOWS.test(above)) return false;
  return LISTED.test(line) || ANNOUNCED.test(words) || (line.trimStart().indexOf('@') < NEAR && ANNOUNCED.test(above));
}

/** All that is written from each mention of an address to the next one's; with what stands above where that gives no reason. */
function saidOf(notice: string, address: string, mentions: Mention[], blamed: ReadonlySet<string>): string {
  const own = mentions
    .filter((mention) => mention.address === address)
    .map(({ start }) => {
      const next = mentions.find(
        (other) => other.start > start && other.address !== address && blamed.has(other.address),
      );
      return notice.slice(start, Math.min(next?.start ?? notice.length, start + 800));
    })
    .join('\n');
  if (hasReason(own)) return own;
  const above = notice.slice(0, Math.min(...mentions.filter(({ isBlamed }) => isBlamed).map(({ start }) => start)));
  if (hasCode(above) && hasReason(above)) return above.slice(-4000);
  return isTelling(own) ? own : notice.slice(0, 4000);
}
