import { beforeAll, describe, expect, it } from 'vitest';
import { foundDemo } from '../../apps/cli/src/demo/found-demo.js';
import { freezeClock } from '../support/frozen-clock.js';
import { useRapport } from '../support/rapport.js';

const first = (pattern: RegExp, text: string | null): string => pattern.exec(text ?? '')![1]!;

describe('the very first start', () => {
  const rapport = useRapport();
  let welcome: string | null;
  beforeAll(() => void freezeClock(rapport, new Date('2026-11-21T10:00:00Z')));

  const ask = async <T>(query: string): Promise<T> => {
    const { data, errors } = await rapport.send<T>(first(/^TOKEN=(\S+)$/m, welcome), query);
    expect(errors).toBeUndefined();
    return data!;
  };

  it('leaves nothing half-done when it is cut short', async () => {
    await rapport.owner.query('alter table dispatch rename to mislaid');
    await expect(foundDemo(rapport.api)).rejects.toThrow('dispatch');
    await rapport.owner.query('alter table mislaid rename to dispatch');
    const { rows } = await rapport.owner.query('select from workspace');
    expect(rows).toEqual([]);
  });

  it('makes a workspace on the next try, and prints what lets you in', async () => {
    welcome = await foundDemo(rapport.api);
    const [email, password] = [first(/Sign in +(\S+)/, welcome), first(/Password +(\S+)/, welcome)];
    const { data } = await rapport.send<{ signIn: unknown }>(null,
      `mutation { signIn(email: "${email}", password: "${password}") { memberships { name role } } }`);
    expect(data).toEqual({ signIn: { memberships: [{ name: 'Agence Clapotis', role: 'ADMIN' }] } });
    expect(await ask('{ workspace { name } members { name role } }')).toEqual({
      workspace: { name: 'Agence Clapotis' },
      members: [
        { name: 'Bastien Orsoni', role: 'MANAGER' },
        { name: 'Inès Lamrani', role: 'MEMBER' },
        { name: 'Solène Kervadec', role: 'ADMIN' },
      ],
    });
  });

  it('happens once', async () => {
    expect(await foundDemo(rapport.api)).toBeNull();
  });

  it('shows niches that are covered, one that is not yet, and one that has grown too wide', async () => {
    expect(await ask('{ niches { name gauge { verdict } } }')).toEqual({
      niches: [
        { name: 'Jeux de société', gauge: { verdict: 'TOO_MANY' } },
        { name: 'Pain et fournil', gauge: { verdict: 'WITHIN_TARGET' } },
        { name: 'Potager et semences', gauge: { verdict: 'WITHIN_TARGET' } },
        { name: 'Voyage à vélo', gauge: { verdict: 'TOO_FEW' } },
      ],
    });
  });

  it('scores people from silent to very responsive, each with a reason', async () => {
    interface Scored { contacts: { edges: { node: { name: string; responsiveness: { band: string; explanation: string } | null } }[] } }
    const { contacts } = await ask<Scored>('{ contacts(first: 100) { edges { node { name responsiveness { band explanation } } } } }');
    const scores = contacts.edges.flatMap(({ node }) => node.responsiveness ?? []);
    expect(new Set(scores.map(({ band }) => band)).size).toBeGreaterThanOrEqual(4);
    expect(scores.length).toBeGreaterThan(45);
    expect(scores.filter(({ explanation }) => !/% de chances/.test(explanation))).toEqual([]);
  });

  it('knows the odd cases: an agent for two stars, a couple, a closed mailbox, a network that is gone, someone to leave alone', async () => {
    interface Odd { contacts: { edges: { node: {
      name: string; doNotContactReason: string | null; contactsSharing: { name: string }[];
      addresses: { state: string }[]; presences: { platform: { isDefunct: boolean } }[];
    } }[] } }
    const { contacts } = await ask<Odd>(`{ contacts(first: 100) { edges { node {
      name doNotContactReason contactsSharing { name } addresses { state } presences { platform { isDefunct } }
    } } } }`);
    const people = contacts.edges.map(({ node }) => node);
    const sharing = (name: string) => people.find((one) => one.name === name)!.contactsSharing.map((one) => one.name);
    expect(sharing('Fanny Delestrade')).toEqual(['Côme Varennes']);
    expect(sharing('Paul Josserand')).toEqual(['Mireille Josserand']);
    expect(people.filter(({ addresses }) => addresses.some(({ state }) => state === 'BOUNCED')).map(({ name }) => name)).toEqual(['Ludovic Hennequin']);
    expect(people.filter(({ presences }) => presences.some(({ platform }) => platform.isDefunct)).map(({ name }) => name)).toEqual(['Gérard Minvielle']);
    expect(people.filter(({ doNotContactReason }) => doNotContactReason).map(({ name }) => name)).toEqual(['Marguerite Vialatte']);
  });

  it('has templates in French and English for every purpose, and pitches in every state', async () => {
    const { templates } = await ask<{ templates: { purpose: string; variants: { language: string }[] }[] }>(
      '{ templates { purpose variants { language } } }');
    expect(templates).toHaveLength(8);
    expect(new Set(templates.map(({ purpose }) => purpose))).toEqual(new Set(['FOLLOW_UP', 'INTRODUCE', 'INVITE', 'OFFER', 'THANK']));
    for (const { variants } of templates) expect(new Set(variants.map(({ language }) => language))).toEqual(new Set(['en', 'fr']));
    const { rows } = await rapport.owner.query<{ state: string; id: string }>('select distinct on (state) state, id from pitch order by state');
    expect(rows.map(({ state }) => state)).toEqual(['APPROVED', 'DISCARDED', 'DRAFT', 'RELEASED']);
    const { pitch } = await ask<{ pitch: { dispatch: { state: string; source: string; interaction: { messageId: string } } } }>(
      `{ pitch(id: "${rows[3]!.id}") { dispatch { state source interaction { messageId } } } }`);
    expect(pitch.dispatch.state).toBe('CAPTURED');
    expect(pitch.dispatch.source).toContain(`Message-ID: ${pitch.dispatch.interaction.messageId}`);
  });

  it('has read almost everybody it knows, and says what struck it in a line that fits a letter', async () => {
    interface Read { contacts: { edges: { node: { posts: { edges: { node: { remark: string | null } }[] }; pitchPolicy: { note: string } | null } }[] } }
    const { contacts } = await ask<Read>('{ contacts(first: 100) { edges { node { posts(first: 5) { edges { node { remark } } } pitchPolicy { note } } } } }');
    const people = contacts.edges.map(({ node }) => ({ ...node, remarks: node.posts.edges.flatMap((one) => one.node.remark ?? []) }));
    const remarks = people.flatMap((one) => one.remarks);
    expect(people.filter((one) => one.remarks.length > 0).length / people.length).toBeGreaterThan(0.85);
    expect(new Set(remarks).size).toBe(remarks.length);
    expect(remarks.filter((remark) => !/^[«\p{Lu}].*[.»]$/u.test(remark) || /[?!]|(?<!\p{L})(?:vous|votre|tu|ton)(?!\p{L})/iu.test(remark))).toEqual([]);
    expect(people.filter(({ pitchPolicy }) => pitchPolicy).length).toBeGreaterThanOrEqual(12);
  });

  it('keeps what may be offered: of every kind, one under embargo, one promised to somebody, one that was used', async () => {
    interface Shelf { assets: { edges: { node: { kind: string; embargoUntil: string | null; isExclusive: boolean; offers: { edges: { node: { state: string; contact: { name: string } } }[] } } }[] } }
    const { assets } = await ask<Shelf>('{ assets(first: 50) { edges { node { kind embargoUntil isExclusive offers(first: 5) { edges { node { state contact { name } } } } } } } }');
    const all = assets.edges.map(({ node }) => ({ ...node, offers: node.offers.edges.map((one) => one.node) }));
    expect(new Set(all.map(({ kind }) => kind)).size).toBe(7);
    expect(all.filter(({ embargoUntil }) => embargoUntil)).toHaveLength(1);
    expect(all.filter(({ isExclusive }) => isExclusive).flatMap(({ offers }) => offers)).toEqual([{ state: 'PENDING', contact: { name: 'Nicolas Pradelles' } }]);
    expect(all.flatMap(({ offers }) => offers).filter(({ state }) => state === 'USED')).toHaveLength(1);
  });

  it('wrote its pitches as anybody would: judged, and the ones that left told where the address came from', async () => {
    interface Desk { pitches: { edges: { node: { state: string; purpose: string; report: { findings: object[] }; contact: { name: string; informedAt: string | null } } }[] } }
    const { pitches } = await ask<Desk>('{ pitches(first: 20) { edges { node { state purpose report { findings { rule } } contact { name informedAt } } } } }');
    const all = pitches.edges.map(({ node }) => node);
    expect(all).toHaveLength(7);
    expect(all.flatMap(({ report }) => report.findings)).toEqual([]);
    const told = Object.fromEntries(all.filter(({ purpose }) => purpose === 'INTRODUCE').map(({ contact }) => [contact.name, contact.informedAt !== null]));
    expect(told).toEqual({ 'Oscar Philibert': true, 'Tanguy Mazière': false });
  });

  it('found mail this morning: three people wait for an answer, one only a person recognises, machines wait for nobody', async () => {
    interface Mail { replyQueue: { edges: { node: { contact: { name: string }; label: string | null } }[] }; inboxQueue: { edges: { node: Unsure }[] } }
    interface Unsure { subject: string; kind: string; suggestions: { contact: { name: string }; isNewAddress: boolean }[] }
    const { replyQueue, inboxQueue } = await ask<Mail>(`{
      replyQueue(first: 10) { edges { node { contact { name } label } } }
      inboxQueue(first: 10) { edges { node { subject kind suggestions { contact { name } isNewAddress } } } } }`);
    expect(Object.fromEntries(replyQueue.edges.map(({ node }) => [node.contact.name, node.label]))).toEqual({
      'Étienne Rabastens': 'INTERESTED', 'Siobhán Tierney': 'PRAISE', 'Sylvie Castaing': 'LATER',
    });
    expect(inboxQueue.edges.map(({ node }) => node)).toEqual([
      { subject: 'Encore une partie', kind: 'PERSON', suggestions: [{ contact: { name: 'Félix Desrosiers-Lemay' }, isNewAddress: true }] },
    ]);
  });
});
