import { fieldNames, fieldOf, isForbiddenName, type FieldShape } from './field-shape.js';
import type { Fault } from './template-problem.js';

/** A field as a template names it, known from the root: `presences.*.title` inside `{{#each presences}}`. */
export interface Field {
  name: string;
  shape: FieldShape;
  /** For each `*` of the name, how many loops stand around its own. */
  loops: number[];
}

/** Where a path begins, and the steps left to follow from there. */
interface Start {
  field: Field;
  rest: string[];
}

const LOOP_FIELDS: Record<string, FieldShape> = { index: 'TEXT', key: 'TEXT', first: 'FLAG', last: 'FLAG' };

/**
 * What the names in one block of a template stand for. Handlebars looks a name up in the innermost block only;
 * `../` is the block around it, `@root` the outermost, and a block may name its item: `{{#each presences as |it|}}`.
 */
export class FieldScope {
  private constructor(
    private readonly here: Field,
    private readonly outer: FieldScope | null,
    private readonly isLoop: boolean,
    private readonly loopsAround: number,
    private readonly names: Map<string, Field>,
  ) {}

  static root(shape: FieldShape): FieldScope {
    return new FieldScope({ name: '', shape, loops: [] }, null, false, 0, new Map());
  }

  /** The scope inside `{{#with field}}`. */
  within(field: Field, [name]: string[]): FieldScope {
    return new FieldScope(field, this, this.isLoop, this.loopsAround, this.named([name, field]));
  }

  /** The scope inside `{{#each field}}`. */
  each(field: Field, [itemName, indexName]: string[]): FieldScope {
    const items = typeof field.shape === 'object' && 'items' in field.shape ? field.shape.items : 'ANY';
    const item = { name: `${field.name}.*`, shape: items, loops: [...field.loops, this.loopsAround] };
    const index: Field = { name: '@index', shape: 'TEXT', loops: [] };
    return new FieldScope(item, this, true, this.loopsAround + 1, this.named([itemName, item], [indexName, index]));
  }

  /** Follows a path to the field it stands for, or says why it leads nowhere. */
  resolve(path: hbs.AST.PathExpression): Field | Fault {
    const start = this.start(path);
    if ('message' in start) return start;
    const follow = (field: Field | Fault, part: string) => ('message' in field ? field : this.step(field, part));
    return start.rest.reduce<Field | Fault>(follow, start.field);
  }

  private start(path: hbs.AST.PathExpression): Start | Fault {
    const { parts, depth, data, original } = path;
    const [first, ...rest] = parts;
    if (data) return this.loopField(path);
    const named = depth === 0 && !/^\.|^this\b/.test(original) ? this.names.get(first) : undefined;
    if (named) return { field: named, rest };
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- it walks outwards from here
    let scope: FieldScope | null = this;
    for (let up = 0; up < depth && scope; up++) scope = scope.outer;
    if (scope) return { field: scope.here, rest: parts };
    return wrongUse(original, `${original} leads out of the template; take away a "../".`);
  }

  private loopField({ parts: [name, ...rest], depth, original }: hbs.AST.PathExpression): Start | Fault {
    if (name === 'root' && depth === 0) return { field: this.root(), rest };
    if (this.isLoop && depth === 0 && rest.length === 0 && Object.hasOwn(LOOP_FIELDS, name))
      return { field: { name: original, shape: LOOP_FIELDS[name], loops: [] }, rest };
    return wrongUse(original, `${original} is not known here; {{#each}} has @index, @key, @first and @last.`);
  }

  private step({ name, shape, loops }: Field, part: string): Field | Fault {
    const full = name ? `${name}.${part}` : part;
    if (isForbiddenName(part))
      return { code: 'FORBIDDEN_NAME', field: full, message: `${full} is not a field; ${part} is never allowed.` };
    const next = fieldOf(shape, part);
    return next ? { name: full, shape: next, loops } : this.unknown(name, shape, part, full);
  }

  private unknown(name: string, shape: FieldShape, part: string, full: string): Fault {
    const isAtRoot = this.outer !== null && fieldOf(this.root().shape, part) !== null;
    const names = fieldNames(shape);
    const owner = name || 'The template';
    const remedy = isAtRoot
      ? `inside a block write @root.${part}.`
      : names.length
        ? `${owner} has ${names.join(', ')}.`
        : `${owner} has no fields of its own.`;
    return { code: 'UNKNOWN_FIELD', field: full, message: `${full} does not exist; ${remedy}` };
  }

  private root(): Field {
    return this.outer ? this.outer.root() : this.here;
  }

  private named(...pairs: [string | undefined, Field][]): Map<string, Field> {
    return new Map([...this.names, ...pairs.filter((pair): pair is [string, Field] => pair[0] !== undefined)]);
  }
}

const wrongUse = (field: string, message: string): Fault => ({ code: 'WRONG_USE', field, message });
