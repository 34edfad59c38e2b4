import { MembersService } from '#accounts';
import { isId } from '#graph';
import { Database, notFound } from '#platform';
import { Injectable } from '@nestjs/common';

/** The member a score is asked for; alone in a workspace nobody has another score than the contact's. */
export interface Asker {
  id: string;
  name: string;
  isAlone: boolean;
}

const SEVERAL = 'select count(*) > 1 as several from member';

/** Members as those who are about to write. */
@Injectable()
export class Askers {
  constructor(
    private readonly db: Database,
    private readonly members: MembersService,
  ) {}

  /** Throws NOT_FOUND. */
  async get(memberId: string): Promise<Asker> {
    const member = isId(memberId) ? await this.members.load(memberId) : null;
    if (!member) throw notFound('member', memberId);
    const isAlone = await this.db.load('is alone', 'me', async () => {
      const [{ several }] = await this.db.query<{ several: boolean }>(SEVERAL);
      return [!several];
    });
    return { id: member.id, name: member.name, isAlone };
  }
}
