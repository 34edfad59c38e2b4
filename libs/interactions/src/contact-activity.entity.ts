import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When people last spoke, kept by the database with every entry of the log. Automatic answers are no contact. */
@ObjectType({ description: 'When we and a contact last spoke; machines do not count, and calls count both ways' })
@Entity('contact_activity')
export class ContactActivity {
  @PrimaryColumn('uuid')
  workspaceId: string;

  @PrimaryColumn('uuid')
  contactId: string;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3 })
  lastAt: Date;

  @Field(() => Date, { nullable: true })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  lastOutboundAt: Date | null;

  @Field(() => Date, { nullable: true })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  lastInboundAt: Date | null;
}
