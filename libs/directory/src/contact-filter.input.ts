import { ContactKind, Tier } from '#contacts';
import { Code, Id, Line } from '#graph';
import { countryCode, languageCode, normaliseTags } from '#spellings';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, Matches, ValidateNested } from 'class-validator';
import { LastContactFilter } from './last-contact-filter.input.js';
import { NicheFilter } from './niche-filter.input.js';
import { ScoreFilter } from './score-filter.input.js';

/** Which contacts a list shows: those that pass all the conditions given. */
@InputType({ description: 'Which contacts a list shows: those that pass all the conditions given' })
export class ContactFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words of a name, an address or a presence: whole or in part, without accents, with a typing error each',
  })
  @IsOptional()
  @Line(100)
  text?: string | null;

  @Field(() => [ContactKind], { nullable: true, description: 'Any of these' })
  @IsOptional()
  @ArrayMaxSize(10)
  kinds?: ContactKind[] | null;

  @Field(() => NicheFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => NicheFilter)
  niche?: NicheFilter | null;

  @Field(() => String, { nullable: true, description: 'The key of a platform they are on, such as INSTAGRAM' })
  @IsOptional()
  @Matches(/^[A-Z][A-Z0-9_]*$/, { message: 'is no platform. Write the key of one of platforms, such as INSTAGRAM' })
  platform?: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 639-1 code or the name of a language' })
  @IsOptional()
  @Code(languageCode, 'is no language we know. Write a code such as fr')
  language?: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 code or the name of a country' })
  @IsOptional()
  @Code(countryCode, 'is no country we know. Write a code such as FR')
  country?: string | null;

  @Field(() => Tier, { nullable: true })
  @IsOptional()
  tier?: Tier | null;

  @Field(() => ID, { nullable: true, description: 'The member who looks after them' })
  @IsOptional()
  @Id()
  ownerId?: string | null;

  @Field(() => [String], { nullable: true, description: 'All of these' })
  @IsOptional()
  @ArrayMaxSize(50, { message: 'cannot hold more than 50 tags' })
  @Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? normaliseTags(value as string[]) : value))
  tags?: string[] | null;

  @Field(() => LastContactFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => LastContactFilter)
  lastContact?: LastContactFilter | null;

  @Field(() => ScoreFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ScoreFilter)
  score?: ScoreFilter | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether we know an address that mail can reach' })
  @IsOptional()
  hasAddress?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether we must leave them alone' })
  @IsOptional()
  doNotContact?: boolean | null;
}
