/** What a server refused: the recipient (at RCPT), or the message after it had taken the recipient (at DATA). */
export type Stage = 'RECIPIENT' | 'MESSAGE';

const AT_DATA = /in (?:reply|response) to (?:the )?(?:end of )?DATA|after (?:end of data|pipelined DATA|DATA)/;
const AT_RCPT = /\bRCPT\b|does not like recipient|\(state 1[0-4]\)/i;
const COMMAND = />>> ([A-Z]{4})/gi;
const WINDOW = 1200;

/**
 * At what stage the answer came: by what Postfix, Exim and qmail say next to the address, or the last command that
 * sendmail's transcript shows before it; null where nothing tells.
 */
export function stageOf(notice: string, address: string, answer: string): Stage | null {
  const told = answer === '' ? -1 : notice.indexOf(`<<< ${answer.slice(0, 24)}`);
  if (told >= 0) {
    const command = [...notice.slice(Math.max(0, told - WINDOW), told).matchAll(COMMAND)].at(-1)?.[1].toUpperCase();
    if (command) return command === 'RCPT' ? 'RECIPIENT' : 'MESSAGE';
  }
  const at = address === '' ? -1 : notice.toLowerCase().indexOf(address);
  const block = notice.slice(Math.max(at, 0), Math.max(at, 0) + WINDOW).split(/\n[ \t]{0,40}\n(?=\s{0,20}<)/, 1)[0];
  if (AT_DATA.test(block) || AT_DATA.test(answer)) return 'MESSAGE';
  return AT_RCPT.test(block) || AT_RCPT.test(answer) ? 'RECIPIENT' : null;
}
