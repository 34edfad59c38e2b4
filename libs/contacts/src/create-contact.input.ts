import { Line } from '#graph';
import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';
import { AddressInput } from './address.input.js';
import { ContactFields } from './contact.input.js';
import { PresenceInput } from './presence.input.js';

@InputType({ description: 'A new contact with all we know at once' })
export class CreateContactInput extends ContactFields {
  @Field(() => String, {
    nullable: true,
    description: 'Made of first and last name when left out, or else the name they speak under',
  })
  @IsOptional()
  @Line(300)
  name?: string | null;

  @Field(() => [AddressInput], { nullable: true, description: 'The first valid one is primary unless another says so' })
  @IsOptional()
  @ValidateNested({ each: true })
  @ArrayMaxSize(50, { message: 'cannot hold more than 50 addresses' })
  @Type(() => AddressInput)
  addresses?: AddressInput[] | null;

  @Field(() => [PresenceInput], { nullable: true })
  @IsOptional()
  @ValidateNested({ each: true })
  @ArrayMaxSize(50, { message: 'cannot hold more than 50 presences' })
  @Type(() => PresenceInput)
  presences?: PresenceInput[] | null;
}
