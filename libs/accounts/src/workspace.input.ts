import { Field, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsTimeZone, Matches, ValidateIf } from 'class-validator';

/** What a workspace may be told about itself beside its name. */
@InputType({ isAbstract: true })
export abstract class WorkspaceFields {
  @Field(() => String, { nullable: true, description: 'fr or en: the language the team works in' })
  @ValidateIf((_owner, value) => value !== undefined)
  @IsIn(['fr', 'en'], { message: 'must be fr or en' })
  language?: string;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 code, such as FR' })
  @IsOptional()
  @Matches(/^[A-Z]{2}$/, { message: 'must be two capital letters, such as FR' })
  country?: string | null;

  @Field(() => String, { nullable: true, description: 'IANA name, such as Europe/Paris' })
  @ValidateIf((_owner, value) => value !== undefined)
  @IsTimeZone({ message: 'must be a time zone such as Europe/Paris' })
  timeZone?: string;
}
