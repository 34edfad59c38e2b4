import { expect, it } from 'vitest';
import { contactIn } from '../support/contact-in.js';
import { freezeClock } from '../support/frozen-clock.js';
import { useRapport } from '../support/rapport.js';

const rapport = useRapport();

const RECORD = `mutation ($contactId: ID!, $informedAt: DateTime) {
  contact: recordInformation(contactId: $contactId, informedAt: $informedAt) { informedAt }
}`;

it('keeps when somebody was first told where we know them from', async () => {
  freezeClock(rapport, new Date('2026-03-10T09:00:00Z'));
  const camille = await rapport.colleague('MEMBER');
  const contactId = await contactIn(rapport, camille.workspaceId);
  const told = (informedAt?: string) => camille.ask(RECORD, { contactId, informedAt });
  const query = '{ contacts(first: 1) { edges { node { informedAt } } } }';
  expect(await camille.ask(query)).toEqual({ contacts: { edges: [{ node: { informedAt: null } }] } });
  expect(await told()).toEqual({ contact: { informedAt: '2026-03-10T09:00:00.000Z' } });
  expect(await told('2026-01-05T10:00:00Z')).toEqual({ contact: { informedAt: '2026-01-05T10:00:00.000Z' } });
  expect(await told()).toEqual({ contact: { informedAt: '2026-01-05T10:00:00.000Z' } });
  expect(await camille.ask(query)).toEqual({ contacts: { edges: [{ node: { informedAt: '2026-01-05T10:00:00.000Z' } }] } });
});

it('records nothing that has not come yet, and takes a clock that runs a little early for now', async () => {
  freezeClock(rapport, new Date('2026-03-10T09:00:00Z'));
  const camille = await rapport.colleague('MEMBER');
  const contactId = await contactIn(rapport, camille.workspaceId);
  const { errors } = await camille.send(RECORD, { contactId, informedAt: '2026-03-11T00:00:00Z' });
  expect(errors?.[0]).toMatchObject({
    message: 'informedAt: 2026-03-11T00:00:00.000Z has not come yet. Record it once they were told.',
    extensions: { code: 'BAD_INPUT' },
  });
  const early = await camille.ask(RECORD, { contactId, informedAt: '2026-03-10T09:00:30Z' });
  expect(early).toEqual({ contact: { informedAt: '2026-03-10T09:00:00.000Z' } });
});

it('is for members', async () => {
  const visitor = await rapport.colleague('VIEWER');
  const contactId = await contactIn(rapport, visitor.workspaceId);
  const { errors } = await visitor.send(RECORD, { contactId });
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});
