import { folded } from './folding.js';

/** What a server wrote itself, and what it quotes of the message that came back. */
export interface NoticeText {
  notice: string;
  quoted: string;
}

const LONGEST_NOTICE = 64_000;
/** How the line reads that stands before the copy, decorations taken off, in folded text. */
const COPY_FOLLOWS = new RegExp(
  [
    'th(?:is|e following) is (?:a )?(?:copy|the (?:header|original))',
    '(?:below|after) (?:this|the next) line is a copy',
    '(?:enclosed|attached|included|attachment|here|below|following) is (?:a|the) (?:copy|first|original|header)',
    'a copy of (?:the|your) (?:original|message)',
    'copy of (?:the )?(?:original|message|your)',
    'the (?:header|first|message header|header and)[^.:]{0,40}(?:follows|following|lines)',
    'the original message follows',
    'the text of your message',
    'original[- ](?:message|mail|nachricht|e-?mail)(?: headers?| text| source| as received| attached)?(?: is as)?(?: follows?)?\\b(?! (?:was|received|identifier|id|sent|has|could))',
    'original-recipient-copy',
    'message (?:headers?|text|contents?|body)(?: removed| suppressed| follows?)?$',
    'message (?:headers?|text) follows?',
    '(?:start of )?(?:returned|unsent|undelivered|bounced|rejected) (?:message|mail)(?: follows| below)?$',
    'start of returned message',
    'returned mail follows',
    'unsent message below',
    '(?:begin )?forwarded message',
    'header of the source mail',
    'your message reads',
    'old message$',
    'no more than \\S{1,6} characters of the body',
    'a summary of the undelivered message',
    'mensaje original',
    'mensagem original',
    'messaggio originale',
    'oorspronkelijk bericht',
    'ursprungliche nachricht',
    "message (?:initial|original|d'origine)$",
    'en-tetes? du message',
    'copie du message',
    'copia del (?:mensaje|messaggio)',
    'kopie der nachricht',
    'nachrichtenkopf',
    '(?:return-path|received|x-received|dkim-signature) ?: ?\\S',
    'content-type: (?:message/rfc822|text/rfc822-headers)',
  ]
    .map((source) => `^(?:${source})`)
    .join('|'),
);
const DECORATION = /^[\s\-=_*#+>|~.:]{0,80}/;

/** Splits a notice where its copy of the original begins; of a long one only the beginning is read. */
export function splitNotice(text: string): NoticeText {
  const lines = text.slice(0, LONGEST_NOTICE).split(/\r?\n/);
  const at = lines.findIndex((line, index) => index > 0 && startsCopy(line));
  const [own, copy] = at < 0 ? [lines, []] : [lines.slice(0, at), lines.slice(at)];
  return { notice: joinBroken(own.join('\n')), quoted: copy.join('\n') };
}

const startsCopy = (line: string): boolean => {
  const bare = line.replace(DECORATION, '');
  return (
    bare.length < 160 &&
    COPY_FOLLOWS.test(
      folded(bare)
        .replace(/[\s\-=_*.:|]{1,80}$/, '')
        .slice(0, 120),
    )
  );
};

/** Addresses that are broken over two lines within their brackets become whole again. */
const joinBroken = (text: string): string => text.replace(/<([^<>\s]{1,120})\n[ \t]{0,20}([^<>\s]{1,120})>/g, '<$1$2>');
