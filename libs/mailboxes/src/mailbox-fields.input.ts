import { Day, Id, IfGiven, Line } from '#graph';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsBoolean, IsIn, IsOptional, IsTimeZone } from 'class-validator';
import { Figure, FigureOrNone, Secret, TimeOfDay } from './fields.js';
import { ServerFields } from './server-fields.input.js';

const MANY = 1_000_000;
const A_DAY = 86_400;

/** What a mailbox may be told beside its address. */
@InputType({ isAbstract: true })
export abstract class MailboxFields extends ServerFields {
  @Field(() => String, { nullable: true, description: 'The name beside the address in From' })
  @IsOptional()
  @Line(120)
  senderName?: string | null;

  @Field(() => ID, { nullable: true, description: 'Messages of this identity leave from here' })
  @IsOptional()
  @Id()
  identityId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Messages of this member leave from here' })
  @IsOptional()
  @Id()
  memberId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Taken for a message that has no mailbox of its own; only one mailbox is' })
  @IfGiven()
  @IsBoolean()
  isDefault?: boolean;

  @Field(() => String, { nullable: true, description: 'DKIM d=: the domain that signs; null signs no more' })
  @IsOptional()
  @Line(253)
  dkimDomain?: string | null;

  @Field(() => String, { nullable: true, description: 'DKIM s=: where in DNS the public key stands' })
  @IsOptional()
  @Line(63)
  dkimSelector?: string | null;

  @Field(() => String, { nullable: true, description: 'The private key (RSA, PEM). Sealed, never shown again' })
  @Secret()
  dkimKey?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether NAME+anything@ reaches NAME@: answers then say which message they answer',
  })
  @IfGiven()
  @IsBoolean()
  hasPlusAddresses?: boolean;

  @Field(() => String, { nullable: true, description: "IANA name, such as Europe/Paris; null follows the workspace's" })
  @IsOptional()
  @IsTimeZone({ message: 'must be a time zone such as Europe/Paris' })
  timeZone?: string | null;

  @Field(() => [Int], { nullable: true, description: 'Days on which it sends by itself, Monday 1 to Sunday 7' })
  @IfGiven()
  @IsIn([1, 2, 3, 4, 5, 6, 7], { each: true, message: 'must be days from 1 (Monday) to 7 (Sunday)' })
  @ArrayMinSize(1, { message: 'must have at least one day' })
  @ArrayMaxSize(7)
  @ArrayUnique({ message: 'must not repeat a day' })
  workingDays?: number[];

  @Field(() => String, { nullable: true, description: 'HH:MM' })
  @TimeOfDay()
  worksFrom?: string;

  @Field(() => String, { nullable: true, description: 'HH:MM, up to 24:00' })
  @TimeOfDay()
  worksUntil?: string;

  @Field(() => Int, { nullable: true })
  @FigureOrNone(1, MANY)
  dailyLimit?: number | null;

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD: the first day of a new mailbox; null ends the ramp' })
  @IsOptional()
  @Day()
  rampStartedOn?: string | null;

  @Field(() => Int, { nullable: true })
  @Figure(1, MANY)
  rampFirstDay?: number;

  @Field(() => Int, { nullable: true })
  @Figure(1, MANY)
  rampStep?: number;

  @Field(() => Int, { nullable: true })
  @Figure(0, A_DAY)
  gapSeconds?: number;

  @Field(() => Int, { nullable: true })
  @Figure(0, A_DAY)
  gapJitterSeconds?: number;

  @Field(() => Int, { nullable: true })
  @FigureOrNone(1, MANY)
  domainDailyLimit?: number | null;
}
