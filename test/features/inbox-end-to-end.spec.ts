import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { freezeClock } from '../support/frozen-clock.js';
import { describeWithServers } from '../support/mail-programs.js';
import { LILA, MailOffice, type Addressee } from '../support/mail-office.js';
import { mailTownMissing, TOWNSPEOPLE, useMailTown } from '../support/mail-town.js';
import { codesOf, passTime } from '../support/passages.js';
import { useRapport } from '../support/rapport.js';

const SENT = 'Éléments envoyés';
const [ODILE, ZOE, MARC] = ['odile@blog.example', 'zoe@blog.example', 'marc@carnets.example'];
const [ANNE, PAULE, IRIS, HUGO] = ['anne@carnets.example', 'paule@blog.example', 'iris@blog.example', 'hugo@blog.example'];

const LOG = `query ($id: ID!) { contact(id: $id) { responsiveness { asked answered score }
  addresses { address state suppressions { cause evidence } }
  timeline(first: 20) { edges { node { direction nature subject body messageId returnsOn mail { kind text source } } } } } }`;

interface Entry {
  direction: string;
  nature: string;
  subject: string | null;
  body: string | null;
  messageId: string | null;
  returnsOn: string | null;
  mail: { kind: string; text: string; source: string } | null;
}

interface Log {
  responsiveness: { asked: number; answered: number; score: number };
  addresses: { address: string; state: string; suppressions: { cause: string; evidence: string | null }[] }[];
  /** What came in, the newest first, and what left. */
  heard: Entry[];
  said: Entry[];
}

describeWithServers('a sequence and the mail that comes back, on real servers', mailTownMissing(), () => {
  const rapport = useRapport(() => ({ PUBLIC_URL: 'https://rapport.example' }));
  const town = useMailTown({ ...TOWNSPEOPLE, [ANNE]: null, [PAULE]: null, [IRIS]: null, [HUGO]: null });
  const office = new MailOffice(rapport, town);
  beforeAll(() => office.open());
  afterEach(() => void vi.restoreAllMocks());

  const theirs = (user: string, folder?: string) => () => town.folders.list(user, folder);
  const ours = (words: string) => () => town.folders.list(LILA).filter((message) => message.includes(words));

  async function log({ contactId }: Addressee): Promise<Log> {
    const { contact } = await office.lila.ask<{ contact: Log & { timeline: { edges: { node: Entry }[] } } }>(LOG, { id: contactId });
    const entries = contact.timeline.edges.map(({ node }) => node);
    return { ...contact, heard: entries.filter(({ direction }) => direction === 'INBOUND'), said: entries.filter(({ direction }) => direction === 'OUTBOUND') };
  }

  const waiting = async () => {
    const query = '{ replyQueue { edges { node { contact { name } owner { id } } } } }';
    const { replyQueue } = await office.lila.ask<{ replyQueue: { edges: { node: unknown }[] } }>(query);
    return replyQueue.edges.map(({ node }) => node);
  };

  /** Her answer from her own mail program, with ours quoted below and her name under it. */
  const answer = (who: Addressee, subject: string, words: string): Promise<string> =>
    town.write(who.address, {
      ...{ to: LILA, subject: `Re: ${subject}`, inReplyTo: who.messageId },
      text: `${words}\n\n-- \nOdile\nhttps://carnet.example\n\nLe lun. 2 mars 2026 à 10:00, Camille Roux <${LILA}> a écrit :\n> Bonjour Odile,\n>\n> J’ai lu votre billet.\n`,
    });

  it('sends the first mail, and keeps a copy that makes nothing happen', async () => {
    const marc = await office.writeTo('Marc', MARC);
    await expect.poll(theirs(MARC)).toHaveLength(1);
    expect(theirs(MARC)()[0]).toContain(`Message-ID: ${marc.messageId}`);
    await expect.poll(() => theirs(LILA, SENT)().filter((message) => message.includes(marc.messageId))).toHaveLength(1);
    const before = await office.passage(marc);
    for (let times = 0; times < 2; times++) await office.read();
    const { said, heard } = await log(marc);
    expect(said.map(({ messageId }) => messageId)).toEqual([marc.messageId]);
    expect(heard).toEqual([]);
    expect(await office.passage(marc)).toEqual(before);
  });

  it('stops everything when she answers, and has her words in the log and in the queue of replies', async () => {
    const odile = await office.writeTo('Odile', ODILE);
    await expect.poll(theirs(ODILE)).toHaveLength(1);
    const messageId = await answer(odile, 'En lisant « La croûte qui chante »', 'Avec plaisir ! Mardi me va très bien.');
    await expect.poll(ours(messageId)).toHaveLength(1);
    await office.read();
    const stopped = await office.passage(odile);
    expect(stopped).toMatchObject({ state: 'STOPPED', dueAt: null, reason: { code: 'ANSWERED' } });
    expect(stopped.diary.at(-1)!.message.fr).toMatch(/^Odile a répondu par courriel à Camille Roux le .*\. Plus rien ne part\.$/);
    const [heard] = (await log(odile)).heard;
    expect(heard).toMatchObject({ nature: 'HUMAN', messageId, body: 'Avec plaisir ! Mardi me va très bien.', mail: { kind: 'PERSON' } });
    expect(heard!.mail!.text).toContain('> J’ai lu votre billet.');
    expect(await waiting()).toEqual([{ contact: { name: 'Odile' }, owner: { id: office.lila.memberId } }]);
  });

  it('finds an answer of ours among the sent mail, and waits no longer for one', async () => {
    const text = 'Alors à mardi, dix heures.';
    const messageId = await town.write(LILA, { to: ODILE, subject: 'Re: mardi', text });
    await expect.poll(() => theirs(ODILE)().filter((message) => message.includes(messageId))).toHaveLength(1);
    town.folders.deliver(LILA, theirs(ODILE)().find((message) => message.includes(messageId))!, SENT); // as mail programs do
    for (let times = 0; times < 2; times++) await office.read();
    expect(await waiting()).toEqual([]);
    const { rows } = await rapport.owner.query('select body from interaction where message_id = $1', [messageId]);
    expect(rows).toEqual([{ body: text }]);
  });

  it('takes an address that does not exist off the list, and that alone', async () => {
    const addresses = [{ address: 'partie@blog.example', isPrimary: true }, { address: PAULE }];
    const paule = await office.writeTo('Paule', 'partie@blog.example', { addresses });
    await expect.poll(ours('partie@blog.example')).toHaveLength(1);
    await office.read();
    const known = await log(paule);
    expect(known.addresses.map(({ address, state }) => [address, state]).sort()).toEqual([['partie@blog.example', 'BOUNCED'], [PAULE, 'VALID']]);
    expect(known.addresses.find(({ state }) => state === 'BOUNCED')!.suppressions).toEqual([{ cause: 'BOUNCED', evidence: expect.stringContaining('550 5.1.1') as string }]);
    expect(known.heard[0]).toMatchObject({ nature: 'BOUNCE', mail: { kind: 'HARD_BOUNCE' } });
    expect((await office.passage(paule)).diary.map(({ message }) => message.fr)).toContainEqual(expect.stringMatching(/^Le message est revenu/));
  });

  it('lets her out with one click on what she received', async () => {
    const anne = await office.writeTo('Anne', ANNE);
    await expect.poll(theirs(ANNE)).toHaveLength(1);
    const headers = theirs(ANNE)()[0]!.replaceAll(/\n[ \t]+/g, ' ');
    const wayOut = new URL(/^List-Unsubscribe: <(.*)>$/m.exec(headers)![1]!);
    const [name, value] = /^List-Unsubscribe-Post: (.*)$/m.exec(headers)![1]!.split('=') as [string, string];
    const pressed = await fetch(`${rapport.url}${wayOut.pathname}`, { method: 'POST', body: new URLSearchParams({ [name]: value }) });
    expect(pressed.status).toBe(200);
    expect(await office.passage(anne)).toMatchObject({ state: 'STOPPED', reason: { code: 'UNSUBSCRIBED' } });
    expect((await log(anne)).addresses).toMatchObject([{ state: 'SUPPRESSED', suppressions: [{ cause: 'UNSUBSCRIBED' }] }]);
  });

  it('lets her out when she says so in words, and shows them', async () => {
    const iris = await office.writeTo('Iris', IRIS);
    await expect.poll(theirs(IRIS)).toHaveLength(1);
    const words = 'Bonjour,\n\nMerci de ne plus m’écrire.';
    await expect.poll(ours(await answer(iris, 'En lisant', words))).toHaveLength(1);
    await office.read();
    const stopped = await office.passage(iris);
    expect(stopped.state).toBe('STOPPED');
    const known = await log(iris);
    expect(known.heard[0]).toMatchObject({ nature: 'HUMAN', body: words });
    expect(known.addresses).toMatchObject([{ state: 'SUPPRESSED', suppressions: [{ cause: 'UNSUBSCRIBED', evidence: expect.stringContaining('Merci de ne plus m’écrire') as string }] }]);
  });

  it('hears of an answer at once, and of none twice when the server counts its messages anew', async () => {
    const hugo = await office.writeTo('Hugo', HUGO);
    await office.watching(async () => {
      const first = await answer(hugo, 'En lisant', 'Une première réponse.');
      const heard = async () => (await log(hugo)).heard.map(({ messageId }) => messageId);
      await expect.poll(heard, { timeout: 30_000 }).toEqual([first]);
      await town.folders.changeUidValidity(LILA);
      const second = await answer(hugo, 'En lisant', 'Une seconde.');
      await expect.poll(heard, { timeout: 30_000 }).toEqual([second, first]);
      await town.kick(LILA);
      const third = await answer(hugo, 'En lisant', 'Une troisième.');
      await expect.poll(heard, { timeout: 30_000 }).toEqual([third, second, first]);
    });
    const { rows } = await rapport.owner.query('select key from mail_message group by key having count(*) > 1');
    expect(rows).toEqual([]);
  }, 120_000);

  it('waits for the return of whoever is away, goes on two working days later, and holds it against nobody', async () => {
    const { lastDay, returnsOn, resumesAt } = absence(new Date());
    const text = `Bonjour,\r\n\r\nJe suis absente jusqu’au ${lastDay} inclus. Je lirai votre message à mon retour.\r\n\r\nZoé`;
    town.vacation(ZOE, { subject: 'Absence du bureau', text });
    const zoe = await office.writeTo('Zoé', ZOE);
    const { responsiveness } = await log(zoe);
    await expect.poll(ours('Absence du bureau')).toHaveLength(1);
    await office.read();
    const away = await office.passage(zoe);
    expect(away).toMatchObject({ state: 'ACTIVE', step: 3, dueAt: resumesAt.toISOString() });
    expect(codesOf(away)).toEqual(['BEGAN', 'WRITTEN', 'READY', 'SENT', 'WAITS', 'ABSENT']);
    expect(away.diary.at(-1)!.message.fr).toMatch(/^Absence signalée. Zoé ne recevra rien avant le .*, deux jours ouvrés après le retour\.$/);
    const known = await log(zoe);
    expect(known.heard[0]).toMatchObject({ nature: 'AUTO_REPLY', returnsOn, mail: { kind: 'AUTO_REPLY' } });
    expect(known.responsiveness).toEqual(responsiveness);
    town.vacation(ZOE, null);
    const at = freezeClock(rapport, new Date(resumesAt.getTime() - 60_000));
    await passTime(rapport, office.lila);
    expect(theirs(ZOE)()).toHaveLength(1);
    at(new Date(resumesAt.getTime() + 60_000));
    await passTime(rapport, office.lila);
    await expect.poll(theirs(ZOE)).toHaveLength(2);
  });
});

/** Away until the twelfth of a month, in ten days at least; back on the next day that people work, and left in peace for two more. */
function absence(now: Date): { lastDay: string; returnsOn: string; resumesAt: Date } {
  const soon = Temporal.PlainDate.from(now.toISOString().slice(0, 10)).add({ days: 10 });
  const last = soon.with({ day: 12 }).add({ months: soon.day > 12 ? 1 : 0 });
  const back = last.add({ days: last.dayOfWeek === 5 ? 3 : last.dayOfWeek === 6 ? 2 : 1 });
  const resumesAt = new Date(`${back.add({ days: 2 }).toString()}T00:00:00Z`);
  return { lastDay: last.toLocaleString('fr-FR', { day: 'numeric', month: 'long' }), returnsOn: back.toString(), resumesAt };
}
