import { MembersService } from '#accounts';
import { Clock, DomainError } from '#platform';
import { Injectable } from '@nestjs/common';

/** Who steers, and when. */
export interface Acting {
  memberId: string;
  name: string;
  now: Date;
}

/** People's passages are steered by somebody with a name. */
@Injectable()
export class ActingMember {
  constructor(
    private readonly members: MembersService,
    private readonly clock: Clock,
  ) {}

  /** Throws FORBIDDEN. */
  async read(): Promise<Acting> {
    const member = await this.members.findActing();
    if (member) return { memberId: member.id, name: member.name, now: this.clock.now() };
    throw new DomainError('FORBIDDEN', 'Only a member steers enrolments: sign in, or use a member\'s token.');
  }
}
