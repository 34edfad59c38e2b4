import { FormOfAddress } from '#contacts';
import { Clock, Database, refuseStaleWrite, refusing, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { Identity } from './identity.entity.js';
import type { CreateIdentityInput, UpdateIdentityInput } from './identity.input.js';

const ONCE = {
  identity_name_once: 'name: another identity has this name. Choose another one.',
  identity_default_once: 'isDefault: a colleague chose another default at the same moment. Read it again.',
};

@Injectable()
export class IdentitiesService {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND. */
  get(id: string): Promise<Identity> {
    return this.db.get(Identity, id, 'identity');
  }

  /** Batched. */
  load(id: string): Promise<Identity | null> {
    return this.db.load('identity', id, async (ids) => {
      const rows = await (await this.db.manager()).findBy(Identity, { id: In([...ids]) });
      return ids.map((one) => rows.find((row) => row.id === one) ?? null);
    });
  }

  /** By name, archived ones too. */
  async list(): Promise<Identity[]> {
    return (await this.db.manager()).find(Identity, { order: { name: 'ASC', id: 'ASC' } });
  }

  /** Whose a pitch is that names nobody. */
  async findDefault(): Promise<Identity | null> {
    return (await this.db.manager()).findOneBy(Identity, { isDefault: true });
  }

  @Transactional()
  async create({ isDefault = false, ...fields }: CreateIdentityInput): Promise<Identity> {
    const own = { tone: null, formOfAddress: FormOfAddress.NEUTRAL, archivedAt: null, ...fields };
    return this.save(Identity.make(this.db.workspaceId, own), isDefault);
  }

  @Transactional()
  async update({ id, version, isDefault, isArchived, ...changes }: UpdateIdentityInput): Promise<Identity> {
    const identity = await this.get(id);
    refuseStaleWrite(identity, version, changes);
    Object.assign(identity, changes);
    if (isArchived) identity.archive(this.clock.now());
    if (isArchived === false) identity.archivedAt = null;
    return this.save(identity, isDefault ?? identity.isDefault);
  }

  private async save(identity: Identity, isDefault: boolean): Promise<Identity> {
    const manager = await this.db.manager();
    if (isDefault) {
      identity.makeDefault();
      await manager.update(Identity, { isDefault: true, id: Not(identity.id) }, { isDefault: false });
    } else identity.isDefault = false;
    return refusing(ONCE, () => manager.save(identity));
  }
}
