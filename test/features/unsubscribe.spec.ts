import { beforeEach, describe, expect, it } from 'vitest';
import { Unsubscribing } from '#sending';
import { freezeClock } from '../support/frozen-clock.js';
import { drain, passTime, twoMails, underWay } from '../support/passages.js';
import { aBlogger } from '../support/pitches.js';
import { useRapport, type Colleague } from '../support/rapport.js';
import { aPitchTo, briefly, judged } from '../support/restraint.js';

const rapport = useRapport(() => ({ PUBLIC_URL: 'https://rapport.example' }));

/** A Monday in Paris, ten o'clock. */
beforeEach(() => void freezeClock(rapport, new Date('2026-03-02T09:00:00Z')));

interface Posted {
  dispatchId: string;
  contactId: string;
  address: string;
  /** The message as it left. */
  source: string;
  token: string;
}

/** A mail of a sequence that left, to a blogger of her own. */
async function aMail(who: Colleague): Promise<Posted> {
  const contactId = await aBlogger(who);
  await underWay(rapport, who, (await twoMails(who)).id, [contactId]);
  await passTime(rapport, who);
  const { rows } = await rapport.owner.query<{ id: string; address: string; source: Buffer }>(
    'select id, recipient_key as address, source from dispatch where contact_id = $1', [contactId]);
  const [sent] = rows;
  const source = sent!.source.toString('latin1').replace(/\r\n[ \t]+/g, ' ');
  const token = rapport.api.get(Unsubscribing, { strict: false }).tokenFor(sent!.id);
  return { dispatchId: sent!.id, contactId, address: sent!.address, source, token };
}

const open = (token: string) => fetch(`${rapport.url}/unsubscribe/${token}`);

const press = (token: string, init: RequestInit = {}) =>
  fetch(`${rapport.url}/unsubscribe/${token}`, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }), ...init });

const suppressionsOf = async ({ workspaceId }: Colleague) =>
  (await rapport.owner.query<Record<string, unknown>>(
    'select contact_id, address_key, cause, dispatch_id, suppressed_by_id from suppression where workspace_id = $1', [workspaceId])).rows;

describe('the way out of a sequence', () => {
  it('stands in every mail of it, for mail programs, and in no letter to one person', async () => {
    const odile = await rapport.colleague('ADMIN');
    const { source, token } = await aMail(odile);
    expect(source).toContain(`List-Unsubscribe: <https://rapport.example/unsubscribe/${token}>\r\n`);
    expect(source).toContain('\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
    expect(source).toMatch(/\r\nList-I[Dd]: <[\da-f-]{36}\.[\da-f-]{36}\.rapport\.example>\r\n/);
    const letter = rapport.api.get(Unsubscribing, { strict: false }).headersFor({ id: odile.memberId, campaignId: null });
    expect(letter).toEqual({});
  });

  it('takes one click, without a session, and holds at once for the person at that address', async () => {
    const odile = await rapport.colleague('ADMIN');
    const { token, contactId, address, dispatchId } = await aMail(odile);
    const answer = await press(token);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toMatch(/C’est fait.*Done\./s);
    expect(await suppressionsOf(odile)).toEqual([
      { contact_id: contactId, address_key: address, cause: 'UNSUBSCRIBED', dispatch_id: dispatchId, suppressed_by_id: null },
    ]);
    const verdicts = await judged(rapport, odile, [
      aPitchTo(contactId, { recipientKey: address }),
      aPitchTo(contactId, { recipientKey: 'ailleurs@example.org' }),
      aPitchTo(contactId, { recipientKey: address, kind: 'ANSWER' }),
    ]);
    expect(verdicts.map(briefly)).toEqual(['STOP ADDRESS_SUPPRESSED', 'STOP UNSUBSCRIBED', 'GO']);
  });

  it('stops what was about to leave, and says why', async () => {
    const odile = await rapport.colleague('ADMIN');
    const { token, contactId } = await aMail(odile);
    const next = `insert into dispatch (workspace_id, id, origin_kind, origin_id, contact_id, sender, recipient, recipient_key, subject, body, message_id,
        state, due_at, campaign_id, is_automatic)
      select workspace_id, gen_random_uuid(), 'PITCH', gen_random_uuid(), contact_id, sender, recipient, recipient_key, subject, body, 'next@example.org',
        'DUE', due_at, campaign_id, true from dispatch where contact_id = $1 returning id`;
    const { rows } = await rapport.owner.query<{ id: string }>(next, [contactId]);
    await press(token);
    expect(await drain(rapport, odile)).toBe(0);
    const after = await rapport.owner.query('select state, wait from dispatch where id = $1', [rows[0]!.id]);
    expect(after.rows).toMatchObject([{ state: 'STOPPED', wait: { code: 'ADDRESS_SUPPRESSED' } }]);
  });

  it('is taken once, however often and by however many programs at once', async () => {
    const odile = await rapport.colleague('ADMIN');
    const { token } = await aMail(odile);
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => press(token)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(await suppressionsOf(odile)).toHaveLength(1);
  });

  it.each<[string, RequestInit]>([
    ['a multipart form', { body: aForm() }],
    ['nothing in it', { body: undefined }],
    ['another language of forms', { body: '{"List-Unsubscribe":"One-Click"}', headers: { 'content-type': 'application/json' } }],
  ])('is taken by a mail program that posts %s', async (_, init) => {
    const odile = await rapport.colleague('ADMIN');
    const { token } = await aMail(odile);
    expect((await press(token, init)).status).toBe(200);
    expect(await suppressionsOf(odile)).toHaveLength(1);
  });

  it('changes nothing when a scanner follows the link, and shows a button in two languages', async () => {
    const odile = await rapport.colleague('ADMIN');
    const { token } = await aMail(odile);
    const answer = await open(token);
    const text = await answer.text();
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(text).toContain('<form method="post"><button name="List-Unsubscribe" value="One-Click">Me désinscrire');
    expect(text).toContain('<p lang="en">One click is enough');
    expect((await fetch(`${rapport.url}/unsubscribe/${token}`, { method: 'HEAD' })).status).toBe(200);
    expect(await suppressionsOf(odile)).toEqual([]);
  });

  it('answers a bad token exactly like a good one, and does nothing', async () => {
    const odile = await rapport.colleague('ADMIN');
    const { token, dispatchId } = await aMail(odile);
    const [id, signature] = token.split('.') as [string, string];
    const forged = `${id}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
    const stranger = rapport.api.get(Unsubscribing, { strict: false }).tokenFor('00000000-0000-4000-8000-000000000000');
    const bad = [forged, stranger, dispatchId, `${id.toUpperCase()}.${signature}`, '%00', "'; drop table contact", 'x'.repeat(5000), `${token}x`];
    const good = await told(await open(token));
    for (const one of bad) expect(await told(await open(one)), one).toEqual(good);
    const refused = await Promise.all(bad.map(async (one) => told(await press(one))));
    expect(await suppressionsOf(odile)).toEqual([]);
    const taken = await told(await press(token));
    for (const one of refused) expect(one).toEqual(taken);
  });

  it('never fails for a link that a mail program mangled', async () => {
    for (const mangled of ['%E0%A4%A', '%', ''])
      for (const ask of [open, press]) expect((await ask(mangled)).status, mangled).toBeLessThan(500);
  });

  it('leaves its trace in the audit trail, and an admin can lift it', async () => {
    const odile = await rapport.colleague('ADMIN');
    const { token } = await aMail(odile);
    await press(token);
    const { rows } = await rapport.owner.query<{ actor: string; subject_id: string }>(
      `select actor, subject_id from audit_entry where workspace_id = $1 and subject = 'suppression'`, [odile.workspaceId]);
    expect(rows).toMatchObject([{ actor: 'unsubscribe link' }]);
    await odile.ask('mutation ($input: LiftInput!) { liftSuppression(input: $input) { id } }', {
      input: { id: rows[0]!.subject_id, reason: 'Elle a cliqué par erreur, et nous l’a écrit' },
    });
    await press(token);
    expect(await suppressionsOf(odile)).toHaveLength(2);
  });
});

/** All that a client can tell two answers by. */
async function told(answer: Response): Promise<object> {
  const headers = [...answer.headers].filter(([name]) => name !== 'date');
  return { status: answer.status, headers, text: await answer.text() };
}

function aForm(): FormData {
  const form = new FormData();
  form.set('List-Unsubscribe', 'One-Click');
  return form;
}
