import { Direct } from '#graph';
import { Niche } from '#niches';
import { Database } from '#platform';
import { MeanScore, ScoreHistory, WEEKS } from '#scoring';
import { Args, ResolveField, Resolver } from '@nestjs/graphql';

const KNOWN = `select contact_id as "contactId", niche_id as "nicheId" from vetting where niche_id = any($1) and state <> 'REJECTED' order by contact_id`;

/** How the people of a niche answered, week by week. */
@Resolver(() => Niche)
export class NicheHistoryResolver {
  constructor(
    private readonly db: Database,
    private readonly history: ScoreHistory,
  ) {}

  @ResolveField(() => [MeanScore], {
    description: 'The mean score of those who are known in it today, rejected ones left out, at the end of each of the '
      + 'last weeks, Sunday midnight in the time zone of the workspace, and now; oldest first',
  })
  @Direct()
  async responsivenessHistory({ id }: Niche, @Args('weeks', WEEKS) { weeks }: { weeks: number }): Promise<MeanScore[]> {
    const contactIds = await this.db.load('known in niches', id, async (ids) => {
      const rows = await this.db.query<{ contactId: string; nicheId: string }>(KNOWN, [ids]);
      return ids.map((one) => rows.filter(({ nicheId }) => nicheId === one).map(({ contactId }) => contactId));
    });
    return this.history.ofMany(contactIds, weeks);
  }
}
