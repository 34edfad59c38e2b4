import { Database, rowsPerKey, selectList } from '#platform';
import { Injectable } from '@nestjs/common';
import { PartialShelf } from './partial-shelf.js';
import { TemplatePartial, type PartialKey } from './partial.entity.js';
import { SHIPPED_PARTIALS } from './shipped-partials.js';

const COLUMNS = selectList<TemplatePartial>(
  'p',
  ['id', 'identityId', 'name', 'language', 'version', 'text', 'note', 'savedById', 'savedAt'],
  [],
)();

const CURRENT = `select distinct on (p.name, p.language, p.identity_id) ${COLUMNS} from partial p
  order by p.name, p.language, p.identity_id, p.version desc`;

const SAVED = `select ${COLUMNS} from partial p
  where concat_ws(' ', p.name, p.language, p.identity_id) = any($1) order by p.version desc`;

const keyOf = ({ name, language, identityId }: PartialKey): string =>
  [name, language, identityId].filter((part) => part !== null).join(' ');

/** The partials of a workspace: its own, and the product's where it has none. */
@Injectable()
export class PartialsReader {
  constructor(private readonly db: Database) {}

  /** Everything a pitch may include, to be read by language and identity. */
  async shelf(): Promise<PartialShelf> {
    return new PartialShelf(await this.current());
  }

  /** The workspace's, by name and language. */
  async list(): Promise<TemplatePartial[]> {
    const own = (await this.current()).filter(({ identityId }) => identityId === null);
    const known = new Set(own.map(keyOf));
    const all = [...own, ...SHIPPED.filter((one) => !known.has(keyOf(one)))];
    return all.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  }

  /** What counts now for a name and language, the product's words included. */
  async find(key: PartialKey): Promise<TemplatePartial | null> {
    const same = (one: PartialKey): boolean => keyOf(one) === keyOf(key);
    return (await this.current()).find(same) ?? SHIPPED.find(same) ?? null;
  }

  /** The signatures of an identity, by language. */
  async listOfIdentity(identityId: string): Promise<TemplatePartial[]> {
    return (await this.current()).filter((one) => one.identityId === identityId);
  }

  /** Every save of it, the newest first. Batched. */
  loadVersions(partial: PartialKey): Promise<TemplatePartial[]> {
    return this.db.load('partial versions', keyOf(partial), async (keys) => {
      return rowsPerKey(keys, await this.db.query<TemplatePartial>(SAVED, [keys]), keyOf);
    });
  }

  /** A workspace has few: read at once for whoever asks in an operation. */
  private current(): Promise<TemplatePartial[]> {
    return this.db.load('partials', 'current', async (asked) => {
      const rows = await this.db.query<TemplatePartial>(CURRENT);
      return asked.map(() => rows);
    });
  }
}

const SHIPPED: TemplatePartial[] = SHIPPED_PARTIALS.map((words) => {
  const nobodys = { identityId: null, version: 0, note: null, savedById: null, savedAt: null };
  return Object.assign(new TemplatePartial(), words, nobodys);
});
