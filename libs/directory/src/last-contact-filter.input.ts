import { Field, InputType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';

@InputType({ description: 'When we last spoke. "before" with "never" gives everybody we have not spoken to since' })
export class LastContactFilter {
  @Field(() => Date, { nullable: true, description: 'We last spoke before this moment' })
  @IsOptional()
  before?: Date | null;

  @Field(() => Date, { nullable: true, description: 'We last spoke at this moment or later' })
  @IsOptional()
  after?: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True adds those we never spoke to, or, without "before" and "after", shows only those',
  })
  @IsOptional()
  never?: boolean | null;
}
