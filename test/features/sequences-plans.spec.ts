import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { refusal } from '../support/people.js';
import { aTemplate, saveWords } from '../support/pitches.js';
import { useRapport, type Colleague } from '../support/rapport.js';
import { aSequence, changed, SEQUENCE, tryToChange, tryToPlan } from '../support/sequences.js';

describe('a sequence', () => {
  const rapport = useRapport();
  let boss: Colleague;
  let first: string;
  let followUp: string;
  let steps: object[];

  beforeAll(async () => {
    boss = await rapport.colleague('MANAGER');
    first = await aTemplate(boss);
    followUp = await aTemplate(boss, {}, 'FOLLOW_UP');
    steps = [{ kind: 'MAIL', templateId: first }, { kind: 'WAIT', days: 5 }, { kind: 'MAIL', templateId: followUp }];
  });

  it('says what is said and done, and how long is waited', async () => {
    const call = { kind: 'TASK', deed: 'CALL', title: 'L’appeler' };
    const made = await aSequence(boss, { name: 'Rentrée', topic: 'Levain', priority: 5, steps: [...steps, { kind: 'WAIT', hours: 4 }, call] });
    expect(made).toMatchObject({
      ...{ name: 'Rentrée', topic: 'Levain', priority: 5, version: 1, currentVersion: 1, owner: { id: boss.memberId } },
      steps: [
        { kind: 'MAIL', thread: 'NEW', arms: [{ key: 'A', weight: 1, templateVersion: 2 }] },
        { kind: 'WAIT', days: 5, arms: null },
        { kind: 'MAIL', thread: 'SAME', arms: [{ key: 'A' }] },
        { kind: 'WAIT', hours: 4 },
        { kind: 'TASK', deed: 'CALL', title: 'L’appeler' },
      ],
      sendWindow: { days: [1, 2, 3, 4, 5], from: '09:00', until: '18:00', respectsHolidays: true },
      counts: { total: 0, active: 0 },
    });
  });

  it('is refused with all that is wrong, each field and its remedy', async () => {
    const unknown = randomUUID();
    const answer = await tryToPlan(boss, { steps: [{ kind: 'MAIL', templateId: unknown }, { kind: 'WAIT', days: 2 }] });
    expect(refusal(answer)).toBe('BAD_INPUT steps.0.templateId: this is no template of the workspace. Take it from templates.');
    expect(refusal(await tryToPlan(boss, { steps: [{ kind: 'WAIT', days: 2 }] }))).toMatch(/^BAD_INPUT steps: nothing is said/);
    expect(refusal(await tryToPlan(boss, { steps, ownerId: unknown }))).toMatch(/^BAD_INPUT ownerId: /);
    expect(refusal(await tryToPlan(boss, { steps, mailboxId: unknown }))).toMatch(/^NOT_FOUND There is no mailbox/);
    expect(refusal(await tryToPlan(boss, { steps, sendWindow: { from: '18:00', until: '09:00' } }))).toMatch(/^BAD_INPUT sendWindow.until: /);
    expect(refusal(await tryToPlan(boss, { steps, sendWindow: { days: [] } }))).toMatch(/^BAD_INPUT sendWindow.days: /);
  });

  it('wants templates with words for a mail', async () => {
    const message = await aTemplate(boss, { channel: 'DM', subject: null });
    const answer = await tryToPlan(boss, { steps: [{ kind: 'MAIL', arms: [{ templateId: first }, { templateId: message }] }] });
    expect(refusal(answer)).toMatch(/^BAD_INPUT steps.0.arms.1.templateId: .* has no words for a mail yet\./);
  });

  it('gets another version with other steps, and keeps those it had', async () => {
    const { id } = await aSequence(boss, { steps });
    const same = await changed(boss, { id, version: 1, name: `Autre nom ${id}`, steps });
    expect([same.version, same.currentVersion]).toEqual([2, 1]);
    expect(await changed(boss, { id, version: 2, steps: steps.slice(0, 1) })).toMatchObject({
      currentVersion: 2, steps: [{ kind: 'MAIL' }],
      versions: [{ version: 2, steps: [{ kind: 'MAIL' }] }, { version: 1, steps: [{ kind: 'MAIL' }, { kind: 'WAIT' }, { kind: 'MAIL' }] }],
    });
    const later = await changed(boss, { id, version: 3, sendWindow: { from: '10:00' } });
    expect([later.currentVersion, later.steps.length]).toEqual([3, 1]);
  });

  it('says what its templates said when it was saved, until it is saved again', async () => {
    const templateId = await aTemplate(boss);
    const plan = { steps: [{ kind: 'MAIL', templateId }] };
    const { id } = await aSequence(boss, plan);
    await saveWords(boss, templateId, 2, { text: 'Bonjour {{contact.firstName}}' });
    const asked = await boss.ask(`query ($id: ID!) { sequence(id: $id) { ${SEQUENCE} } }`, { id });
    expect(asked).toMatchObject({ sequence: { currentVersion: 1, steps: [{ arms: [{ templateVersion: 2 }] }] } });
    expect(await changed(boss, { id, version: 1, ...plan })).toMatchObject({ currentVersion: 2, steps: [{ arms: [{ templateVersion: 3 }] }] });
  });

  it('is one colleague’s change at a time', async () => {
    const { id } = await aSequence(boss, { steps });
    await changed(boss, { id, version: 1, priority: 10 });
    expect(refusal(await tryToChange(boss, { id, version: 1, priority: 20 }))).toMatch(/^STALE version: /);
  });

  it('is known by its name, which is free again once it is out of use', async () => {
    const { id } = await aSequence(boss, { name: 'Été', steps });
    expect(refusal(await tryToPlan(boss, { name: 'ETE', steps }))).toMatch(/^CONFLICT name: a sequence in use has this name/);
    await boss.ask('mutation ($id: ID!) { archiveSequence(id: $id) { archivedAt } }', { id });
    expect(refusal(await tryToPlan(boss, { name: 'ETE', steps }))).toBeNull();
    expect(refusal(await tryToChange(boss, { id, version: 2, priority: 1 }))).toMatch(/^CONFLICT sequence: Été is archived\./);
    const list = '{ gone: sequences(isArchived: true) { edges { node { name } } } }';
    expect(await boss.ask(list)).toEqual({ gone: { edges: [{ node: { name: 'Été' } }] } });
  });

  it('is planned by a manager', async () => {
    const camille = await rapport.colleague('MEMBER', boss.workspaceId);
    expect(refusal(await tryToPlan(camille, { steps }))).toMatch(/^FORBIDDEN/);
  });
});
