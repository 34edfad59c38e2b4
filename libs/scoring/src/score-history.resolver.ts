import { Member } from '#accounts';
import { Contact } from '#contacts';
import { Direct } from '#graph';
import { Args, ResolveField, Resolver } from '@nestjs/graphql';
import { ScoreHistory, WEEKS } from './score-history.reader.js';
import { MeanScore, ScorePoint } from './score-point.js';

const WHEN = 'at the end of each of the last weeks, Sunday midnight in the time zone of the workspace, and now; '
  + 'oldest first';

@Resolver(() => Contact)
export class ContactHistoryResolver {
  constructor(private readonly history: ScoreHistory) {}

  @ResolveField(() => [ScorePoint], { description: `The score ${WHEN}; empty where no score is shown` })
  @Direct()
  responsivenessHistory({ id }: Contact, @Args('weeks', WEEKS) { weeks }: { weeks: number }): Promise<ScorePoint[]> {
    return this.history.ofContact(id, weeks);
  }
}

@Resolver(() => Member)
export class MemberHistoryResolver {
  constructor(private readonly history: ScoreHistory) {}

  @ResolveField(() => [MeanScore], {
    description: `The mean score of the contacts they look after today, ${WHEN}`,
  })
  @Direct()
  responsivenessHistory({ id }: Member, @Args('weeks', WEEKS) { weeks }: { weeks: number }): Promise<MeanScore[]> {
    return this.history.ofOwner(id, weeks);
  }
}
