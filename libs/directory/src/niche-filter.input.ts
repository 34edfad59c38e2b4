import { Id } from '#graph';
import { VettingState } from '#niches';
import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize } from 'class-validator';

@InputType({ description: 'Who is in a niche' })
export class NicheFilter {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => [VettingState], {
    defaultValue: [VettingState.KNOWN, VettingState.VETTED],
    description: 'What was decided about them there: any of these',
  })
  @ArrayMaxSize(10)
  states: VettingState[] = [VettingState.KNOWN, VettingState.VETTED];
}
