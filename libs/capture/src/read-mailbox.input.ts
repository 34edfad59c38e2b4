import { Id, IfGiven } from '#graph';
import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsBoolean, IsDate, IsOptional, IsString, MaxLength } from 'class-validator';

@InputType({ description: 'Which mailbox is read, and how; what is left out stays as it is' })
export class ReadMailboxInput {
  @Field(() => ID)
  @Id()
  mailboxId: string;

  @Field(() => Date, { nullable: true, description: 'Mail that came before is left alone; null for all there is. What came before reading began is history: logged, and nothing follows from it' })
  @IsOptional()
  @IsDate()
  historyFrom?: Date | null;

  @Field(() => [String], { nullable: true, description: 'Folders besides the inbox and the sent mail' })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(50, { message: 'folders must be at most 50' })
  @IsString({ each: true })
  @MaxLength(500, { each: true, message: 'cannot hold one longer than 500 characters' })
  folders?: string[];

  @Field(() => Boolean, { nullable: true, description: 'Only members who wrote or received a message may read it' })
  @IfGiven()
  @IsBoolean()
  participantsOnly?: boolean;
}
