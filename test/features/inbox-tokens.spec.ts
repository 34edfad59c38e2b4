import { expect, it } from 'vitest';
import { arrives, logOf, mailOf } from '../support/inbox.js';
import { drain, sendPitch } from '../support/dispatches.js';
import { aBaker } from '../support/launches.js';
import { useRapport, type Colleague } from '../support/rapport.js';

const rapport = useRapport();

/** A mail to Ana from a mailbox, as it left; headers in one line each. */
async function sentFrom(camille: Colleague, settings: object): Promise<{ contactId: string; dispatchId: string; source: string }> {
  const input = { address: `presse-${camille.memberId.slice(0, 8)}@agence.example`, senderName: 'Lila du fournil', isDefault: true, ...settings };
  await camille.ask('mutation ($input: CreateMailboxInput!) { createMailbox(input: $input) { hasPlusAddresses } }', { input });
  const contactId = await aBaker(camille, 'Ana');
  const { id } = await sendPitch(camille, contactId);
  await drain(rapport, camille);
  const { dispatch } = await camille.ask<{ dispatch: { source: string } }>('query ($id: ID!) { dispatch(id: $id) { source } }', { id });
  return { contactId, dispatchId: id, source: dispatch.source.replace(/\r\n[ \t]+/g, ' ') };
}

it('lets answers say which message they answer, where the mailbox takes plus-addresses', async () => {
  const camille = await rapport.colleague('MANAGER');
  const { contactId, dispatchId, source } = await sentFrom(camille, { hasPlusAddresses: true });
  const replyTo = /^Reply-To: Lila du fournil <(.*)>\r$/m.exec(source)![1]!;
  expect(replyTo).toBe(`presse-${camille.memberId.slice(0, 8)}+r-${dispatchId.replaceAll('-', '')}@agence.example`);
  const mail = await arrives(rapport, camille, { from: 'autre@gmail.com', to: [{ address: replyTo, name: null }], words: 'Oui !' });
  expect(await mailOf(camille, mail)).toMatchObject({ matchedBy: 'TOKEN', contact: { id: contactId }, dispatch: { id: dispatchId } });
  const log = await logOf(camille, contactId);
  expect(log.find(({ body }) => body === 'Oui !')).toMatchObject({ direction: 'INBOUND', inReplyTo: { id: expect.any(String) } });
});

it('adds no such address where it would not arrive', async () => {
  const camille = await rapport.colleague('MANAGER');
  expect((await sentFrom(camille, {})).source).not.toContain('Reply-To');
});

it('shows what only its participants may read to nobody else, and its words to nobody in the log', async () => {
  const camille = await rapport.colleague('MANAGER');
  const ana = await aBaker(camille, 'Ana', { addresses: [{ address: 'ana@secret.example' }] });
  const mail = await arrives(rapport, camille, { from: 'ana@secret.example', subject: 'Confidentiel', words: 'Entre nous.', participantsOnly: true });
  const [entry] = await logOf(camille, ana);
  expect(entry).toMatchObject({ direction: 'INBOUND', subject: null, body: null, mail: null });
  const { errors } = await camille.send('query ($id: ID!) { mailMessage(id: $id) { text } }', { id: mail.id });
  expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});
