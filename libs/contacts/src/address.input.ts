import { Id, IfGiven, Line } from '#graph';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsInt } from 'class-validator';
import { AddressState } from './address.entity.js';

@InputType({ description: 'An e-mail address as people write it' })
export class AddressInput {
  @Field(() => String, { description: 'As people write it: name@example.org, or Name <name@example.org>' })
  @Line(1000)
  address: string;

  @Field(() => Boolean, { nullable: true, description: 'The one to write to; another primary address gives way' })
  @IfGiven()
  @IsBoolean()
  isPrimary?: boolean;

  @Field(() => AddressState, { nullable: true })
  @IfGiven()
  @IsEnum(AddressState)
  state?: AddressState;
}

@InputType({ description: 'One more e-mail address of a contact' })
export class AddAddressInput extends AddressInput {
  @Field(() => ID)
  @Id()
  contactId: string;
}

@InputType({ description: 'A change of what an address is for; remove and add again to spell it differently' })
export class UpdateAddressInput {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => Int, { description: 'The version you read; the change is refused if somebody was faster' })
  @IsInt()
  version: number;

  @Field(() => Boolean, { nullable: true, description: 'true makes it the one to write to; another gives way' })
  @IfGiven()
  @IsBoolean()
  isPrimary?: boolean;

  @Field(() => AddressState, { nullable: true })
  @IfGiven()
  @IsEnum(AddressState)
  state?: AddressState;
}
