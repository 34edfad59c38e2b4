import { composeMessage } from '#mail';
import { renderVariant, type PitchValues } from '#rendering';
import { DAY_MS, dateOf, HOUR_MS } from '../calendar.js';
import type { Cast, Player } from '../cast.js';
import { writtenPitches, type WrittenPitch } from '../talk/written-pitches.js';
import { AGENCY, COLLEAGUES, NICHES } from '../team.js';
import { placed } from './contact-rows.js';
import type { Row } from './insert-rows.js';
import type { VariantOnFile } from './template-rows.js';

/** What the desks hold: pitches, the messages that carry the released ones, and their entries in the log. */
export interface PitchRows {
  pitches: Row[];
  interactions: Row[];
  dispatches: Row[];
}

export async function pitchRows(cast: Cast, variants: VariantOnFile[]): Promise<PitchRows> {
  const rows: PitchRows = { pitches: [], interactions: [], dispatches: [] };
  for (const written of writtenPitches) {
    const player = cast.players.find(({ person }) => person.name === written.to)!;
    const pitch = pitchRow(cast, player, written, variants);
    rows.pitches.push(pitch);
    if (written.state !== 'RELEASED') continue;
    const dispatch = await dispatchRow(cast, player, written, pitch);
    rows.dispatches.push(dispatch);
    rows.interactions.push(entryRow(dispatch));
  }
  return rows;
}

function pitchRow(cast: Cast, player: Player, written: WrittenPitch, variants: VariantOnFile[]): Row {
  const at = new Date(cast.now.getTime() - written.hoursAgo * HOUR_MS);
  const values = valuesOf(cast, player, written, at);
  const variant = variantFor(written, values.contact, variants);
  const rendering = renderVariant(variant, values);
  if (rendering.outcome === 'STOPPED') throw new Error(`${written.to}: ${rendering.problems.map(({ message }) => message).join(' ')}`);
  const { templateId, language, formOfAddress } = variant;
  const isApproved = written.state === 'APPROVED' || written.state === 'RELEASED';
  return {
    ...{ workspace_id: cast.workspaceId, id: player.draw.uuid(), contact_id: player.id, template_id: templateId },
    ...{ language, form_of_address: formOfAddress, author_id: cast.memberIds[written.by], values: values.values },
    ...{ subject: rendering.subject, text: rendering.text, html: rendering.html, state: written.state },
    ...{ approved_by_id: isApproved ? cast.memberIds.solene : null, approved_at: isApproved ? at : null },
    ...{ version: 1, is_edited: false, created_at: new Date(at.getTime() - HOUR_MS / 3) },
  };
}

function variantFor({ purpose, to }: WrittenPitch, contact: PitchValues['contact'], variants: VariantOnFile[]): VariantOnFile {
  const spoken = variants.filter((one) => one.purpose === purpose && one.language === contact.language);
  const variant = [contact.formOfAddress, 'NEUTRAL'].map((form) => spoken.find((one) => one.formOfAddress === form)).find(Boolean);
  if (!variant) throw new Error(`${to}: no variant of ${purpose} suits`);
  return variant;
}

/** What a template may speak of; the API gathers the same from the database. */
function valuesOf({ now }: Cast, { person }: Player, { by, values }: WrittenPitch, at: Date): PitchValues {
  const { name, email } = COLLEAGUES[by];
  const presences = person.places.map((place) => placed(place, person));
  const [niche] = Object.keys(person.niches) as (keyof typeof NICHES)[];
  const inThreeWeeks = dateOf(new Date(now.getTime() + 21 * DAY_MS));
  return {
    contact: contactValues(person),
    presences,
    blog: presences.find(({ platform }) => platform === 'Blog') ?? null,
    niche: niche ? { name: NICHES[niche].name, description: NICHES[niche].description } : null,
    sender: { name, firstName: name.split(' ')[0]!, email },
    workspace: { name: AGENCY.name, timeZone: AGENCY.timeZone },
    values: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value.replace('{day}', inThreeWeeks)])),
    today: at,
  };
}

const contactValues = (person: Player['person']): PitchValues['contact'] => ({
  ...{ name: person.name, firstName: person.firstName ?? null, lastName: person.lastName ?? null },
  ...{ language: person.language === undefined ? 'fr' : person.language, formOfAddress: person.form ?? 'VOUS' },
  ...{ gender: person.gender ?? 'UNKNOWN', city: person.city ?? null, region: person.region ?? null },
  ...{ country: person.country ?? 'FR', timeZone: person.timeZone ?? AGENCY.timeZone, tags: person.tags ?? [] },
  notes: person.notes ?? null,
});

/** Captured, as everything is where no mail server is configured; nothing ever leaves for these addresses. */
async function dispatchRow(cast: Cast, { person, draw, id }: Player, { by }: WrittenPitch, pitch: Row): Promise<Row> {
  const { name, email } = COLLEAGUES[by];
  const at = pitch['approved_at'] as Date;
  const recipient = person.addresses![0]!;
  const messageId = `<${draw.uuid()}@${email.split('@')[1]}>`;
  const [subject, text, html] = [pitch['subject'], pitch['text'], pitch['html']].map(String) as [string, string, string];
  const from = { name, address: email };
  const { source } = await composeMessage({ messageId, date: at, from, to: [{ name: person.name, address: recipient }], subject, text, html });
  return {
    ...{ workspace_id: cast.workspaceId, id: draw.uuid(), origin_kind: 'PITCH', origin_id: pitch['id'], contact_id: id },
    ...{ member_id: cast.memberIds[by], sender: email, recipient, subject, body: text, message_id: messageId, source },
    ...{ state: 'CAPTURED', reason: 'No mail server is configured (SMTP_URL), so it was kept here.', attempts: 0 },
    ...{ due_at: at, claimed_at: null, settled_at: at, interaction_id: draw.uuid(), created_at: at },
  };
}

const entryRow = (dispatch: Row): Row => ({
  ...{ workspace_id: dispatch['workspace_id'], id: dispatch['interaction_id'], contact_id: dispatch['contact_id'] },
  ...{ direction: 'OUTBOUND', channel: 'MAIL', happened_at: dispatch['settled_at'], logged_at: dispatch['settled_at'] },
  ...{ member_id: dispatch['member_id'], persona: null, subject: dispatch['subject'], body: dispatch['body'], link: null },
  ...{ conversation_id: dispatch['interaction_id'], in_reply_to_id: null, hopes_for_answer: true, minutes_spent: null },
  ...{ nature: 'HUMAN', recipients: [dispatch['recipient']], mood: null, returns_on: null, corrects_id: null },
  message_id: dispatch['message_id'],
});
