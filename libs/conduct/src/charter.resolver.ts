import { Member, MembersService } from '#accounts';
import { Allow } from '#graph';
import { Role } from '#platform';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ChangeCharterInput } from './change-charter.input.js';
import { CharterRule } from './charter-rule.js';
import { CharterVersion } from './charter-version.entity.js';
import { CharterWords } from './charter-words.js';
import { CharterService } from './charter.service.js';

const InLanguage = () =>
  Args('language', { type: () => String, nullable: true, description: 'fr or en; your own when left out' });

@Resolver(() => CharterVersion)
export class CharterResolver {
  constructor(
    private readonly service: CharterService,
    private readonly words: CharterWords,
    private readonly members: MembersService,
  ) {}

  @Query(() => CharterVersion, { description: 'The rules of good conduct that hold now' })
  @Allow(Role.VIEWER)
  charter(): Promise<CharterVersion> {
    return this.service.current();
  }

  @Query(() => [CharterVersion], { description: 'Every change of the charter, the newest first' })
  @Allow(Role.VIEWER)
  charterVersions(): Promise<CharterVersion[]> {
    return this.service.list();
  }

  @Mutation(() => CharterVersion, { description: 'Switches rules and sets their figures; every save is a new version' })
  @Allow(Role.MANAGER)
  changeCharter(@Args('input') input: ChangeCharterInput): Promise<CharterVersion> {
    return this.service.change(input);
  }

  @ResolveField(() => [CharterRule], { description: 'Every rule there is, also those switched off' })
  rules(@Parent() version: CharterVersion, @InLanguage() language?: string | null): Promise<CharterRule[]> {
    return this.words.rules(version, language);
  }

  @ResolveField(() => String, { description: 'The charter for people to read, as Markdown' })
  text(@Parent() version: CharterVersion, @InLanguage() language?: string | null): Promise<string> {
    return this.words.text(version, language);
  }

  @ResolveField(() => Member, { nullable: true, description: 'Who saved it' })
  async savedBy(version: CharterVersion): Promise<Member | null> {
    return version.savedById ? this.members.load(version.savedById) : null;
  }
}
