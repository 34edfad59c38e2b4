import { badInput, Database, notFound, refuseStaleWrite, refusing, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { Niche } from './niche.entity.js';
import type { CreateNicheInput, UpdateNicheInput } from './niche.input.js';

const COLUMNS = `id, name, description, target_min as "targetMin", target_max as "targetMax", version,
  created_at as "createdAt"`;
const ALL = `select ${COLUMNS} from niche order by name collate "und-x-icu", id`;
const BY_ID = `select ${COLUMNS} from niche where id = any($1)`;

const ONCE = { niche_name_once: 'name: there is a niche of this name already. Use that one, or choose another name.' };
const INHABITED = { vetting_niche: 'id: there are people in this niche. Remove them from it first (removeFromNiche).' };

@Injectable()
export class NichesService {
  constructor(readonly db: Database) {}

  list(): Promise<Niche[]> {
    return this.db.query<Niche>(ALL);
  }

  /** Throws NOT_FOUND. Batched. */
  async get(id: string): Promise<Niche> {
    const found = await this.db.load('niche', id, async (ids) => {
      const rows = await this.db.query<Niche>(BY_ID, [ids]);
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((one) => byId.get(one) ?? null);
    });
    if (!found) throw notFound('niche', id);
    return found;
  }

  @Transactional()
  async create(input: CreateNicheInput): Promise<Niche> {
    const niche = Niche.make(this.db.workspaceId, { targetMin: 15, targetMax: 20, ...input });
    refuseEmptyBand(niche);
    const manager = await this.db.manager();
    await refusing(ONCE, () => manager.insert(Niche, niche));
    return niche;
  }

  @Transactional()
  async update({ id, version, ...changes }: UpdateNicheInput): Promise<Niche> {
    const niche = await this.db.get(Niche, id, 'niche');
    refuseStaleWrite(niche, version, changes);
    refuseEmptyBand(Object.assign(niche, changes));
    const manager = await this.db.manager();
    return refusing(ONCE, () => manager.save(niche));
  }

  @Transactional()
  async remove(id: string): Promise<string> {
    const niche = await this.db.get(Niche, id, 'niche');
    const manager = await this.db.manager();
    await refusing(INHABITED, () => manager.remove(niche));
    return id;
  }
}

function refuseEmptyBand({ targetMin, targetMax }: Niche): void {
  if (targetMin > targetMax)
    throw badInput('targetMin', `${targetMin} is more than targetMax, ${targetMax}. Lower it, or raise targetMax.`);
}
