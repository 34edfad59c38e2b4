import { Contact, ContactsReader } from '#contacts';
import { Allow, LARGEST_PAGE } from '#graph';
import { Database, Role } from '#platform';
import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ScoreCheck } from './score-check.entity.js';

@Resolver(() => ScoreCheck)
export class ScoreChecksResolver {
  constructor(
    private readonly db: Database,
    private readonly contacts: ContactsReader,
  ) {}

  @Query(() => [ScoreCheck], { description: 'What the nightly comparison of all scores with the log found, the newest first' })
  @Allow(Role.MANAGER)
  async scoreChecks(
    @Args('first', { type: () => Int, defaultValue: 30, description: `At most ${LARGEST_PAGE}` }) first: number,
  ): Promise<ScoreCheck[]> {
    const take = Math.min(Math.max(first, 0), LARGEST_PAGE);
    return (await this.db.manager()).find(ScoreCheck, { order: { checkedAt: 'DESC', id: 'DESC' }, take });
  }

  @ResolveField(() => [Contact], { description: 'Up to five contacts that differed, the worst first' })
  async examples(@Parent() { exampleIds }: ScoreCheck): Promise<Contact[]> {
    const found = await Promise.all(exampleIds.map((id) => this.contacts.load(id)));
    return found.filter((contact) => contact !== null);
  }
}
