import { afterEach, describe, expect, it } from 'vitest';
import { gatherAtHand } from './gather-at-hand.js';
import { parseMessage } from './parse-message.js';

const { Blob } = globalThis;
afterEach(() => Object.assign(globalThis, { Blob }));

const encoded = (encoding: string, body: string) => `--b\nContent-Type: text/plain; name=a.txt\nContent-Disposition: attachment\nContent-Transfer-Encoding: ${encoding}\n\n${body}\n`;
const message = Buffer.from(
  `Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\nÉté\r\n\n${encoded('base64', 'w4l0w6k=\nw4l0w6k=')}` +
  `${encoded('quoted-printable', '=C3=89t=C3=A9 =\nencore')}${encoded('base64', '')}--b\nContent-Type: message/rfc822\n\nSubject: Oui\n\nVenez.\n--b--`,
);

describe('parts that are gathered at hand', () => {
  it('are those that are gathered otherwise', async () => {
    const otherwise = await parseMessage(message);
    gatherAtHand();
    expect(await parseMessage(message)).toEqual(otherwise);
    expect(otherwise).toMatchObject({ text: 'Été\n\n', parts: [{ content: 'ÉtéÉté' }, { content: 'Été encore\n' }, { content: '' }, { type: 'message/rfc822' }] });
  });
});
