import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { OperationCosts } from './operation-cost.js';

const schema = buildSchema('type Query { people(first: Int = 20, after: String): [Person!]! } type Person { name: String notes: String }');

const document = parse(`query ($many: Int = 50, $after: String, $full: Boolean = false) {
  people(first: $many, after: $after) { name notes @include(if: $full) }
}`);

const costs = new OperationCosts();
const costOf = (variables: Record<string, unknown>) => costs.of({ schema, document, operationName: null, variables });

describe('the cost of an operation', () => {
  it('counts a page once for each row it may hold', () => {
    expect(costOf({ many: 10 })).toBe(11);
    expect(costOf({ many: 90 })).toBe(91);
  });

  it('takes the default for a variable that is left out, also after null was given', () => {
    expect(costOf({ many: null })).toBe(2);
    expect(costOf({})).toBe(51);
  });

  it('depends on the parts that are included, and not on the place in the list', () => {
    expect(costOf({ many: 10, full: true })).toBe(21);
    expect(costOf({ many: 10, after: 'x' })).toBe(11);
  });

  it('stays right for a client that tries ever more sizes', () => {
    for (let many = 1; many < 300; many++) expect(costOf({ many })).toBe(many + 1);
    expect(costOf({ many: 10 })).toBe(11);
  });
});
