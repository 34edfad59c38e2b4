import { badInput, Database, refuseStaleWrite, refusing, rowsPerKey, Transactional } from '#platform';
import { type Misplaced, normaliseUrl, type Place, placePresence } from '#spellings';
import { Injectable } from '@nestjs/common';
import { Contact } from './contact.entity.js';
import { lockWithContact } from './lock-with-contact.js';
import { movePresence } from './move-presence.js';
import { PlatformsService } from './platforms.service.js';
import { presenceColumns } from './presence-columns.js';
import { Presence } from './presence.entity.js';
import type { AddPresenceInput, PresenceInput, UpdatePresenceInput } from './presence.input.js';
import { refreshSearchText } from './refresh-search-text.js';

const ofContacts = (columns: string): string =>
  `select ${columns} from presence p where p.contact_id = any($1) order by p.created_at, p.match_key`;

const ONCE = { presence_once: 'url: they have this presence already, perhaps in another spelling. Leave it out.' };

@Injectable()
export class PresencesService {
  constructor(
    readonly db: Database,
    private readonly platforms: PlatformsService,
  ) {}

  /** Where a contact speaks, the first known first. Batched; reads what the fields asked for need, or all. */
  list(contactId: string, asked: ReadonlySet<string> | null = null): Promise<Presence[]> {
    const columns = presenceColumns(asked);
    return this.db.load(`presences ${columns}`, contactId, async (ids) => {
      const platforms = await this.platforms.byKeys();
      const rows = await this.db.query<Presence>(ofContacts(columns), [ids]);
      for (const row of rows) row.platform = platforms.get(row.platformKey)!;
      return rowsPerKey(ids, rows, (row) => row.contactId);
    });
  }

  /** The first presences of a contact that is being made; who makes it refreshes its search text. */
  @Transactional()
  async addFirst(contactId: string, inputs: PresenceInput[]): Promise<void> {
    const platforms = await this.platforms.list();
    await this.insert(
      inputs.map((input, at) => this.make(contactId, input, placePresence(input, platforms), `presences.${at}.`)),
    );
  }

  @Transactional()
  async add({ contactId, ...input }: AddPresenceInput): Promise<Presence> {
    await this.db.get(Contact, contactId, 'contact');
    const presence = this.make(contactId, input, placePresence(input, await this.platforms.list()));
    await this.insert([presence]);
    return this.shown(presence);
  }

  @Transactional()
  async update({ id, version, ...changes }: UpdatePresenceInput): Promise<Presence> {
    const presence = await lockWithContact(this.db, Presence, id, 'presence');
    refuseStaleWrite(presence, version, changes);
    const place = movePresence(presence, changes, await this.platforms.list());
    Object.assign(presence, told(changes, place));
    const manager = await this.db.manager();
    await refusing(ONCE, () => manager.save(presence));
    return this.shown(presence);
  }

  /** @returns the contact it was a presence of */
  @Transactional()
  async remove(id: string): Promise<Contact> {
    const presence = await lockWithContact(this.db, Presence, id, 'presence');
    await (await this.db.manager()).remove(presence);
    await refreshSearchText(this.db, [presence.contactId]);
    return this.db.get(Contact, presence.contactId, 'contact');
  }

  private make(contactId: string, input: PresenceInput, place: Place | Misplaced, path = ''): Presence {
    return Presence.make(this.db.workspaceId, { contactId, ...told(input, place, path) });
  }

  private async insert(presences: Presence[]): Promise<void> {
    const manager = await this.db.manager();
    if (presences.length) await refusing(ONCE, () => manager.insert(Presence, presences));
  }

  private async shown(presence: Presence): Promise<Presence> {
    await refreshSearchText(this.db, [presence.contactId]);
    const platform = (await this.platforms.byKeys()).get(presence.platformKey);
    return Object.assign(presence, { platform });
  }
}

/** What was said about a presence, in the spelling that is kept. Throws BAD_INPUT. */
function told(input: PresenceInput, place: Place | Misplaced, path = ''): Partial<Presence> {
  if ('error' in place) throw badInput(path + place.error.field, `${place.error.reason} ${place.error.remedy}`);
  if (!input.feedUrl) return { ...input, ...place } as Partial<Presence>;
  const feed = normaliseUrl(input.feedUrl);
  if ('error' in feed) throw badInput(`${path}feedUrl`, `${feed.error.reason} ${feed.error.remedy}`);
  return { ...input, ...place, feedUrl: feed.url };
}
