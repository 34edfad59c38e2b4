import { Client } from 'pg';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { contactIn, contactsIn } from '../support/contact-in.js';
import { freezeClock } from '../support/frozen-clock.js';
import { useRapport, type Colleague } from '../support/rapport.js';

const LOG = `mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id } }`;
const CORRECT = `mutation ($input: CorrectInteractionInput!) { correctInteraction(input: $input) { id } }`;
const SCORE = `query ($id: ID!) {
  contact(id: $id) {
    responsiveness {
      score probability ratio band confidence usuallyWithin computedAt asked answered lastReplyAt
      interval { low high }
      components { base history warmth }
      openTouch { interactionId sentAt followups remainingChance isProbablyLost }
      fr: explanation(language: "fr")
      en: explanation(language: "en")
    }
  }
}`;

interface Score {
  score: number;
  probability: number;
  band: string;
  confidence: string;
  asked: number;
  answered: number;
  lastReplyAt: string | null;
  computedAt: string;
  components: { base: number; history: number; warmth: number };
  openTouch: { interactionId: string; followups: number; remainingChance: number } | null;
  fr: string;
  en: string;
}

const NOW = new Date('2026-06-30T12:00:00.000Z');
const ago = (days: number): string => new Date(NOW.getTime() - days * 86_400_000).toISOString();
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('the score of a contact', () => {
  const rapport = useRapport();
  beforeAll(() => void freezeClock(rapport, NOW));

  const logFor = (camille: Colleague, contactId: string) => {
    return async (direction: string, days: number, more: object = {}): Promise<string> => {
      const input = { contactId, direction, channel: 'MAIL', happenedAt: ago(days), ...more };
      return (await camille.ask<{ logInteraction: { id: string } }>(LOG, { input })).logInteraction.id;
    };
  };

  const scene = async () => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await contactIn(rapport, camille.workspaceId);
    const score = async () => {
      const { contact } = await camille.ask<{ contact: { responsiveness: Score | null } }>(SCORE, { id: contactId });
      return contact.responsiveness;
    };
    return { camille, contactId, log: logFor(camille, contactId), score };
  };

  it('is not there as long as nothing happened, nor while the first pitch is still warm', async () => {
    const { log, score } = await scene();
    expect(await score()).toBeNull();
    await log('OUTBOUND', 0.05);
    expect(await score()).toBeNull();
  });

  it('says after a pitch and its answer what the chance is, and why, in French and English', async () => {
    const { log, score } = await scene();
    await log('OUTBOUND', 40);
    const silent = (await score())!;
    expect(silent).toMatchObject({ asked: 1, answered: 0, lastReplyAt: null, openTouch: null });
    expect(plain(silent.fr)).toMatch(/^Aucune réponse à la seule sollicitation envoyée\. \d+ % de chances de réponse au prochain/);
    await log('OUTBOUND', 10);
    await log('INBOUND', 8);
    const answered = (await score())!;
    expect(answered).toMatchObject({ asked: 2, answered: 1, lastReplyAt: ago(8), confidence: 'LOW' });
    expect(answered.computedAt).toBe(NOW.toISOString());
    expect(answered.score).toBeGreaterThan(silent.score + 10);
    expect(plain(answered.fr).replace(/\d+(,\d+)?/g, 'N')).toBe(
      'A répondu à N sollicitation sur N ; dernière réponse il y a N jours. N % de chances de réponse au prochain message '
      + '(N à N %), soit N fois votre moyenne pour les contacts de niche par mail.',
    );
    expect(answered.en.replace(/\d[\d.]*\d|\d/g, 'N')).toBe(
      'Answered N of N pitches; last reply N days ago. N% for the next message (N–N%), '
      + 'Nx your average for niche contacts by mail.',
    );
  });

  it('is made of parts that add up to it', async () => {
    const { log, score } = await scene();
    for (const days of [200, 160, 120, 80, 40]) await log('OUTBOUND', days);
    for (const days of [199, 119, 39]) await log('INBOUND', days);
    const { score: whole, probability, components } = (await score())!;
    expect(components.base + components.history + components.warmth).toBe(whole);
    expect(whole).toBe(Math.round(100 * probability));
    expect(components.base).toBe(10);
  });

  it('shows the pitch that still waits, its follow-ups, and what chance is left', async () => {
    const { log, score } = await scene();
    await log('OUTBOUND', 60);
    const waiting = await log('OUTBOUND', 6);
    await log('OUTBOUND', 3);
    const { openTouch, asked, fr } = (await score())!;
    expect(openTouch).toMatchObject({ interactionId: waiting, followups: 1, isProbablyLost: true });
    expect([asked, openTouch!.remainingChance < 0.02]).toEqual([2, true]);
    expect(plain(fr)).toContain('1 encore en attente, envoyée il y a 6 jours');
  });

  it("speaks the reader's own language unless another is asked for", async () => {
    const { camille, contactId, log } = await scene();
    await log('INBOUND', 8);
    const line = async (argument = '') => {
      const query = `query ($id: ID!) { contact(id: $id) { responsiveness { explanation${argument} } } }`;
      const { contact } = await camille.ask<{ contact: { responsiveness: { explanation: string } } }>(query, {
        id: contactId,
      });
      return contact.responsiveness.explanation;
    };
    expect(await line()).toMatch(/^Aucune sollicitation/);
    await rapport.owner.query(`update account set language = 'en' where id = $1`, [camille.accountId]);
    expect(await line()).toMatch(/^No pitch so far/);
    expect(await line('(language: "fr")')).toMatch(/^Aucune sollicitation/);
    await expect(line('(language: "klingon")')).rejects.toThrow('language: explanations are written in fr and en');
  });

  it('counts neither absences nor newsletters as answers', async () => {
    const { log, score } = await scene();
    await log('OUTBOUND', 40);
    const before = await score();
    await log('INBOUND', 39, { nature: 'AUTO_REPLY', returnsOn: '2026-07-01' });
    await log('INBOUND', 38, { nature: 'NEWSLETTER' });
    expect(await score()).toEqual(before);
    await log('INBOUND', 37);
    expect((await score())!.answered).toBe(1);
  });

  it('takes a mail that came back as never sent', async () => {
    const { log, score } = await scene();
    await log('OUTBOUND', 80);
    const pitch = await log('OUTBOUND', 40);
    expect((await score())!.asked).toBe(2);
    await log('INBOUND', 39.9, { nature: 'BOUNCE', inReplyToId: pitch });
    expect((await score())!.asked).toBe(1);
  });

  it('follows a correction', async () => {
    const { camille, contactId, log, score } = await scene();
    await log('OUTBOUND', 40);
    const answer = await log('INBOUND', 39);
    const answered = (await score())!;
    await camille.ask(CORRECT, { input: { id: answer, nature: 'AUTO_REPLY' } });
    const corrected = (await score())!;
    expect([answered.answered, corrected.answered]).toEqual([1, 0]);
    expect(corrected.score).toBeLessThan(answered.score);
    const other = await contactIn(rapport, camille.workspaceId);
    const stray = await logFor(camille, other)('INBOUND', 38);
    await camille.ask(CORRECT, { input: { id: stray, contactId } });
    expect((await score())!.answered).toBe(1);
    const { contact } = await camille.ask<{ contact: { responsiveness: null } }>(SCORE, { id: other });
    expect(contact.responsiveness).toBeNull();
  });

  it('is hidden for whom we must leave alone, and comes back', async () => {
    const { contactId, log, score } = await scene();
    await log('INBOUND', 8);
    expect(await score()).not.toBeNull();
    const leave = `update contact set do_not_contact_at = $2, do_not_contact_reason = $3 where id = $1`;
    await rapport.owner.query(leave, [contactId, NOW, 'asked for it']);
    expect(await score()).toBeNull();
    await rapport.owner.query(leave, [contactId, null, null]);
    expect(await score()).not.toBeNull();
  });

  it('is hidden when mail is how we write and no address works any more', async () => {
    const { camille, contactId, log, score } = await scene();
    await log('INBOUND', 8);
    const add = `insert into address (workspace_id, id, contact_id, address, key, state)
      values ($1, gen_random_uuid(), $2, $3, $3, $4)`;
    await rapport.owner.query(add, [camille.workspaceId, contactId, 'old@blog.example', 'BOUNCED']);
    expect(await score()).toBeNull();
    await rapport.owner.query(add, [camille.workspaceId, contactId, 'new@blog.example', 'VALID']);
    expect(await score()).not.toBeNull();
  });

  it("counts two members' pitches apart, and an answer for those it is addressed to", async () => {
    const { camille, contactId, log, score } = await scene();
    const yanis = await rapport.colleague('MEMBER', camille.workspaceId);
    const own = await log('OUTBOUND', 10);
    await logFor(yanis, contactId)('OUTBOUND', 9);
    expect((await score())!.asked).toBe(2);
    await log('INBOUND', 8, { inReplyToId: own });
    expect(await score()).toMatchObject({ asked: 2, answered: 1 });
    const { rows } = await rapport.owner.query('select email from member where id = $1', [yanis.memberId]);
    await log('INBOUND', 7, { recipients: [`Yanis <${rows[0].email.toUpperCase()}>`, 'redaction@agence.example'] });
    expect(await score()).toMatchObject({ asked: 2, answered: 2 });
  });

  it('takes a message nobody is named in as an answer to everyone', async () => {
    const { camille, contactId, log, score } = await scene();
    const yanis = await rapport.colleague('MEMBER', camille.workspaceId);
    await log('OUTBOUND', 10);
    await logFor(yanis, contactId)('OUTBOUND', 9);
    await log('INBOUND', 8, { channel: 'DM' });
    expect(await score()).toMatchObject({ asked: 2, answered: 2 });
  });

  it('takes what goes on with a conversation for no new pitch, be it logged by hand or in a thread', async () => {
    const { log, score } = await scene();
    await log('OUTBOUND', 40);
    const answer = await log('INBOUND', 39);
    await log('OUTBOUND', 38);
    await log('OUTBOUND', 20, { inReplyToId: answer });
    expect((await score())!.asked).toBe(1);
    await log('OUTBOUND', 5);
    expect((await score())!.asked).toBe(2);
  });

  it("knows nothing of a neighbour's log", async () => {
    const [here, there] = [await scene(), await scene()];
    await here.log('OUTBOUND', 40);
    const before = await here.score();
    for (const days of [100, 60, 20]) {
      await there.log('OUTBOUND', days);
      await there.log('INBOUND', days - 1);
    }
    expect(await here.score()).toEqual(before);
  });

  it('takes as many statements for fifty contacts as for two, and none for explanations nobody asked for', async () => {
    const { camille } = await scene();
    const statements = async (count: number, fields: string): Promise<number> => {
      const contactIds = await contactsIn(rapport, camille.workspaceId, count);
      const query = vi.spyOn(Client.prototype, 'query');
      const { logInteractions } = await camille.ask<{ logInteractions: { contact: { responsiveness: Score } }[] }>(
        `mutation ($input: LogInteractionsInput!) {
          logInteractions(input: $input) { contact { responsiveness { score ${fields} } } }
        }`,
        { input: { contactIds, direction: 'INBOUND', channel: 'MAIL', happenedAt: ago(8) } },
      );
      const counted = query.mock.calls.length;
      query.mockRestore();
      expect(logInteractions.every(({ contact }) => contact.responsiveness.score > 10)).toBe(true);
      return counted;
    };
    const [two, fifty] = [await statements(2, 'band ratio'), await statements(50, 'band ratio')];
    expect(fifty).toBe(two);
    expect(await statements(50, 'interval { low } explanation')).toBe(fifty + 1);
  });

  it('is the same whichever day an old exchange is logged', async () => {
    const [inTime, late] = [await scene(), await scene()];
    const exchanges: [string, number][] = [
      ['OUTBOUND', 100], ['INBOUND', 99], ['OUTBOUND', 50], ['OUTBOUND', 20], ['INBOUND', 18],
    ];
    for (const [direction, days] of exchanges) await inTime.log(direction, days);
    for (const [direction, days] of [...exchanges].reverse()) await late.log(direction, days);
    expect(await late.score()).toEqual(await inTime.score());
  });
});
