import { badInput } from '#platform';
import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsString, Max, Min } from 'class-validator';
import { isId } from './text-fields.js';

export const LARGEST_PAGE = 100;

/** Relay's forward page: `first` rows after a cursor. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: `Rows of the page, at most ${LARGEST_PAGE}` })
  @Min(1, { message: 'first must be at least 1' })
  @Max(LARGEST_PAGE, { message: `first must be at most ${LARGEST_PAGE}; page with after instead` })
  first: number = 20;

  @Field(() => String, { nullable: true, description: 'The cursor of the last row you have' })
  @IsOptional()
  @IsString()
  after?: string | null;
}

@ObjectType()
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage: boolean;

  @Field(() => Boolean)
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true })
  startCursor: string | null;

  @Field(() => String, { nullable: true })
  endCursor: string | null;
}

export interface Edge<T> {
  node: T;
  cursor: string;
}

export interface Connection<T> {
  edges: Edge<T>[];
  pageInfo: PageInfo;
}

/** The Relay connection and edge types of a node type: `class Contacts extends connectionOf(Contact) {}`. */
export function connectionOf<T>(node: Type<T>): Type<Connection<T>> {
  @ObjectType(`${node.name}Edge`)
  class NodeEdge implements Edge<T> {
    @Field(() => node)
    node: T;

    @Field(() => String)
    cursor: string;
  }
  @ObjectType({ isAbstract: true })
  abstract class NodeConnection implements Connection<T> {
    @Field(() => [NodeEdge])
    edges: Edge<T>[];

    @Field(() => PageInfo)
    pageInfo: PageInfo;
  }
  return NodeConnection as Type<Connection<T>>;
}

/**
 * A connection from rows of which one more than the page was asked for.
 * @param cursorOf the sort values that find the row again, the unique one last
 */
export function pageOf<T>(rows: T[], page: PageArgs, cursorOf: (row: T) => unknown[]): Connection<T> {
  const edges = rows.slice(0, page.first).map((node) => ({
    node,
    get cursor() {
      return encodeCursor(cursorOf(node));
    },
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: Boolean(page.after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

const isSortValue = (one: unknown): one is string | number | null =>
  one === null || typeof one === 'string' || typeof one === 'number';

const encodeCursor = (values: unknown[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');

/** The sort values inside a cursor. Throws BAD_INPUT for anything this server did not make. */
export function decodeCursor(cursor: string, length: number): (string | number | null)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(values) && values.length === length && values.every(isSortValue)) return values;
  } catch {
    // falls through to the refusal below
  }
  throw notOfThisList();
}

/** The moment and the id inside a cursor of a list by time. Throws BAD_INPUT for anything else. */
export function decodeMomentCursor(cursor: string): [moment: string, id: string] {
  const [moment, id] = decodeCursor(cursor, 2).map(String);
  if (Number.isNaN(Date.parse(moment)) || !isId(id)) throw notOfThisList();
  return [moment, id];
}

const notOfThisList = () => badInput('after', 'this is no cursor of this list. Use endCursor of the page before.');
