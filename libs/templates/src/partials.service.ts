import { badInput, Clock, Database, DomainError, refuseStaleWrite, refusing, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Identity } from './identity.entity.js';
import { TemplatePartial, type PartialKey } from './partial.entity.js';
import type { DeletePartialInput, SavePartialInput } from './partial.input.js';
import { PartialsReader } from './partials.reader.js';
import { SoundWords } from './sound-words.js';

/** Templates whose current words include a partial. */
const INCLUDING = `select distinct t.name from template_variant v
  join template t on t.workspace_id = v.workspace_id and t.id = v.template_id
  where v.until_version is null and v.language = $1 and concat_ws(' ', v.subject, v.text, v.html) ~ $2 order by 1`;

const NOT_YOURS = 'name: there is no partial of your own under this name and language. Look at partials.';

const AT_ONCE = { partial_once: 'version: a colleague saved it at the same moment. Read it again and repeat it.' };

/** The words that templates share; each save is a row that stays as it is. */
@Injectable()
export class PartialsService {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
    private readonly reader: PartialsReader,
    private readonly soundWords: SoundWords,
  ) {}

  async save(input: SavePartialInput): Promise<TemplatePartial> {
    await this.soundWords.demandPartial(input.text);
    return this.write(input);
  }

  /** Throws CONFLICT while a template includes it. @returns its name */
  @Transactional()
  async delete({ version, ...input }: DeletePartialInput): Promise<string> {
    const key = withIdentity(input);
    const partial = await this.reader.find(key);
    if (!partial?.version) throw new DomainError('NOT_FOUND', NOT_YOURS);
    refuseStaleWrite(partial, version, {});
    if (!key.identityId) await this.refuseWhileIncluded(partial);
    await (await this.db.manager()).delete(TemplatePartial, { ...key, identityId: key.identityId ?? IsNull() });
    return partial.name;
  }

  @Transactional()
  private async write({ version, text, note = null, ...input }: SavePartialInput): Promise<TemplatePartial> {
    const key = withIdentity(input);
    if (key.identityId) await this.refuseUnlessSignature(key.identityId, key.name);
    const current = await this.reader.find(key);
    refuseStaleWrite({ text: current?.text, version: current?.version ?? 0 }, version, { text });
    const save = { text, note, version: version + 1, savedById: this.db.actor.memberId, savedAt: this.clock.now() };
    const partial = TemplatePartial.make(this.db.workspaceId, { ...key, ...save });
    const manager = await this.db.manager();
    await refusing(AT_ONCE, () => manager.insert(TemplatePartial, partial));
    return partial;
  }

  private async refuseUnlessSignature(identityId: string, name: string): Promise<void> {
    await this.db.get(Identity, identityId, 'identity');
    if (name === 'signature') return;
    const remedy = 'Save it as signature, or without identityId.';
    throw badInput('name', `an identity has a signature of its own and nothing else. ${remedy}`);
  }

  private async refuseWhileIncluded({ name, language }: TemplatePartial): Promise<void> {
    const templates = await this.db.query<{ name: string }>(INCLUDING, [language, `\\{\\{~?>\\s*\\W?${name}\\M`]);
    if (!templates.length) return;
    const names = templates.map((one) => `« ${one.name} »`).join(', ');
    const deed = templates.length === 1 ? 'includes' : 'include';
    throw new DomainError('CONFLICT', `name: ${names} ${deed} it. Take {{> ${name}}} out there first.`);
  }
}

const withIdentity = ({ identityId = null, name, language }: Omit<DeletePartialInput, 'version'>): PartialKey =>
  ({ identityId, name, language });
