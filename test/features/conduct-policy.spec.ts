import { PoliciesService } from '#conduct';
import { Workspaces } from '#platform';
import { describe, expect, it } from 'vitest';
import { contactIn, contactsIn } from '../support/contact-in.js';
import { freezeClock } from '../support/frozen-clock.js';
import { useRapport } from '../support/rapport.js';

const rapport = useRapport();

const FIELDS = `welcomesPitches topicsWelcome topicsUnwelcome channel formats acceptsPressReleases bestDays notBeforeOn
  agent { name address } priceList exclusiveOnly note version`;
const SET = `mutation ($input: SetPitchPolicyInput!) {
  policy: setPitchPolicy(input: $input) { ${FIELDS} setAt setBy { id } contact { name } }
}`;
const OF = `query ($id: ID!) { contact(id: $id) { pitchPolicy { ${FIELDS} } } }`;

const NOTHING_SAID = {
  welcomesPitches: null, topicsWelcome: [], topicsUnwelcome: [], channel: null, formats: [], acceptsPressReleases: null,
  bestDays: [], notBeforeOn: null, agent: null, priceList: null, exclusiveOnly: false, note: null,
};

const WISHES = {
  welcomesPitches: true,
  topicsWelcome: ['levain', 'fours à bois'],
  topicsUnwelcome: ['robots'],
  channel: 'DM',
  formats: ['VIDEO', 'PRODUCT_TEST'],
  acceptsPressReleases: false,
  bestDays: [2, 4],
  notBeforeOn: '2026-09-01',
  agent: { name: 'Ana Agente', address: 'ana@agence.example' },
  priceList: '400 € l’article,\n150 € la photo',
  exclusiveOnly: true,
  note: 'Dit au salon de mars',
};

describe('what somebody wants to be sent', () => {
  it('is unknown until somebody asked them', async () => {
    const camille = await rapport.colleague('VIEWER');
    const id = await contactIn(rapport, camille.workspaceId);
    expect(await camille.ask(OF, { id })).toEqual({ contact: { pitchPolicy: null } });
  });

  it('is kept with who asked and when, in one spelling', async () => {
    freezeClock(rapport, new Date('2026-03-10T09:00:00Z'));
    const camille = await rapport.colleague('MEMBER');
    const contactId = await contactIn(rapport, camille.workspaceId, 'Zoé');
    const input = {
      ...WISHES,
      contactId,
      topicsWelcome: ['Levain', '#levain', ' Fours  à bois'],
      formats: ['VIDEO', 'PRODUCT_TEST', 'VIDEO'],
      bestDays: [4, 2, 4],
      agent: { name: ' Ana  Agente', address: 'Ana Agente <ana@Agence.example>' },
    };
    expect(await camille.ask(SET, { input })).toEqual({
      policy: {
        ...WISHES,
        version: 1,
        setAt: '2026-03-10T09:00:00.000Z',
        setBy: { id: camille.memberId },
        contact: { name: 'Zoé' },
      },
    });
    expect(await camille.ask(OF, { id: contactId })).toEqual({ contact: { pitchPolicy: { ...WISHES, version: 1 } } });
  });

  it('changes in the fields that are named; null empties one', async () => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await contactIn(rapport, camille.workspaceId);
    expect(await camille.ask(SET, { input: { contactId, exclusiveOnly: true } })).toMatchObject({
      policy: { ...NOTHING_SAID, exclusiveOnly: true },
    });
    await camille.ask(SET, { input: { contactId, version: 1, ...WISHES } });
    const emptied = { channel: null, agent: null, acceptsPressReleases: null, topicsUnwelcome: [] };
    expect(await camille.ask(SET, { input: { contactId, version: 2, ...emptied } })).toMatchObject({
      policy: { ...WISHES, ...emptied, version: 3 },
    });
  });

  it('is not overwritten by somebody who has not read it', async () => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await contactIn(rapport, camille.workspaceId);
    const answers = await Promise.all([1, 2].map(() => camille.send(SET, { input: { contactId, welcomesPitches: false } })));
    expect(answers.flatMap(({ errors }) => errors ?? []).map(({ message }) => message)).toEqual([
      'version: what they want is on record already. Send the version you read (Contact.pitchPolicy).',
    ]);
    await camille.ask(SET, { input: { contactId, version: 1, welcomesPitches: true } });
    const late = { contactId, version: 1, welcomesPitches: false, agent: { name: 'Ana' } };
    const { errors } = await camille.send(SET, { input: late });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'STALE',
      yours: { welcomesPitches: false, agent: { name: 'Ana' } },
      current: { welcomesPitches: true, agent: null, version: 2 },
    });
  });

  it('leaves its history in the audit trail', async () => {
    const camille = await rapport.colleague('ADMIN');
    const contactId = await contactIn(rapport, camille.workspaceId);
    await camille.ask(SET, { input: { contactId, welcomesPitches: true, note: 'Dit au salon' } });
    await camille.ask(SET, { input: { contactId, version: 1, welcomesPitches: false } });
    const query = '{ auditEntries(first: 5, filter: { subject: "contact_policy" }) { edges { node { action before after } } } }';
    const { auditEntries } = await camille.ask<{ auditEntries: { edges: { node: unknown }[] } }>(query);
    expect(auditEntries.edges.map(({ node }) => node)).toMatchObject([
      { action: 'setPitchPolicy', before: { welcomes_pitches: true }, after: { welcomes_pitches: false, note: 'Dit au salon' } },
      { action: 'setPitchPolicy', before: null, after: { welcomes_pitches: true } },
    ]);
  });

  it.each([
    [{ notBeforeOn: 'lundi' }, 'notBeforeOn: must be a day written like 2024-05-31'],
    [{ bestDays: [0] }, 'bestDays: holds a day before 1, Monday'],
    [{ bestDays: [8] }, 'bestDays: holds a day after 7, Sunday'],
    [{ formats: null }, 'formats: must be a list'],
    [{ exclusiveOnly: null }, 'exclusiveOnly: must be true or false'],
    [{ topicsWelcome: ['x'.repeat(101)] }, 'topicsWelcome: cannot hold a topic longer than 100 characters'],
    [{ topicsWelcome: ['Thé vert'], topicsUnwelcome: ['the vert'] }, 'topicsUnwelcome: "the vert" is among topicsWelcome too.'],
    [{ agent: { name: ' ' } }, 'agent.name: cannot be empty'],
    [{ agent: { name: 'Ana', address: 'ana@' } }, 'agent.address: "ana@" has no'],
  ])('is refused with %o, in words that name the field and the remedy', async (fields, message) => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await contactIn(rapport, camille.workspaceId);
    const { errors } = await camille.send(SET, { input: { contactId, ...fields } });
    expect(errors?.[0]).toMatchObject({ message: expect.stringContaining(message), extensions: { code: 'BAD_INPUT' } });
  });

  it('is kept by members, goes with the contact and stays in the workspace', async () => {
    const camille = await rapport.colleague('MEMBER');
    const visitor = await rapport.colleague('VIEWER', camille.workspaceId);
    const contactId = await contactIn(rapport, camille.workspaceId);
    const { errors } = await visitor.send(SET, { input: { contactId, welcomesPitches: true } });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    await camille.ask(SET, { input: { contactId, welcomesPitches: true } });
    await camille.ask('mutation ($id: ID!) { deleteContact(id: $id) }', { id: contactId });
    const { rows } = await rapport.owner.query('select from contact_policy where contact_id = $1', [contactId]);
    expect(rows).toEqual([]);
  });

  it('is read for many contacts at once, as plain values for the rules', async () => {
    const camille = await rapport.colleague('MEMBER');
    const [zoe, ana, marc] = await contactsIn(rapport, camille.workspaceId, 3);
    await camille.ask(SET, { input: { contactId: zoe, ...WISHES } });
    await camille.ask(SET, { input: { contactId: ana, welcomesPitches: false } });
    const service = rapport.api.get(PoliciesService, { strict: false });
    const work = () => service.policiesOf([marc!, ana!, zoe!]);
    const found = await rapport.api.get(Workspaces, { strict: false }).in(camille.workspaceId, 'test', 'test', work);
    const { note: _why, ...wishes } = WISHES;
    const { note: _none, ...nothing } = NOTHING_SAID;
    const expected = { [zoe!]: wishes, [ana!]: { ...nothing, welcomesPitches: false } };
    expect(Object.fromEntries(structuredClone(found))).toEqual(expected);
  });
});
