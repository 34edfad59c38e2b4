import { Block, Id, IfGiven, Line } from '#graph';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

const MOST = 1000;

@InputType({ isAbstract: true })
export abstract class NicheFields {
  @Field(() => String, { nullable: true, description: 'What belongs to it, and what does not' })
  @IsOptional()
  @Block(5000)
  description?: string | null;

  @Field(() => Int, { nullable: true, description: 'The fewest vetted people that cover the niche; 15 when left out' })
  @IfGiven()
  @IsInt({ message: 'must be a whole number' })
  @Min(1, { message: 'must be at least 1' })
  @Max(MOST, { message: `must be at most ${MOST}` })
  targetMin?: number;

  @Field(() => Int, { nullable: true, description: 'The most people one can still know in person; 20 when left out' })
  @IfGiven()
  @IsInt({ message: 'must be a whole number' })
  @Min(1, { message: 'must be at least 1' })
  @Max(MOST, { message: `must be at most ${MOST}` })
  targetMax?: number;
}

@InputType({ description: 'A new niche' })
export class CreateNicheInput extends NicheFields {
  @Field(() => String)
  @Line(120)
  name: string;
}

@InputType({ description: 'A change of the fields it names; the others stay' })
export class UpdateNicheInput extends NicheFields {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => Int, { description: 'The version you read; the change is refused if somebody was faster' })
  @IsInt()
  version: number;

  @Field(() => String, { nullable: true })
  @IfGiven()
  @Line(120)
  name?: string;
}
