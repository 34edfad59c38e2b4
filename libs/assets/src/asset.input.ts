import { Block, Code, Id, IfGiven, Line } from '#graph';
import { languageCode } from '#spellings';
import { Field, GraphQLISODateTime, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsDate, IsEnum, IsInt, IsOptional, IsUrl, MaxLength } from 'class-validator';
import { AssetKind } from '#conduct';

const WEB = { protocols: ['http', 'https'], require_protocol: true };

@InputType({ isAbstract: true })
abstract class AssetFields {
  @Field(() => [String], { nullable: true, description: 'Where it can be seen or taken from' })
  @IfGiven()
  @ArrayMaxSize(20, { message: 'cannot hold more than 20' })
  @MaxLength(2_000, { each: true, message: 'cannot hold one longer than 2000 characters' })
  @IsUrl(WEB, { each: true, message: 'must each start with http:// or https://' })
  links?: string[];

  @Field(() => ID, { nullable: true, description: 'What POST /files answered' })
  @IsOptional()
  @Id()
  storedFileId?: string | null;

  @Field(() => String, { nullable: true, description: 'What may be done with it, such as CC BY 4.0' })
  @IsOptional()
  @Line()
  licence?: string | null;

  @Field(() => String, { nullable: true, description: 'How it is to be signed where it appears' })
  @IsOptional()
  @Line(500)
  creditLine?: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 639-1 code or the name of a language; null when it speaks none' })
  @IsOptional()
  @Code(languageCode, 'is no language we know. Write a code such as fr')
  language?: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Offered to nobody before' })
  @IsOptional()
  @IsDate({ message: 'must be a time written like 2026-01-31T09:30:00Z' })
  embargoUntil?: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'Offered to one contact at a time; false when left out' })
  @IfGiven()
  @IsBoolean({ message: 'must be true or false' })
  isExclusive?: boolean;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Block()
  description?: string | null;
}

@InputType({ description: 'Something new to offer' })
export class CreateAssetInput extends AssetFields {
  @Field(() => String)
  @Line(300)
  title: string;

  @Field(() => AssetKind)
  @IsEnum(AssetKind)
  kind: AssetKind;
}

@InputType({ description: 'A change of the fields it names; the others stay' })
export class UpdateAssetInput extends AssetFields {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => Int, { description: 'The version you read; the change is refused if somebody was faster' })
  @IsInt()
  version: number;

  @Field(() => String, { nullable: true })
  @IfGiven()
  @Line(300)
  title?: string;

  @Field(() => AssetKind, { nullable: true })
  @IfGiven()
  @IsEnum(AssetKind, { message: 'cannot be empty' })
  kind?: AssetKind;
}
