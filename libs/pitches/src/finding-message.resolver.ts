import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CharterFinding } from './charter-report.js';

@Resolver(() => CharterFinding)
export class FindingMessageResolver {
  @ResolveField(() => String, { description: 'What is wrong and what to do, in French (fr) or English (en)' })
  message(@Parent() { message }: CharterFinding, @Args('language', { defaultValue: 'fr' }) language: string): string {
    return language === 'en' ? message.en : message.fr;
  }
}
