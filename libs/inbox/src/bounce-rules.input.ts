import { IfGiven } from '#graph';
import { Field, InputType, Int } from '@nestjs/graphql';
import { IsInt, Max, Min } from 'class-validator';

@InputType({ description: 'When an address from which mail comes back for the moment has had enough: a change of the fields it names' })
export class SetBounceRulesInput {
  @Field(() => Int, { description: 'The version you read; 0 where nobody changed anything' })
  @IsInt()
  version: number;

  @Field(() => Int, { nullable: true, description: 'Messages that came back, 2 to 20' })
  @IfGiven()
  @IsInt({ message: 'must be a whole number' })
  @Min(2, { message: 'must be at least 2' })
  @Max(20, { message: 'must be at most 20' })
  softBounces?: number;

  @Field(() => Int, { nullable: true, description: 'Within so many days, 1 to 365' })
  @IfGiven()
  @IsInt({ message: 'must be a whole number' })
  @Min(1, { message: 'must be at least 1' })
  @Max(365, { message: 'must be at most 365' })
  softDays?: number;
}
