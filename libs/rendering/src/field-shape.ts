/** What a field holds, as far as it is known when a template is saved. */
export type FieldShape =
  'TEXT' | 'DATE' | 'FLAG' | 'ANY' | { items: FieldShape } | { fields: Record<string, FieldShape> };

type Known<T> = NonNullable<T>;

/** The shape that mirrors a type: every field of it, no other. */
export type ShapeOf<T> =
  Known<T> extends readonly (infer Item)[]
    ? { items: ShapeOf<Item> }
    : Known<T> extends Date
      ? 'DATE'
      : Known<T> extends boolean
        ? 'FLAG'
        : Known<T> extends string | number
          ? 'TEXT'
          : Known<T> extends Date | string
            ? 'DATE'
            : unknown extends Known<T>[keyof Known<T>]
              ? 'ANY'
              : { fields: { [Field in keyof Known<T>]-?: ShapeOf<Known<T>[Field]> } };

/** The names every JavaScript object inherits: the way from plain values to code. */
export const isForbiddenName = (name: string): boolean => name in {} || name === 'prototype';

/** One step down a path; null when there is no such field. */
export function fieldOf(shape: FieldShape, name: string): FieldShape | null {
  if (shape === 'ANY') return 'ANY';
  if (typeof shape === 'string') return null;
  if ('items' in shape) return /^\d+$/.test(name) ? shape.items : null;
  return Object.hasOwn(shape.fields, name) ? shape.fields[name] : null;
}

/** Why a field cannot be said as it stands, and what to write instead; undefined when it can. */
export function sayFault(name: string, shape: FieldShape): string | undefined {
  if (shape === 'DATE') return `${name} is a date; write {{date ${name} "long"}}.`;
  if (shape === 'FLAG') return `${name} is a yes or no; test it with {{#if ${name}}}.`;
  if (typeof shape === 'string') return undefined;
  if ('items' in shape) return `${name} is a list; write {{list ${name} …}} or {{#each ${name}}}.`;
  return `${name} has several fields; choose one, such as ${name}.${fieldNames(shape)[0]}.`;
}

export const fieldNames = (shape: FieldShape): string[] =>
  typeof shape === 'object' && 'fields' in shape ? Object.keys(shape.fields) : [];
