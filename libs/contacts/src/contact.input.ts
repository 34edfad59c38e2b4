import { Block, Code, Day, Id, IfGiven, Line } from '#graph';
import { countryCode, languageCode, normaliseTags, timeZoneName } from '#spellings';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsEnum, IsOptional, MaxLength } from 'class-validator';
import { ContactKind, FormOfAddress, Gender, Tier } from './contact-traits.js';

const oneOf = (values: object) => ({ message: `must be one of ${Object.keys(values).join(', ')}` });

/** What a client may say about a contact, new or known. Null empties a field. */
@InputType({ isAbstract: true })
export abstract class ContactFields {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @Line()
  firstName?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Line()
  lastName?: string | null;

  @Field(() => String, { nullable: true, description: 'Where lists file them; follows the name when left out' })
  @IsOptional()
  @Line(300)
  sortName?: string | null;

  @Field(() => [ContactKind], { nullable: true })
  @IfGiven()
  @IsArray({ message: 'must be a list' })
  @IsEnum(ContactKind, { each: true, ...oneOf(ContactKind) })
  @Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? [...new Set<unknown>(value)] : value))
  kinds?: ContactKind[];

  @Field(() => String, { nullable: true, description: 'ISO 639-1 code or the name of a language; null when unknown' })
  @IsOptional()
  @Code(languageCode, 'is no language we know. Write a code such as fr')
  language?: string | null;

  @Field(() => FormOfAddress, { nullable: true })
  @IfGiven()
  @IsEnum(FormOfAddress, oneOf(FormOfAddress))
  formOfAddress?: FormOfAddress;

  @Field(() => Gender, { nullable: true })
  @IfGiven()
  @IsEnum(Gender, oneOf(Gender))
  gender?: Gender;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 code or the name of a country' })
  @IsOptional()
  @Code(countryCode, 'is no country we know. Write a code such as FR')
  country?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Line()
  region?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Line()
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'IANA name, such as Europe/Paris' })
  @IsOptional()
  @Code(timeZoneName, 'is no time zone. Write a name such as Europe/Paris')
  timeZone?: string | null;

  @Field(() => Tier, { nullable: true })
  @IfGiven()
  @IsEnum(Tier, oneOf(Tier))
  tier?: Tier;

  @Field(() => ID, { nullable: true, description: 'The member who looks after them' })
  @IsOptional()
  @Id()
  ownerId?: string | null;

  @Field(() => [String], { nullable: true, description: 'Kept in lower case, each once' })
  @IfGiven()
  @IsArray({ message: 'must be a list' })
  @ArrayMaxSize(50, { message: 'cannot hold more than 50 tags' })
  @MaxLength(60, { each: true, message: 'cannot hold a tag longer than 60 characters' })
  @Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? normaliseTags(value as string[]) : value))
  tags?: string[];

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Block()
  notes?: string | null;

  @Field(() => String, { nullable: true, description: 'How we came to know them' })
  @IsOptional()
  @Line(500)
  source?: string | null;

  @Field(() => String, { nullable: true, description: 'Since when we know them, as YYYY-MM-DD' })
  @IsOptional()
  @Day()
  knownOn?: string | null;
}
