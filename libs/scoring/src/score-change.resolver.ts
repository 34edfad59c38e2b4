import { changeOf, TREND_DAYS, type Change } from '#likelihood';
import { DAY_MS } from '#touches';
import { ResolveField, Resolver } from '@nestjs/graphql';
import { Askers } from './askers.js';
import { PastScores } from './past-scores.reader.js';
import { Responsiveness } from './responsiveness.js';
import { ScoreChange } from './score-change.js';

/** What a look back adds to a score. */
@Resolver(() => Responsiveness)
export class ScoreChangeResolver {
  constructor(
    private readonly askers: Askers,
    private readonly past: PastScores,
  ) {}

  @ResolveField(() => ScoreChange, { nullable: true, description: 'What became of it in 90 days; null when there was no score then' })
  async change(score: Responsiveness): Promise<Change | null> {
    return changeOf(score.probability, await this.earlier(score));
  }

  /** As lists have it, where it is the score of now and of any of us. */
  private async earlier({ seen: { contactId, at, isPast, author, earlier } }: Responsiveness): Promise<number | null> {
    if (!isPast && !author) return earlier ?? null;
    const asker = author ? await this.askers.get(author.id) : null;
    const then = new Date(at.getTime() - TREND_DAYS * DAY_MS);
    return (await this.past.find(contactId, then, asker))?.probability ?? null;
  }
}
