import { MembersService } from '#accounts';
import { Clock, Database } from '#platform';
import { NoteReports } from '#sending';
import { ManualDeed, TasksService } from '#tasks';
import { Injectable } from '@nestjs/common';
import type { Complaint, Consequences } from './consequences.js';

/** Who answers for a contact: its owner, else whoever wrote last. */
const IN_CHARGE = `
  select c.id, c.name, coalesce(o.id, w.id) as "memberId"
  from contact c
  left join member o on o.workspace_id = c.workspace_id and o.id = c.owner_id and o.removed_at is null
  left join lateral (
    select m.id from dispatch d join member m on m.workspace_id = d.workspace_id and m.id = d.member_id and m.removed_at is null
    where d.contact_id = c.id order by d.created_at desc limit 1
  ) w on true
  where c.id = any($1)`;

interface InCharge {
  id: string;
  name: string;
  memberId: string | null;
}

const WORDS = {
  fr: (name: string) => ({ title: `${name} a signalé un de nos messages comme indésirable`, note: 'Plus rien ne part à cette adresse. Regardez ce qui a déplu, et à qui d’autre nous l’avons écrit.' }),
  en: (name: string) => ({ title: `${name} reported a mail of ours as unwanted`, note: 'Nothing more goes to that address. See what was wrong, and to whom else we wrote it.' }),
};

/** Whoever has to know of what came: the messages of ours it is about, and who is in charge of somebody who called one unwanted. */
@Injectable()
export class TellOthers {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly members: MembersService,
    private readonly tasks: TasksService,
    private readonly reports: NoteReports,
  ) {}

  async tell(all: readonly Consequences[]): Promise<void> {
    await this.reports.note(all.flatMap((one) => one.reports));
    await this.tellOf(all.flatMap((one) => one.complaints));
  }

  /** As something to do. */
  private async tellOf(complaints: readonly Complaint[]): Promise<void> {
    const ids = [...new Set(complaints.map(({ contactId }) => contactId))];
    if (!ids.length) return;
    const { language } = await this.members.currentWorkspace();
    const dueOn = this.clock.now().toISOString().slice(0, 10);
    for (const { id: contactId, name, memberId: assigneeId } of await this.db.query<InCharge>(IN_CHARGE, [ids])) {
      const { title, note } = WORDS[language === 'fr' ? 'fr' : 'en'](name.slice(0, 120));
      await this.tasks.create({ contactId, kind: ManualDeed.OTHER, title, note, dueOn, assigneeId });
    }
  }
}
