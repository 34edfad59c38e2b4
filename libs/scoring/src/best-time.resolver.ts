import { Contact } from '#contacts';
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { BestTime } from './best-time.js';
import { BestTimeReader } from './best-time.reader.js';
import { languageAsked } from './language-asked.js';

/** What the forecast of the best time adds to a contact. */
@Resolver(() => Contact)
export class ContactBestTimeResolver {
  constructor(private readonly reader: BestTimeReader) {}

  @ResolveField(() => BestTime, { nullable: true, description: 'When they like to answer; null for whom we must leave alone' })
  bestTime({ id }: Contact): Promise<BestTime | null> {
    return this.reader.find(id);
  }
}

@Resolver(() => BestTime)
export class BestTimeResolver {
  constructor(private readonly reader: BestTimeReader) {}

  @ResolveField(() => String, {
    description: 'One sentence, such as "Answers mostly on Tuesdays between 9 and 11", by the 24-hour clock; in your own language by default',
  })
  words(
    @Parent() time: BestTime,
    @Args('language', { type: () => String, nullable: true, description: 'fr or en' }) language?: string | null,
  ): string {
    return this.reader.words(time, languageAsked(language));
  }
}
