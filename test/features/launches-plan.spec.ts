import { beforeAll, describe, expect, it } from 'vitest';
import { freezeClock } from '../support/frozen-clock.js';
import { aBaker, aMailbox, byName, prepared, started, type LaunchRow } from '../support/launches.js';
import { aTemplate, FIRST_LETTER } from '../support/pitches.js';
import { refusal } from '../support/people.js';
import { useRapport, type Colleague } from '../support/rapport.js';
import { aSequence } from '../support/sequences.js';

const FOLLOW_UP = {
  subject: 'Encore un mot',
  text: `Bonjour {{contact.firstName}},

Je me permets de revenir vers vous après mon message du {{date unanswered.sentOn}}, « {{unanswered.subject}} ».

Bien à vous,
{{sender.name}}`,
};

const SENDS = 'step at subject text pitch { state } mailbox { address } problem { code en }';
const AHEAD = `query ($id: ID!) { launch(id: $id) { enrolments { edges { node { id plannedSends { ${SENDS} } } } } } }`;
const PREVIEW = `mutation ($id: ID!) { sends: previewPlannedSends(enrolmentId: $id) { ${SENDS} } }`;

interface Send {
  step: number;
  at: string;
  subject: string | null;
  text: string | null;
}

describe('what a launch will send', () => {
  const rapport = useRapport();
  let boss: Colleague;
  let camille: Colleague;
  let launch: LaunchRow;
  let address: string;

  beforeAll(async () => {
    freezeClock(rapport, new Date('2026-03-03T10:00:00Z'));
    boss = await rapport.colleague('MANAGER');
    camille = await rapport.colleague('MEMBER', boss.workspaceId);
    const mailboxId = await aMailbox(rapport, boss);
    address = `${mailboxId}@agence.example`;
    const [first, followUp] = [await aTemplate(boss), await aTemplate(boss, FOLLOW_UP, 'FOLLOW_UP')];
    const sequence = await aSequence(boss, {
      mailboxId, steps: [{ kind: 'MAIL', templateId: first }, { kind: 'WAIT', days: 5 }, { kind: 'MAIL', templateId: followUp }],
    });
    const contactIds = [await aBaker(boss, 'Ada'), await aBaker(boss, '=Bea', { firstName: 'Bea' }), await aBaker(boss, 'Cléo', { addresses: [] })];
    launch = await prepared(rapport, camille, { sequenceId: sequence.id, people: { contactIds } });
  });

  const ada = (): string => byName(launch).Ada!.id;

  it('is shown with the date, the mailbox and the words that are written', async () => {
    const { launch: seen } = await boss.ask<{ launch: { enrolments: { edges: { node: { id: string; plannedSends: Send[] } }[] } } }>(AHEAD, { id: launch.id });
    expect(seen.enrolments.edges.map(({ node }) => node.plannedSends)).toMatchObject([
      [
        { step: 1, at: '2026-03-03T10:00:00.000Z', subject: 'En lisant « La croûte qui chante »', pitch: { state: 'DRAFT' }, mailbox: { address }, problem: null },
        { step: 3, at: '2026-03-10T10:00:00.000Z', subject: null, text: null, pitch: null, mailbox: { address } },
      ],
      [{ step: 1 }, { step: 3 }],
      [],
    ]);
  });

  it('is written for one person when asked, as it would be if they do not answer', async () => {
    const { sends } = await camille.ask<{ sends: Send[] }>(PREVIEW, { id: ada() });
    expect(sends[1]).toMatchObject({ step: 3, subject: 'Re: En lisant « La croûte qui chante »', problem: null });
    expect(sends[1]!.text).toContain('mon message du 3 mars 2026, « En lisant « La croûte qui chante » ».');
    const { rowCount } = await rapport.owner.query('select from pitch where enrolment_id = $1', [ada()]);
    expect(rowCount).toBe(1);
  });

  it('says what keeps a later mail from being written', async () => {
    const [first, strange] = [await aTemplate(boss), await aTemplate(boss, { text: `${FIRST_LETTER.text} {{contact.city}}` })];
    const { id: sequenceId } = await aSequence(boss, {
      steps: [{ kind: 'MAIL', templateId: first }, { kind: 'WAIT', days: 5 }, { kind: 'MAIL', templateId: strange }],
    });
    const other = await prepared(rapport, camille, { sequenceId, people: { contactIds: [await aBaker(boss, 'Dora')] } });
    const { sends } = await camille.ask<{ sends: Send[] }>(PREVIEW, { id: byName(other).Dora!.id });
    expect(sends[1]).toMatchObject({ text: null, problem: { code: 'MISSING_VALUE', en: expect.stringContaining('contact.city') } });
  });

  const download = async (colleague: Colleague | null, id: string, language = 'fr'): Promise<{ status: number; lines: string[] }> => {
    const headers: Record<string, string> = colleague ? { authorization: `Bearer ${colleague.token}` } : {};
    const response = await fetch(`${rapport.url}/launches/${id}/plan.csv?language=${language}`, { headers });
    return { status: response.status, lines: (await response.text()).split('\r\n') };
  };

  it('is read in a spreadsheet, a line for each mail and each person left out', async () => {
    const { status, lines } = await download(camille, launch.id);
    expect([status, lines.length]).toEqual([200, 7]);
    expect(lines[0]).toBe('"contact","adresse","état","étape","version","date","boîte","objet","texte","raison"');
    expect(lines[1]).toMatch(new RegExp(`^"Ada","elodie-[^"]+","prévu","1","A","2026-03-03 11:00","${address}","En lisant « La croûte qui chante »","Bonjour Ada,`));
    expect(lines[2]).toMatch(/^"Ada",.*"3","A","2026-03-10 11:00",.*,"Re: En lisant/);
    expect(lines[3]).toMatch(/^"'=Bea"/);
    expect(lines[5]).toMatch(/^"Cléo","","exclu","","","","","","","Aucune adresse valide/);
    expect((await download(camille, launch.id, 'en')).lines[5]).toMatch(/^"Cléo","","excluded",.*"No valid address/);
    const trail = `select from audit_entry where action = 'exportLaunch' and workspace_id = $1`;
    expect((await rapport.owner.query(trail, [boss.workspaceId])).rowCount).toBe(2);
  });

  it('is shown to nobody else', async () => {
    expect((await download(null, launch.id)).status).toBe(401);
    expect((await download(await rapport.colleague('ADMIN'), launch.id)).status).toBe(404);
    const stranger = await rapport.colleague('ADMIN');
    expect(refusal(await stranger.send(PREVIEW, { id: ada() }))).toMatch(/^NOT_FOUND/);
  });

  it('is what remains of somebody who is under way', async () => {
    await started(rapport, camille, launch);
    const { sends } = await camille.ask<{ sends: Send[] }>(PREVIEW, { id: ada() });
    expect(sends.map(({ step, at }) => [step, at])).toEqual([[1, '2026-03-03T10:00:00.000Z'], [3, '2026-03-10T10:00:00.000Z']]);
  });
});
