import { Id, Line } from '#graph';
import { ArgsType, Field, GraphQLISODateTime, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { IsDate, IsEnum } from 'class-validator';

export enum SettledAs {
  LEFT = 'LEFT',
  SEND_AGAIN = 'SEND_AGAIN',
  DROP = 'DROP',
}
registerEnumType(SettledAs, {
  name: 'SettledAs',
  description: 'What somebody decides of a message that may or may not have left',
  valuesMap: {
    LEFT: { description: 'It left: it is logged and counted' },
    SEND_AGAIN: { description: 'It is offered once more, under the same Message-ID: whoever has it already sees it once at best' },
    DROP: { description: 'Nothing more is done about it' },
  },
});

@InputType()
export class SettleDispatchInput {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => SettledAs)
  @IsEnum(SettledAs)
  outcome: SettledAs;

  @Field(() => String, { description: 'How you know, or why; it stays on record' })
  @Line(1_000)
  reason: string;
}

@ArgsType()
export class RescheduleDispatchArgs {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => GraphQLISODateTime, { description: 'It leaves no earlier, and is judged once more then; at once where it is past' })
  @IsDate({ message: 'must be a time written like 2026-01-31T09:30:00Z' })
  dueAt: Date;
}

@ArgsType()
export class DropDispatchArgs {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => String, { description: 'Why; it stays on record' })
  @Line(1_000)
  reason: string;
}
