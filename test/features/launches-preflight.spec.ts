import { beforeAll, describe, expect, it } from 'vitest';
import { freezeClock } from '../support/frozen-clock.js';
import { aBaker, aMailbox, byName, discard, launchOf, prepared, started, tryToPrepare, tryToStart, work } from '../support/launches.js';
import { refusal } from '../support/people.js';
import { aTemplate, FIRST_LETTER } from '../support/pitches.js';
import { useRapport, type Colleague } from '../support/rapport.js';
import { aSequence, type SequenceRow } from '../support/sequences.js';

describe('before a sequence is launched', () => {
  const rapport = useRapport();
  let boss: Colleague;
  let camille: Colleague;
  let first: string;
  let followUp: string;
  let sequence: SequenceRow;

  beforeAll(async () => {
    freezeClock(rapport, new Date('2026-03-03T10:00:00Z')); // a Tuesday, 11:00 in Paris
    boss = await rapport.colleague('MANAGER');
    camille = await rapport.colleague('MEMBER', boss.workspaceId);
    first = await aTemplate(boss);
    followUp = await aTemplate(boss, {}, 'FOLLOW_UP');
    sequence = await planned();
  });

  const planned = (more: object = {}): Promise<SequenceRow> => aSequence(boss, {
    steps: [{ kind: 'MAIL', templateId: first }, { kind: 'WAIT', days: 5 }, { kind: 'MAIL', templateId: followUp }],
    ...more,
  });

  const lookAt = (contactIds: string[], more: object = {}) =>
    prepared(rapport, camille, { sequenceId: sequence.id, people: { contactIds }, ...more });

  it('everybody has words, a date and an end', async () => {
    const launch = await lookAt([await aBaker(boss, 'Ada'), await aBaker(boss, 'Bea', { timeZone: 'America/New_York', country: 'US' })]);
    expect(launch).toMatchObject({
      ...{ state: 'READY', failure: null, selection: { contacts: 2 }, author: { id: camille.memberId }, startedBy: null },
      ...{ counts: { total: 2, pending: 0, planned: 2, excluded: 0, active: 0 }, exclusions: [], endsAt: '2026-03-10T13:00:00.000Z' },
    });
    const { Ada, Bea } = byName(launch);
    expect(Ada).toMatchObject({
      ...{ state: 'PLANNED', step: 1, arm: 'A', dueAt: '2026-03-03T10:00:00.000Z', endsAt: '2026-03-10T10:00:00.000Z', reason: null },
      pitch: { state: 'DRAFT', subject: 'En lisant « La croûte qui chante »', isAutoApproved: false },
    });
    expect(Bea!.dueAt).toBe('2026-03-03T14:00:00.000Z'); // 9:00 in New York
  });

  it('nothing is planned for before it may start', async () => {
    const launch = await lookAt([await aBaker(boss, 'Ada')], { startsAt: '2026-03-06T18:30:00Z' }); // a Friday evening
    expect([launch.startsAt, byName(launch).Ada!.dueAt]).toEqual(['2026-03-06T18:30:00.000Z', '2026-03-09T08:00:00.000Z']);
  });

  it('waits and tasks that stand before the first mail count', async () => {
    const call = { kind: 'TASK', deed: 'CALL', title: 'L’appeler' };
    const { id } = await planned({ steps: [call, { kind: 'WAIT', days: 2 }, { kind: 'MAIL', templateId: first }] });
    const launch = await lookAt([await aBaker(boss, 'Ada')], { sequenceId: id });
    expect(byName(launch).Ada).toMatchObject({ state: 'PLANNED', dueAt: '2026-03-05T10:00:00.000Z', pitch: { state: 'DRAFT' } });
  });

  it('a sequence of tasks alone writes to nobody', async () => {
    const { id } = await planned({ steps: [{ kind: 'TASK', deed: 'COMMENT', title: 'Commenter' }] });
    const launch = await lookAt([await aBaker(boss, 'Ada')], { sequenceId: id });
    expect(byName(launch).Ada).toMatchObject({ state: 'PLANNED', arm: null, pitch: null, dueAt: '2026-03-03T10:00:00.000Z' });
  });

  it('who must not be written to is left out, each with the reason in both languages', async () => {
    const [alone, homeless, unread, nameless] = [
      await aBaker(boss, 'Ada'), await aBaker(boss, 'Bea', { addresses: [] }),
      await aBaker(boss, 'Chloé', { language: 'es' }), await aBaker(boss, 'Dora', { firstName: null }),
    ];
    await boss.ask('mutation ($id: ID!) { markDoNotContact(input: { contactId: $id, reason: "Elle l’a demandé" }) { id } }', { id: alone });
    const launch = await lookAt([alone, homeless, unread, nameless]);
    expect(launch.counts).toMatchObject({ planned: 0, excluded: 4 });
    const reasons = Object.fromEntries(Object.entries(byName(launch)).map(([name, { reason }]) => [name, reason]));
    expect(reasons).toMatchObject({
      Ada: { code: 'DO_NOT_CONTACT', fr: expect.stringContaining('Elle l’a demandé'), en: expect.stringContaining('Leave them alone') },
      Bea: { code: 'NO_ADDRESS' },
      Chloé: { code: 'MISSING_VARIANT', fr: expect.stringContaining('espagnol') },
      Dora: { code: 'MISSING_VALUE', fr: expect.stringContaining('contact.firstName') },
    });
    expect(launch.exclusions.map(({ reason, people }) => [reason.code, people])).toContainEqual(['NO_ADDRESS', 1]);
  });

  it('what the charter stops is quoted', async () => {
    const { id } = await planned({ steps: [{ kind: 'MAIL', templateId: await aTemplate(boss, { text: FIRST_LETTER.text.replace('J’ai lu', 'Je vous lis depuis XXXX ans. J’ai lu') }) }] });
    const { Ada } = byName(await lookAt([await aBaker(boss, 'Ada')], { sequenceId: id }));
    expect(Ada).toMatchObject({ state: 'EXCLUDED', pitch: null, reason: { fr: expect.stringContaining('«\u00a0XXXX\u00a0»'), en: expect.stringContaining('“XXXX”') } });
  });

  it('one person on record twice gets one mail, where it reaches them', async () => {
    const presences = [{ url: 'https://deux-fois.example', title: 'Deux fois' }];
    const launch = await lookAt([
      await aBaker(boss, 'Ada', { presences, addresses: [] }), await aBaker(boss, 'Ada L.', { presences }), await aBaker(boss, 'Bea'),
    ]);
    expect(byName(launch)).toMatchObject({
      'Ada': { state: 'EXCLUDED', reason: { code: 'DUPLICATE', fr: expect.stringContaining('Ada L.') } },
      'Ada L.': { state: 'PLANNED' },
      'Bea': { state: 'PLANNED' },
    });
  });

  it('who goes nowhere in it is told so', async () => {
    const stars = { kind: 'CONDITION', condition: 'TIER_IS', tier: 'STAR' };
    const { id } = await planned({ steps: [stars, { kind: 'MAIL', templateId: first }] });
    const launch = await lookAt([await aBaker(boss, 'Ada'), await aBaker(boss, 'Bea', { tier: 'STAR' })], { sequenceId: id });
    expect(byName(launch)).toMatchObject({
      Ada: { state: 'EXCLUDED', reason: { code: 'CONDITION', fr: expect.stringContaining('STAR') } },
      Bea: { state: 'PLANNED', reason: { code: 'STAR' } },
    });
  });

  it('whom a colleague wrote to lately waits, and is told why', async () => {
    const contactId = await aBaker(boss, 'Ada');
    for (const happenedAt of ['2026-02-20T10:00:00Z', '2026-02-23T10:00:00Z'])
      await boss.ask('mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id } }', {
        input: { contactId, direction: 'OUTBOUND', channel: 'MAIL', body: 'Bonjour', happenedAt },
      });
    const { Ada } = byName(await lookAt([contactId]));
    expect(Ada).toMatchObject({ state: 'PLANNED', dueAt: '2026-03-23T08:00:00.000Z', reason: { code: 'PRESSURE', fr: expect.stringMatching(/^Repoussé au lundi 23 mars/) } });
  });

  it('each person is tried the same way in every launch', async () => {
    const arms = [{ templateId: first }, { templateId: followUp, weight: 3 }];
    const { id } = await planned({ steps: [{ kind: 'MAIL', arms }] });
    const people = await Promise.all(Array.from({ length: 12 }, (_, i) => aBaker(boss, `Ada ${i}`)));
    const armsOf = async () => Object.fromEntries(Object.values(byName(await lookAt(people, { sequenceId: id }))).map(({ contact, arm }) => [contact.id, arm]));
    const once = await armsOf();
    expect(await armsOf()).toEqual(once);
    expect(new Set(Object.values(once))).toEqual(new Set(['A', 'B']));
  });

  it('mails are spread over days, as the mailbox can send them', async () => {
    const mailboxId = await aMailbox(rapport, boss, { daily_limit: 2, working_days: '{2,4}' });
    const { id: sequenceId } = await planned({ mailboxId });
    const people = await Promise.all(Array.from({ length: 5 }, (_, i) => aBaker(boss, `Ada ${i}`)));
    const launch = await lookAt(people, { sequenceId });
    const days = launch.enrolments.edges.map(({ node }) => node.dueAt!.slice(0, 10)).sort();
    expect(days).toEqual(['2026-03-03', '2026-03-03', '2026-03-05', '2026-03-05', '2026-03-10']);
    const last = launch.enrolments.edges.find(({ node }) => node.dueAt!.startsWith('2026-03-10'))!.node;
    expect(last).toMatchObject({ endsAt: '2026-03-17T08:00:00.000Z', reason: { fr: expect.stringMatching(/^Repoussé au mardi 10 mars/) } });
  });

  it('another sequence that wants the same person is told to both', async () => {
    const people = { contactIds: [await aBaker(boss, 'Ada')] };
    const [urgent, calm] = [await planned({ priority: 10 }), await planned()];
    const running = await started(rapport, camille, await prepared(rapport, camille, { sequenceId: urgent.id, people }));
    const launch = await prepared(rapport, camille, { sequenceId: calm.id, people });
    const { Ada } = byName(launch);
    expect(Ada).toMatchObject({ state: 'PLANNED', reason: { code: 'OTHER_SEQUENCE', fr: expect.stringMatching(/priorité 10.*celle-ci attendra/) } });
    const beside = 'query ($id: ID!) { launch(id: $id) { enrolments { edges { node { beside { id sequence { priority } } } } } } }';
    expect(await boss.ask(beside, { id: running.id })).toEqual({
      launch: { enrolments: { edges: [{ node: { beside: [{ id: Ada!.id, sequence: { priority: 0 } }] } }] } },
    });
  });

  it('two workers plan everybody once', async () => {
    const people = await Promise.all(Array.from({ length: 8 }, (_, i) => aBaker(boss, `Zoé ${i}`)));
    const { data } = await tryToPrepare(camille, { sequenceId: sequence.id, people: { contactIds: people } });
    const { launch } = data!;
    expect(launch).toMatchObject({ state: 'PREPARING', counts: { pending: 8 } });
    await Promise.all([work(rapport, camille, launch), work(rapport, camille, launch)]);
    await work(rapport, camille, launch);
    expect(await launchOf(camille, launch.id)).toMatchObject({ state: 'READY', counts: { planned: 8 } });
    const { rowCount } = await rapport.owner.query('select from pitch p join enrolment e on e.id = p.enrolment_id where e.launch_id = $1', [launch.id]);
    expect(rowCount).toBe(8);
  });

  it('it is given up with its mails', async () => {
    const launch = await lookAt([await aBaker(boss, 'Ada')]);
    const { data } = await discard(camille, launch);
    expect(data!.launch).toMatchObject({ state: 'DISCARDED', counts: { planned: 0, excluded: 1 } });
    expect(byName(data!.launch).Ada).toMatchObject({ reason: { code: 'DISCARDED' }, pitch: { state: 'DISCARDED' } });
    expect(refusal(await tryToStart(camille, data!.launch))).toMatch(/^CONFLICT state: this launch is DISCARDED and cannot be started\./);
  });

  it('it is refused at once where it would come to nothing', async () => {
    const people = { contactIds: [await aBaker(boss, 'Ada')] };
    const { id: sequenceId } = await planned();
    await boss.ask('mutation ($id: ID!) { archiveSequence(id: $id) { id } }', { id: sequenceId });
    expect(refusal(await tryToPrepare(camille, { sequenceId, people }))).toMatch(/^CONFLICT sequence: .* is archived/);
    expect(refusal(await tryToPrepare(camille, { sequenceId: sequence.id, people: { contactIds: [] } }))).toMatch(/^BAD_INPUT people: this is nobody/);
  });

  it('what stopped it is told', async () => {
    const templateId = await aTemplate(boss);
    const { id: sequenceId } = await planned({ steps: [{ kind: 'MAIL', templateId }] });
    const { data } = await tryToPrepare(camille, { sequenceId, people: { contactIds: [await aBaker(boss, 'Ada')] } });
    await boss.ask('mutation ($id: ID!) { deleteTemplate(id: $id) }', { id: templateId });
    await work(rapport, camille, data!.launch);
    expect(await launchOf(camille, data!.launch.id)).toMatchObject({ state: 'FAILED', failure: expect.stringContaining('There is no template') });
  });
});
