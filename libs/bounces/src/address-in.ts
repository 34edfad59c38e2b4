/** An address as servers write it in running text; a quoted local part is rare and legal. Bounded, so linear. */
const ADDRESS =
  /(?:"[^"\n\\]{1,64}"|(?<![\w.+-])[\w!#$%&'*+/=?^`{|}~.\u00a1-\uffff-]{1,64})@(?:[a-z0-9\u00a1-\uffff-]{1,63}\.){1,8}[a-z\u00a1-\uffff][a-z0-9\u00a1-\uffff-]{1,62}/gi;
/** What stands before an address without a space: `SMTP=`, `mailto:`, a bracket of prose. */
const PREFIX = /^(?:.*(?:smtp|rfc-?822)=|['`*|]+)/i;

/** Every address in a text, in its order, as written but in lower case; what only looks like one is left out. */
export const addressesIn = (text: string): string[] => {
  const found = (text.match(ADDRESS) ?? []).map((one) => one.toLowerCase().replace(PREFIX, ''));
  return [...new Set(found.filter(isSound))];
};

const isSound = (address: string): boolean =>
  !/^[.@]|\.\.|\.@|^=\?/.test(address) || (address.startsWith('=?') && address.includes('?=@'));

/** Local parts that answer for a server and are never the one that failed. */
const CARETAKERS =
  /^(?:mailer-?daemon|post[-_.]?master|poostmaster|hostmaster|abuse|mdaemon|root|mail-?admin|mailadm|helpdesk|support|help|no-?reply)@/;

export const isCaretaker = (address: string): boolean => CARETAKERS.test(address);
