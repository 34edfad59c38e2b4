import { MembersService, Workspace, type Member } from '#accounts';
import type { Contact } from '#contacts';
import { Clock, Database, DomainError, notFound } from '#platform';
import { Injectable } from '@nestjs/common';
import type { PitchValues } from '#rendering';
import type { RenderPitchInput } from './pitch.input.js';

/** Gathers what a template may say of a contact: plain values, read in the transaction in progress. */
@Injectable()
export class GatherValues {
  constructor(
    private readonly db: Database,
    private readonly members: MembersService,
    private readonly clock: Clock,
  ) {}

  async for(contact: Contact, input: RenderPitchInput): Promise<PitchValues> {
    const presences = await this.presencesOf(contact.id);
    const workspace = await (await this.db.manager()).findOneByOrFail(Workspace, { id: this.db.workspaceId });
    return {
      contact,
      presences,
      blog: presences.find(({ platform }) => platform === 'Blog') ?? null,
      niche: await this.nicheOf(contact.id, input.nicheId ?? null),
      sender: senderOf(await this.author()),
      workspace: { name: workspace.name, timeZone: workspace.timeZone },
      values: Object.fromEntries(input.values.map(({ name, value }) => [name, value])),
      today: this.clock.now(),
    };
  }

  /** Who writes: a pitch is always a named member's. */
  async author(): Promise<Member> {
    const author = await this.members.findActing();
    if (!author) throw new DomainError('FORBIDDEN', 'Only a member writes a pitch: sign in, or use a member\'s token.');
    return author;
  }

  private presencesOf(contactId: string): Promise<PitchValues['presences']> {
    return this.db.query(
      `select f.name as platform, p.title, p.url, p.handle, p.forum, p.language
       from presence p join platform f on f.key = p.platform_key
       where p.workspace_id = current_workspace_id() and p.contact_id = $1 order by p.created_at, p.id`,
      [contactId],
    );
  }

  private async nicheOf(contactId: string, nicheId: string | null): Promise<PitchValues['niche']> {
    const [niche] = await this.db.query<{ name: string; description: string | null }>(
      `select n.name, n.description from niche n
       left join vetting v on v.workspace_id = n.workspace_id and v.niche_id = n.id and v.contact_id = $1
       where n.workspace_id = current_workspace_id() and (n.id = $2 or $2::uuid is null and v.state <> 'REJECTED')
       order by v.state desc nulls last, v.decided_at, n.id limit 1`,
      [contactId, nicheId],
    );
    if (nicheId && !niche) throw notFound('niche', nicheId);
    return niche ?? null;
  }
}

const senderOf = ({ name, email }: Member): PitchValues['sender'] => ({ name, firstName: name.split(' ')[0] ?? null, email });
