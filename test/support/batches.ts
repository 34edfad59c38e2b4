import { GenerateBatch } from '#batches';
import type { Colleague, Rapport } from './rapport.js';

export interface BatchRow {
  id: string;
  name: string;
  state: string;
  failure: string | null;
  selection: object;
  templateVersion: number;
  startedAt: string | null;
  endedAt: string | null;
  sameWords: number;
  author: { id: string };
  counts: { total: number; pending: number; ready: number; blocked: number; missingValues: number; excluded: number };
  reasons: { outcome: string; rule: string; message: string; people: number }[];
  items: { edges: { node: ItemRow }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

export interface ItemRow {
  position: number;
  outcome: string;
  contact: { id: string; name: string };
  pitch: { id: string; subject: string; state: string } | null;
  reasons: { rule: string; quote: string | null; fr: string; en: string }[];
}

export const BATCH = `id name state failure selection templateVersion startedAt endedAt sameWords author { id }
  counts { total pending ready blocked missingValues excluded }
  reasons { outcome rule message(language: "en") people }
  items(first: 100) { edges { node { position outcome contact { id name } pitch { id subject state }
    reasons { rule quote fr: message(language: "fr") en: message(language: "en") } } } pageInfo { hasNextPage endCursor } }`;

const CREATE = `mutation ($input: CreateBatchInput!) { createBatch(input: $input) { ${BATCH} } }`;

export const tryBatch = (colleague: Colleague, input: object) => colleague.send<{ createBatch: BatchRow }>(CREATE, { input });

export const newBatch = async (colleague: Colleague, input: object): Promise<BatchRow> =>
  (await colleague.ask<{ createBatch: BatchRow }>(CREATE, { input })).createBatch;

export const batchOf = async (colleague: Colleague, id: string): Promise<BatchRow> =>
  (await colleague.ask<{ batch: BatchRow }>(`query ($id: ID!) { batch(id: $id) { ${BATCH} } }`, { id })).batch;

export const cancel = (colleague: Colleague, id: string) =>
  colleague.send<{ cancelBatch: BatchRow }>(`mutation ($id: ID!) { cancelBatch(id: $id) { ${BATCH} } }`, { id });

/** Does the work of a worker. */
export const generate = (rapport: Rapport, { workspaceId }: Colleague, { id: batchId }: { id: string }): Promise<void> =>
  rapport.api.get(GenerateBatch, { strict: false }).run({ workspaceId, batchId });

/** What became of each person, by name. */
export const outcomes = ({ items }: BatchRow): Record<string, string> =>
  Object.fromEntries(items.edges.map(({ node }) => [node.contact.name, node.outcome]));
