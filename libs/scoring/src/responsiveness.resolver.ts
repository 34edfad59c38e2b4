import { Member, MembersService } from '#accounts';
import { Contact } from '#contacts';
import { Direct, fieldsAsked, LARGEST_PAGE } from '#graph';
import { touchShares } from '#likelihood';
import { badInput } from '#platform';
import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ContactPasts } from './contact-pasts.reader.js';
import { languageAsked } from './language-asked.js';
import { ResponsivenessArgs } from './responsiveness.args.js';
import { Responsiveness } from './responsiveness.js';
import { ResponsivenessReader } from './responsiveness.reader.js';
import { TouchShare } from './touch-share.js';

const LANGUAGE = { type: () => String, nullable: true, description: 'fr or en' };
const FIRST = { type: () => Int, defaultValue: 20, description: `At most ${LARGEST_PAGE}` };

/** What scoring adds to a contact. */
@Resolver(() => Contact)
export class ContactResponsivenessResolver {
  constructor(private readonly reader: ResponsivenessReader) {}

  @ResolveField(() => Responsiveness, {
    nullable: true,
    description: 'How likely they answer; null without enough history, and for whom we must leave alone',
  })
  @Direct()
  responsiveness(
    { id }: Contact,
    @Args() asking: ResponsivenessArgs,
    _context: unknown,
    info: GraphQLResolveInfo,
  ): Promise<Responsiveness | null> {
    return this.reader.find(id, fieldsAsked(info), asking);
  }
}

@Resolver(() => Responsiveness)
export class ResponsivenessResolver {
  constructor(
    private readonly reader: ResponsivenessReader,
    private readonly pasts: ContactPasts,
  ) {}

  @ResolveField(() => String, {
    description: 'Why the score is what it is, in one line; in your own language by default',
  })
  @Direct()
  explanation(
    score: Responsiveness,
    @Args('language', LANGUAGE) { language }: { language?: string | null },
  ): string | Promise<string> {
    return this.reader.explain(score, languageAsked(language));
  }

  @ResolveField(() => [TouchShare], {
    description: 'The messages behind the score, the newest first, each with what it adds or takes',
  })
  @Direct()
  async touches(
    { seen, card }: Responsiveness,
    @Args('first', FIRST) { first }: { first: number },
  ): Promise<TouchShare[]> {
    if (first < 1 || first > LARGEST_PAGE) throw badInput('first', `must be from 1 to ${LARGEST_PAGE}.`);
    const { at, curves } = seen;
    const shares = touchShares(await this.pasts.touchesBehind(seen), card, at, curves);
    return shares.reverse().slice(0, first).map((share) => new TouchShare(share, at));
  }
}

@Resolver(() => TouchShare)
export class TouchShareResolver {
  constructor(
    private readonly members: MembersService,
    private readonly reader: ResponsivenessReader,
  ) {}

  @ResolveField(() => String, { description: 'What became of it, in one line; in your own language by default' })
  words(@Parent() share: TouchShare, @Args('language', LANGUAGE) language?: string | null): Promise<string> {
    return this.reader.tell(share, languageAsked(language));
  }

  @ResolveField(() => Member, { nullable: true, description: 'Who wrote it; null when unknown' })
  async member(@Parent() { memberId }: TouchShare): Promise<Member | null> {
    return memberId ? this.members.load(memberId) : null;
  }
}
