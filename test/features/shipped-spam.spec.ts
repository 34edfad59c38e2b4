import { beforeAll, describe, expect, it } from 'vitest';
import { composeMessage } from '#mail';
import { Demo, LETTERS, type Letter } from '../support/demo-letters.js';
import { useRapport } from '../support/rapport.js';
import { hasSpamAssassin, spamScores } from '../support/spam-scores.js';

/** The most a letter may get; people's mail is put away from 5 points on. */
const MOST_POINTS = 1;
const PATIENCE_MS = 120_000;

const isThere = hasSpamAssassin();
if (!isThere && process.env['CI'] !== 'true')
  console.warn('SpamAssassin is not installed: what it makes of the shipped letters was not looked at (apt-get install spamassassin).');

describe.skipIf(!isThere && process.env['CI'] !== 'true')('the shipped letters, to a spam filter', () => {
  const rapport = useRapport();
  let mails: Letter[];
  beforeAll(async () => {
    if (!isThere) throw new Error('SpamAssassin is not installed: apt-get install spamassassin.');
    const demo = await Demo.found(rapport);
    mails = (await demo.write(LETTERS)).filter(({ channel }) => channel === 'MAIL');
  });

  it(`look like letters: ${MOST_POINTS} point at most each`, async () => {
    const scores = await spamScores(await Promise.all(mails.map(sourceOf)));
    expect(scores).toHaveLength(mails.length);
    const told = scores.map(({ score, rules }, index) => ({ score, told: `${score} for ${mails[index]!.template} to ${mails[index]!.contact.name}: ${rules}` }));
    expect(told.filter(({ score }) => score > MOST_POINTS).map((one) => one.told)).toEqual([]);
  }, PATIENCE_MS);

  it('are really weighed: an advertisement gets more', async () => {
    const shouted = { ...mails[0]!, subject: 'FREE CASINO BONUS!!! ACT NOW', text: SPAM, html: `<p>${SPAM}</p>` };
    const [weighed] = await spamScores([await sourceOf(shouted)]);
    expect(weighed?.score).toBeGreaterThan(MOST_POINTS);
  }, PATIENCE_MS);
});

const SPAM = 'Dear friend, click here to claim your free viagra and million dollars. 100% guaranteed, no obligation, act now!!! Make money fast.';

/** The exact message that would leave. */
async function sourceOf({ contact, subject, text, html }: Letter): Promise<string> {
  const from = { name: 'Solène Kervadec', address: 'solene@clapotis.example' };
  const to = [{ name: contact.name, address: contact.addresses[0]!.address }];
  const date = new Date('2026-11-21T10:00:00Z');
  const { source } = await composeMessage({ messageId: `<${contact.id}@clapotis.example>`, date, from, to, subject: subject!, text: text!, html: html! });
  return source.toString();
}
