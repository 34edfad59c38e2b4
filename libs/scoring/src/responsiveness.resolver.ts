import { Contact } from '#contacts';
import { fieldsAsked } from '#graph';
import { badInput } from '#platform';
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ContactScore } from './contact-score.entity.js';
import type { Language } from './relative-date.js';
import { ResponsivenessReader } from './responsiveness.reader.js';

const LANGUAGES: Language[] = ['fr', 'en'];

/** What scoring adds to a contact. */
@Resolver(() => Contact)
export class ContactResponsivenessResolver {
  constructor(private readonly reader: ResponsivenessReader) {}

  @ResolveField(() => ContactScore, {
    nullable: true,
    description: 'How likely they answer; null without enough history, and for whom we must leave alone',
  })
  responsiveness({ id }: Contact, _args: object, _context: unknown, info: GraphQLResolveInfo): Promise<ContactScore | null> {
    return this.reader.find(id, fieldsAsked(info));
  }
}

@Resolver(() => ContactScore)
export class ResponsivenessResolver {
  constructor(private readonly reader: ResponsivenessReader) {}

  @ResolveField(() => String, { description: 'Why the score is what it is, in one line; in your own language by default' })
  explanation(
    @Parent() score: ContactScore,
    @Args('language', { type: () => String, nullable: true, description: 'fr or en' }) language?: string | null,
  ): Promise<string> {
    const asked = LANGUAGES.find((one) => one === language) ?? null;
    if (language && !asked) throw badInput('language', 'explanations are written in fr and en. Choose one of them.');
    return this.reader.explain(score, asked);
  }
}
