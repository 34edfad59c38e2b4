import { graphqlSync, buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { fieldsAsked } from './fields-asked.js';

describe('the fields an operation asks for', () => {
  it('are found in fragments, under aliases and in several places', () => {
    const schema = buildSchema(`
      type Query { me: Person }
      type Person { name: String age: Int town: String friend: Person }
    `);
    let asked: string[] = [];
    const me = (_args: unknown, _context: unknown, info: Parameters<typeof fieldsAsked>[0]) => {
      asked = [...fieldsAsked(info)];
      return {};
    };
    const source = `
      { me { called: name ...more friend { town } } me { ... on Person { __typename } } }
      fragment more on Person { age }
    `;
    expect(graphqlSync({ schema, source, rootValue: { me } }).errors).toBeUndefined();
    expect(asked.sort()).toEqual(['__typename', 'age', 'friend', 'name']);
  });
});
