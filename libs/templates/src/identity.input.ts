import { FormOfAddress } from '#contacts';
import { Block, Id, IfGiven, Line } from '#graph';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsInt, IsOptional } from 'class-validator';

@InputType({ isAbstract: true })
export abstract class IdentityFields {
  @Field(() => String, { nullable: true, description: 'How it speaks, for those who write' })
  @IsOptional()
  @Block(2000)
  tone?: string | null;

  @Field(() => FormOfAddress, { nullable: true, description: 'NEUTRAL, which leaves it to the contact, when left out' })
  @IfGiven()
  @IsEnum(FormOfAddress)
  formOfAddress?: FormOfAddress;

  @Field(() => Boolean, { nullable: true, description: 'Taken for a pitch that names none; only one identity is' })
  @IfGiven()
  @IsBoolean()
  isDefault?: boolean;
}

@InputType({ description: 'A new identity' })
export class CreateIdentityInput extends IdentityFields {
  @Field(() => String)
  @Line(120)
  name: string;

  @Field(() => String, { description: 'How the signature names the sender' })
  @Line(120)
  persona: string;
}

@InputType({ description: 'A change of the fields it names; the others stay' })
export class UpdateIdentityInput extends IdentityFields {
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

  @Field(() => String, { nullable: true, description: 'How the signature names the sender' })
  @IfGiven()
  @Line(120)
  persona?: string;

  @Field(() => Boolean, { nullable: true, description: 'Archived, it signs no new pitch' })
  @IfGiven()
  @IsBoolean()
  isArchived?: boolean;
}
