import { Clock, Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { RepliesAnsweredArgs } from './replies.args.js';

/** How soon a member answered over a period. */
@ObjectType({ description: 'How soon a member answered: medians, so that one long silence does not hide the rest' })
export class AnsweredReplies {
  /** Null for answers that nobody can be said to have written. */
  memberId: string | null;

  @Field(() => Int)
  answered: number;

  @Field(() => Int, { description: 'From their first words to our answer' })
  medianMinutes: number;

  @Field(() => Int, { description: 'The same in working hours of the workspace' })
  medianWorkingMinutes: number;
}

const ANSWERED = `
  select r.closed_by_id as "memberId", count(*)::integer as answered,
    round(percentile_cont(0.5) within group (order by r.response_minutes))::integer as "medianMinutes",
    round(percentile_cont(0.5) within group (order by r.working_minutes))::integer as "medianWorkingMinutes"
  from awaited_reply r join interaction i on i.workspace_id = r.workspace_id and i.id = r.answer_id
  where r.closed_at is not null and i.happened_at >= $1 and i.happened_at < $2
  group by r.closed_by_id order by count(*) desc, r.closed_by_id`;

/** First-response times, from what was answered. */
@Injectable()
export class AnsweredRepliesReader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  list({ from, until }: RepliesAnsweredArgs): Promise<AnsweredReplies[]> {
    return this.db.query<AnsweredReplies>(ANSWERED, [from, until ?? this.clock.now()]);
  }
}
