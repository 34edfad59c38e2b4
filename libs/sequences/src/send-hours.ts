import type { SendWindow } from '#calendar';
import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'When mails of a sequence leave, by the clock of whoever gets them' })
export class SendHours implements SendWindow {
  @Field(() => [Int], { description: '1 for Monday to 7 for Sunday' })
  days: number[];

  @Field(() => String, { description: 'HH:MM' })
  from: string;

  @Field(() => String, { description: 'HH:MM' })
  until: string;

  @Field(() => Boolean, { description: 'Nothing leaves on public holidays of their country' })
  respectsHolidays: boolean;
}
