const snake = (property: string): string => property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Days (`…On`) come as texts, as TypeORM reads them. */
const column = (alias: string, property: string): string =>
  `${alias}.${snake(property)}${property.endsWith('On') ? '::text' : ''} as "${property}"`;

/**
 * A select list that makes plain rows in the shape of an entity, for lists, which need no entity. Given the names of the
 * fields a client asks for it leaves out what nobody reads, which is most of what a page would cost; `member` is read
 * from `memberId`. Without them it has all.
 * @param always what is read whatever is asked: keys, and what fields of other names are made of
 */
export function selectList<Row>(alias: string, always: (keyof Row & string)[], onDemand: (keyof Row & string)[]) {
  const known = new WeakMap<ReadonlySet<string>, string>();
  const list = (properties: string[]): string => properties.map((property) => column(alias, property)).join(', ');
  const all = list([...always, ...onDemand]);
  return (asked: ReadonlySet<string> | null = null): string => {
    if (!asked) return all;
    let text = known.get(asked);
    if (!text) {
      const isAsked = (property: string): boolean => asked.has(property) || asked.has(property.replace(/Id$/, ''));
      known.set(asked, (text = list([...always, ...onDemand.filter(isAsked)])));
    }
    return text;
  };
}
