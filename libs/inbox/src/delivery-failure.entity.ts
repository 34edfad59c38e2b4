import { OwnedRow } from '#platform';
import { Column, Entity } from 'typeorm';

/** A message that did not arrive at an address we wrote to, as a report tells. */
@Entity('delivery_failure')
export class DeliveryFailure extends OwnedRow {
  @Column('text')
  addressKey: string;

  @Column('uuid', { nullable: true })
  contactId: string | null;

  @Column('uuid', { nullable: true })
  dispatchId: string | null;

  @Column('uuid')
  mailMessageId: string;

  @Column('text')
  verdict: 'HARD' | 'SOFT';

  @Column('text', { nullable: true })
  status: string | null;

  @Column('text', { nullable: true })
  diagnostic: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  failedAt: Date;

  /** Since when something reached the address again, or the report is no longer believed. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  forgivenAt: Date | null;
}
