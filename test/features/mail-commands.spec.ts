import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../support/command-line.js';
import { aBaker } from '../support/launches.js';
import { logOf } from '../support/inbox.js';
import { useRapport } from '../support/rapport.js';

const rapport = useRapport();
/** Each command starts the whole product. */
const SLOW = 180_000;
const folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-mail-'));
const file = (name: string) => path.join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const letter = (n: number, words: string) =>
  `Message-ID: <${n}@fournil.example>\nFrom: Ana <ana@fournil.example>\nTo: lila@agence.example\nDate: Mon, ${n} Jun 2020 09:30:00 +0200\nSubject: Levain ${n}\n\n${words}\n`;
const BOUNCE = `Message-ID: <b@mx.example>
From: MAILER-DAEMON@mx.example
To: lila@agence.example
Date: Tue, 2 Jun 2020 09:30:00 +0200
Subject: Undelivered Mail Returned to Sender
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b

It did not arrive.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; ana@fournil.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 User unknown
--b--
`;

beforeAll(() => {
  mkdirSync(file('mail'));
  writeFileSync(file('mail/a.eml'), letter(1, 'Venez donc.\n\nOn Sun, 31 May 2020 at 10:00, Lila <lila@agence.example> wrote:\n> Puis-je venir ?'));
  writeFileSync(file('mail/b.eml'), BOUNCE);
  writeFileSync(file('mail/c.txt'), 'Oui, volontiers.\n\n> Puis-je venir ?\n');
  writeFileSync(file('mail/d.mbox'), [3, 4].map((n) => `From ana@fournil.example Mon Jun  ${n} 09:30:00 2020\n${letter(n, `Lettre ${n}`)}\n`).join(''));
  writeFileSync(file('mail/notes.json'), '{}');
});

interface Line {
  file: string;
  number?: number;
  kind: string;
  recipients: { address: string; verdict: string; status: string }[];
  replyText: string | null;
}

describe('rapport mail classify', () => {
  it('tells what each message of a folder is, one value a line, in the order of their names', async () => {
    const { code, out } = await command(rapport, 'mail', 'classify', file('mail'), '--json');
    const lines = out.trim().split('\n').map((line) => JSON.parse(line) as Line);
    expect(code).toBe(0);
    expect(lines.map(({ file: name, number, kind }) => [name, number, kind])).toEqual([
      ...[['a.eml', undefined, 'PERSON'], ['b.eml', undefined, 'HARD_BOUNCE'], ['c.txt', undefined, 'PERSON']],
      ...[['d.mbox', 1, 'PERSON'], ['d.mbox', 2, 'PERSON']],
    ]);
    expect(lines.map(({ replyText }) => replyText)).toEqual(['Venez donc.', null, 'Oui, volontiers.', 'Lettre 3', 'Lettre 4']);
    expect(lines[1]!.recipients).toMatchObject([{ address: 'ana@fournil.example', verdict: 'HARD', status: '5.1.1' }]);
  }, SLOW);

  it('tells people in a line, and says what is wrong with a path', async () => {
    const [told, nowhere, nothing] = await Promise.all([[file('mail/b.eml')], [file('nowhere')], []].map((args) => command(rapport, 'mail', 'classify', ...args)));
    expect(told!.out).toMatch(/^b\.eml {2}HARD_BOUNCE {2}\d+ % {2}ana@fournil\.example HARD 5\.1\.1/);
    expect([told!.code, nowhere!.code, nothing!.code]).toEqual([0, 1, 2]);
  }, SLOW);
});

describe('rapport import mail', () => {
  it('brings messages in as history, once, and tells what it would do', async () => {
    const camille = await rapport.colleague('MANAGER');
    const contactId = await aBaker(camille, 'Ana', { addresses: [{ address: 'ana@fournil.example' }] });
    const { rows } = await rapport.owner.query<{ slug: string }>('select slug from workspace where id = $1', [camille.workspaceId]);
    const bring = async (...more: string[]) => {
      const ran = await command(rapport, 'import', 'mail', file('mail'), '--json', '--workspace', rows[0]!.slug, ...more);
      return JSON.parse(ran.out) as object;
    };
    const [rehearsed, refused] = await Promise.all([bring('--dry-run'), bring('--mailbox', 'nobody@agence.example')]);
    expect(rehearsed).toEqual({ dryRun: true, stored: 4, known: 0, keptOut: 0, failed: 0, noMessages: 1 });
    expect(refused).toMatchObject({ error: expect.stringContaining('--mailbox: ') as string });
    expect(await logOf(camille, contactId)).toEqual([]);
    expect(await bring()).toEqual({ dryRun: false, stored: 4, known: 0, keptOut: 0, failed: 0, noMessages: 1 });
    expect(await bring()).toEqual({ dryRun: false, stored: 0, known: 4, keptOut: 0, failed: 0, noMessages: 1 });
    const entries = await logOf(camille, contactId);
    expect(entries.filter(({ nature }) => nature === 'HUMAN').map(({ body, isHistory }) => [body, isHistory])).toEqual([
      ...[['Lettre 4', true], ['Lettre 3', true], ['Venez donc.', true]],
    ]);
    const { rows: left } = await rapport.owner.query('select from suppression where workspace_id = $1', [camille.workspaceId]);
    expect(left).toEqual([]);
  }, SLOW);
});
