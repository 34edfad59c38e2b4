import { describe, expect, it } from 'vitest';
import { somebody } from '../support/restraint.js';
import { refusal } from '../support/people.js';
import { useRapport, type Colleague } from '../support/rapport.js';

const rapport = useRapport();

const SUPPRESS = `mutation ($input: SuppressAddressInput!) {
  suppression: suppressAddress(input: $input) { id addressKey cause evidence suppressedBy { id } contact { id } liftedAt } }`;
const LIFT = `mutation ($input: LiftInput!) { suppression: liftSuppression(input: $input) { id liftedAt liftReason liftedBy { id } } }`;
const ADDRESSES = `query ($id: ID!) { contact(id: $id) { addresses { id version address state isPrimary suppressions { id cause } } } }`;

interface Suppressed {
  suppression: { id: string };
}

interface Listed {
  id: string;
  version: number;
  address: string;
  state: string;
  isPrimary: boolean;
  suppressions: { id: string; cause: string }[];
}

const addressesOf = async (who: Colleague, id: string): Promise<Listed[]> =>
  (await who.ask<{ contact: { addresses: Listed[] } }>(ADDRESSES, { id })).contact.addresses;

const suppress = async (who: Colleague, address: string, contactId?: string): Promise<string> =>
  (await who.ask<Suppressed>(SUPPRESS, { input: { address, contactId, reason: 'Elle l’a demandé au téléphone' } })).suppression.id;

describe('an address that gets no more mail', () => {
  it('is suppressed by a member, in any spelling, and another address becomes primary', async () => {
    const camille = await rapport.colleague('MEMBER');
    const zoe = await somebody(camille, { addresses: ['zoe@example.org', 'zoe@autre.example'] });
    const input = { address: ' Zoe@EXAMPLE.org', reason: 'Elle l’a demandé au téléphone' };
    const { suppression } = await camille.ask<{ suppression: object }>(SUPPRESS, { input });
    expect(suppression).toMatchObject({ addressKey: 'zoe@example.org', cause: 'BY_HAND', suppressedBy: { id: camille.memberId }, contact: null });
    expect((await addressesOf(camille, zoe)).map(({ address, state, isPrimary }) => [address, state, isPrimary])).toEqual([
      ['zoe@autre.example', 'VALID', true],
      ['zoe@example.org', 'SUPPRESSED', false],
    ]);
  });

  it('is suppressed for everybody who has it, or for one person alone', async () => {
    const camille = await rapport.colleague('MEMBER');
    const [zoe, yann] = [await somebody(camille, { addresses: ['contact@studio.example'] }), await somebody(camille, { addresses: ['contact@studio.example'] })];
    await suppress(camille, 'contact@studio.example', zoe);
    const states = async () => (await Promise.all([zoe, yann].map((id) => addressesOf(camille, id)))).map(([only]) => only!.state);
    expect(await states()).toEqual(['SUPPRESSED', 'VALID']);
    await suppress(camille, 'contact@studio.example');
    expect(await states()).toEqual(['SUPPRESSED', 'SUPPRESSED']);
  });

  it('is suppressed once, however often and by however many at once it is said', async () => {
    const camille = await rapport.colleague('MEMBER');
    await somebody(camille, { addresses: ['zoe@example.org'] });
    const ids = await Promise.all([1, 2, 3, 4].map(() => suppress(camille, 'zoe@example.org')));
    expect(new Set(ids).size).toBe(1);
  });

  it('is lifted by an admin alone, with a reason that stays, and is valid again', async () => {
    const camille = await rapport.colleague('MANAGER');
    const odile = await rapport.colleague('ADMIN', camille.workspaceId);
    const zoe = await somebody(camille, { addresses: ['zoe@example.org'] });
    const id = await suppress(camille, 'zoe@example.org');
    const reason = 'Elle nous a rappelés';
    expect(refusal(await camille.send(LIFT, { input: { id, reason } }))).toMatch('FORBIDDEN');
    expect(refusal(await odile.send(LIFT, { input: { id, reason: ' ' } }))).toMatch('reason');
    const { suppression } = await odile.ask<{ suppression: object }>(LIFT, { input: { id, reason } });
    expect(suppression).toMatchObject({ liftReason: reason, liftedBy: { id: odile.memberId } });
    expect(await addressesOf(odile, zoe)).toMatchObject([{ state: 'VALID', isPrimary: true, suppressions: [] }]);
    expect(refusal(await odile.send(LIFT, { input: { id, reason } }))).toMatch('CONFLICT This was lifted already');
    const { rows } = await rapport.owner.query<{ after: { lift_reason: string } }>(
      `select after from audit_entry where subject = 'suppression' and subject_id = $1 and after ->> 'lift_reason' is not null`, [id]);
    expect(rows).toMatchObject([{ after: { lift_reason: reason } }]);
  });

  it('stays suppressed as long as anything else stands against it', async () => {
    const odile = await rapport.colleague('ADMIN');
    const zoe = await somebody(odile, { addresses: ['zoe@example.org'] });
    const [forAll, forHer] = [await suppress(odile, 'zoe@example.org'), await suppress(odile, 'zoe@example.org', zoe)];
    await odile.ask(LIFT, { input: { id: forAll, reason: 'Erreur' } });
    expect(await addressesOf(odile, zoe)).toMatchObject([{ state: 'SUPPRESSED', suppressions: [{ id: forHer }] }]);
    await odile.ask(LIFT, { input: { id: forHer, reason: 'Erreur' } });
    expect(await addressesOf(odile, zoe)).toMatchObject([{ state: 'VALID' }]);
  });

  it('becomes valid again in no other way', async () => {
    const odile = await rapport.colleague('ADMIN');
    const zoe = await somebody(odile, { addresses: ['zoe@example.org'] });
    const update = 'mutation ($input: UpdateAddressInput!) { updateAddress(input: $input) { version } }';
    const [address] = await addressesOf(odile, zoe);
    await odile.ask(update, { input: { id: address!.id, version: address!.version, state: 'BOUNCED' } });
    const [marked] = await addressesOf(odile, zoe);
    const back = await odile.send(update, { input: { id: marked!.id, version: marked!.version, state: 'VALID' } });
    expect(refusal(back)).toContain('liftSuppression');
    expect(marked!.suppressions).toMatchObject([{ cause: 'BOUNCED' }]);
    await odile.ask(LIFT, { input: { id: marked!.suppressions[0]!.id, reason: 'Le serveur remarche' } });
    expect(await addressesOf(odile, zoe)).toMatchObject([{ state: 'VALID', isPrimary: true }]);
  });

  it('is on the list, by address, contact, cause, and whether it stands', async () => {
    const odile = await rapport.colleague('ADMIN');
    const zoe = await somebody(odile, { addresses: ['zoe@example.org'] });
    const lifted = await suppress(odile, 'zoe@example.org');
    const standing = await suppress(odile, 'zoe@example.org', zoe);
    await odile.ask(LIFT, { input: { id: lifted, reason: 'Erreur' } });
    const list = async (filter: object) => {
      const { suppressions } = await odile.ask<{ suppressions: { edges: { node: { id: string } }[] } }>(
        'query ($filter: SuppressionFilter) { suppressions(filter: $filter) { edges { node { id } } } }', { filter });
      return suppressions.edges.map(({ node }) => node.id).sort();
    };
    expect(await list({ address: 'ZOE@example.org' })).toEqual([lifted, standing].sort());
    expect(await list({ isStanding: true })).toEqual([standing]);
    expect(await list({ contactId: zoe, cause: 'BY_HAND' })).toEqual([standing]);
    expect(await list({ cause: 'BOUNCED' })).toEqual([]);
  });

  it('is written by members, and belongs to one workspace', async () => {
    const [nadia, stranger] = [await rapport.colleague('VIEWER'), await rapport.colleague('ADMIN')];
    const input = { address: 'zoe@example.org', reason: 'Elle l’a demandé' };
    expect(refusal(await nadia.send(SUPPRESS, { input }))).toMatch('FORBIDDEN');
    const id = await suppress(await rapport.colleague('MEMBER'), 'zoe@example.org');
    expect(refusal(await stranger.send(LIFT, { input: { id, reason: 'Pour voir' } }))).toMatch('NOT_FOUND');
  });
});
