import { Code, Line, PageArgs } from '#graph';
import { languageCode } from '#spellings';
import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsEnum, IsOptional, ValidateNested } from 'class-validator';
import { AssetKind } from '#conduct';

@InputType({ description: 'Which assets; each field narrows the list' })
export class AssetFilter {
  @Field(() => AssetKind, { nullable: true })
  @IsOptional()
  @IsEnum(AssetKind)
  kind?: AssetKind | null;

  @Field(() => String, { nullable: true, description: 'Only those in this language' })
  @IsOptional()
  @Code(languageCode, 'is no language we know. Write a code such as fr')
  language?: string | null;

  @Field(() => String, { nullable: true, description: 'A part of the title, the description or the credit line' })
  @IsOptional()
  @Line()
  text?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Archived ones instead of those on offer' })
  @IsOptional()
  @IsBoolean()
  isArchived?: boolean | null;
}

@ArgsType()
export class AssetsArgs extends PageArgs {
  @Field(() => AssetFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => AssetFilter)
  filter?: AssetFilter | null;
}
