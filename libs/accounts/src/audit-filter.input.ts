import { Field, ID, InputType } from '@nestjs/graphql';
import { IsDate, IsOptional, IsString, IsUUID } from 'class-validator';

@InputType({ description: 'Entries that match everything that is said' })
export class AuditFilter {
  @Field(() => String, { nullable: true, description: 'A kind of thing, such as contact or member' })
  @IsOptional()
  @IsString()
  subject?: string | null;

  @Field(() => ID, { nullable: true, description: 'One thing' })
  @IsOptional()
  @IsUUID('all', { message: 'must be an id' })
  subjectId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The member who did it' })
  @IsOptional()
  @IsUUID('all', { message: 'must be an id' })
  memberId?: string | null;

  @Field(() => String, { nullable: true, description: 'An operation, such as signIn' })
  @IsOptional()
  @IsString()
  action?: string | null;

  @Field(() => Date, { nullable: true })
  @IsOptional()
  @IsDate()
  since?: Date | null;

  @Field(() => Date, { nullable: true, description: 'That moment not included' })
  @IsOptional()
  @IsDate()
  until?: Date | null;
}
