import type { Colleague } from './rapport.js';

export interface SequenceRow {
  id: string;
  version: number;
  currentVersion: number;
  steps: { kind: string; thread: string | null; arms: { key: string; templateVersion: number; weight: number }[] | null }[];
}

export const SEQUENCE = `id name topic priority version currentVersion archivedAt owner { id } mailbox { address } niche { name }
  steps { kind thread days hours deed title condition otherwise arms { key weight templateVersion template { name } } }
  sendWindow { days from until respectsHolidays } versions { version steps { kind } } counts { total active }`;

const CREATE = `mutation ($input: CreateSequenceInput!) { sequence: createSequence(input: $input) { ${SEQUENCE} } }`;
const UPDATE = `mutation ($input: UpdateSequenceInput!) { sequence: updateSequence(input: $input) { ${SEQUENCE} } }`;

let made = 0;

export const tryToPlan = (manager: Colleague, input: object) =>
  manager.send<{ sequence: SequenceRow }>(CREATE, { input: { name: `Les levains ${++made}`, ...input } });

/** @returns a new sequence */
export const aSequence = async (manager: Colleague, input: object): Promise<SequenceRow> =>
  (await manager.ask<{ sequence: SequenceRow }>(CREATE, { input: { name: `Les levains ${++made}`, ...input } })).sequence;

export const tryToChange = (manager: Colleague, input: object) => manager.send<{ sequence: SequenceRow }>(UPDATE, { input });

export const changed = async (manager: Colleague, input: object): Promise<SequenceRow> =>
  (await manager.ask<{ sequence: SequenceRow }>(UPDATE, { input })).sequence;
