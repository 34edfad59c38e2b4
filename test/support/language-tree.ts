import Handlebars from 'handlebars';

/** A node of a template with what stands around it. */
export interface Standing {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- any of Handlebars' twenty kinds of node
  node: { type: string } & Record<string, any>;
  /** How many blocks around it have a context of their own. */
  contexts: number;
  isInLoop: boolean;
  /** It stands inside something that is refused as a whole. */
  isCovered: boolean;
}

export const BLOCKS = ['if', 'unless', 'each', 'with'];

type Around = Omit<Standing, 'node'>;

/** The tree of a template; null when Handlebars itself cannot read it. */
export function parsed(template: string): hbs.AST.Program | null {
  try {
    return Handlebars.parse(template);
  } catch {
    return null;
  }
}

/** Every node of a tree. */
export const standing = (tree: hbs.AST.Program | null): Standing[] => 
  below(tree, { contexts: 0, isInLoop: false, isCovered: false });

function below(value: unknown, around: Around): Standing[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => below(item, around));
  const node = value as Standing['node'];
  const inner = Object.entries(node).flatMap(([key, child]) =>
    key === 'loc' ? [] : below(child, within(node, key, around)),
  );
  return typeof node.type === 'string' ? [{ node, ...around }, ...inner] : inner;
}

function within({ type, path }: Standing['node'], key: string, { contexts, isInLoop, isCovered }: Around): Around {
  const isRefused = type === 'PartialBlockStatement' || type === 'DecoratorBlock';
  const isOfOthers = type === 'BlockStatement' && !BLOCKS.includes(path.original);
  const isLoop = key === 'program' && path?.original === 'each';
  const isEntered = isLoop || (key === 'program' && path?.original === 'with');
  return {
    contexts: contexts + Number(isEntered),
    isInLoop: isInLoop || isLoop,
    isCovered: isCovered || isRefused || isOfOthers,
  };
}
