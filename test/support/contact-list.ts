import { expect } from 'vitest';
import type { Colleague } from './rapport.js';

export interface ContactPage {
  edges: { cursor: string; node: { id: string; name: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
}

export const CONTACTS = `query ($filter: ContactFilter, $sort: ContactSort, $first: Int, $after: String) {
  contacts(filter: $filter, sort: $sort, first: $first, after: $after) {
    edges { cursor node { id name } }
    pageInfo { hasNextPage hasPreviousPage endCursor }
  }
}`;

const CREATE = 'mutation ($input: CreateContactInput!) { createContact(input: $input) { id } }';

/** Puts somebody on record; a text is a name. */
export async function putOnRecord(colleague: Colleague, input: string | object): Promise<string> {
  const variables = { input: typeof input === 'string' ? { name: input } : input };
  return (await colleague.ask<{ createContact: { id: string } }>(CREATE, variables)).createContact.id;
}

/** A page of contacts, at most 20 unless `first` says otherwise. */
export const contactPage = async (colleague: Colleague, variables: object = {}): Promise<ContactPage> =>
  (await colleague.ask<{ contacts: ContactPage }>(CONTACTS, variables)).contacts;

/** The names on the first page of a list. */
export const listedNames = async (colleague: Colleague, filter?: object, sort?: object): Promise<string[]> =>
  (await contactPage(colleague, { filter, sort: sort ?? { by: 'NAME' }, first: 100 })).edges.map(({ node }) => node.name);

/** All pages of a list, one after another, with something done between them. */
export async function wholeList(
  colleague: Colleague,
  variables: object,
  meanwhile: (page: number) => Promise<unknown> = async () => undefined,
): Promise<ContactPage['edges'][number]['node'][]> {
  const seen: ContactPage['edges'][number]['node'][] = [];
  let after: string | null = null;
  for (let page = 1; page < 100; page++) {
    const { edges, pageInfo } = await contactPage(colleague, { first: 5, ...variables, after });
    seen.push(...edges.map(({ node }) => node));
    expect(pageInfo.hasPreviousPage).toBe(page > 1);
    if (!pageInfo.hasNextPage) return seen;
    after = pageInfo.endCursor;
    await meanwhile(page);
  }
  throw new Error('The list does not end');
}
