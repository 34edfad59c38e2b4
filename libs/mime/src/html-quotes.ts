/** What an element says of whose words stand in it. */
export type QuoteMark =
  /** Quoted, as all within it. */
  | 'QUOTE'
  /** Who wrote what is quoted, and when; quoted itself, unless a forwarded message follows it. */
  | 'INTRODUCTION'
  /** From here on everything is quoted. */
  | 'REST'
  | null;

type Attributes = Record<string, string | undefined>;

const QUOTE_CLASSES = new Set(['yahoo_quoted', 'moz-cite', 'wordsection1-quote', 'ms-outlook-quote', 'zmail_extra_quote']);
const INTRODUCTIONS = new Set(['moz-cite-prefix', 'gmail_attr', 'gmail_quote_attribution', 'reply-intro']);
/** Outlook on the web and on phones; Hotmail; Exchange. */
const REST_IDS = new Set(['divrplyfwdmsg', 'x_divrplyfwdmsg', 'stopspelling', 'olk_src_body_section', 'mail-editor-reference-message-container']);

/**
 * How mail programs mark what they quote: `blockquote` (nearly all), classes of Yahoo, Thunderbird and Gmail, ids of
 * Outlook, Roundcube and Zimbra, `name="quote"` of GMX. Gmail's `gmail_quote` also holds answers written between the
 * lines, so only the blockquotes in it count.
 */
export function quoteMark(element: string, attributes: Attributes): QuoteMark {
  const { id = '', name = '', class: classes = '', style = '', type } = attributes;
  const words = classes.slice(0, 300).toLowerCase().split(/\s+/);
  if (element === 'blockquote') return isIndented(type, words, style) ? null : 'QUOTE';
  if (REST_IDS.has(id.toLowerCase())) return 'REST';
  if (element === 'hr' && attributes['data-marker'] === '__DIVIDER__') return 'REST';
  if (words.some((word) => INTRODUCTIONS.has(word)) || INTRODUCTIONS.has(id.toLowerCase())) return 'INTRODUCTION';
  const isQuote = words.some((word) => QUOTE_CLASSES.has(word)) || (element === 'div' && name === 'quote') || element === 'gmail_quote';
  return isQuote ? 'QUOTE' : null;
}

/** Gmail and Outlook indent a paragraph with a blockquote that has no border. */
const isIndented = (type: string | undefined, words: string[], style: string): boolean =>
  type !== 'cite' && !words.some((word) => word.includes('quote')) && /border: ?(?:none|medium none|0)/i.test(style.slice(0, 500));

const SIGNATURES = new Set(['gmail_signature', 'moz-signature', 'protonmail_signature_block', 'zm_signature', 'ms-outlook-mobile-signature']);

/** Gmail, Thunderbird, Proton, Zoho and Outlook on phones say which words are a signature. */
export const isSignature = ({ id = '', class: classes = '' }: Attributes): boolean =>
  [id, ...classes.slice(0, 300).split(/\s+/)].some((word) => SIGNATURES.has(word.toLowerCase()));
