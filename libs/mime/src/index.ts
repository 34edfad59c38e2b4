export { gatherAtHand } from './gather-at-hand.js';
export { beginsWithHeaders, headerNamed, headersNamed } from './headers.js';
export { mailDate } from './mail-date.js';
export { messageIdsIn } from './message-ids.js';
export type { Header, MessagePart, ParsedMessage, Party } from './parsed-message.js';
export { partiesIn } from './parties.js';
export { parseMessage, readEnvelope } from './parse-message.js';
export { isMbox, readMbox } from './read-mbox.js';
export { textOfHtml } from './text-of-html.js';
