import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How much a mailbox handed over on a day of its own time zone to one domain; domain '' counts all of them. */
@Entity('mailbox_day')
export class MailboxDay {
  @PrimaryColumn('uuid')
  workspaceId: string;

  @PrimaryColumn('uuid')
  mailboxId: string;

  @PrimaryColumn('date')
  day: string;

  @PrimaryColumn('text')
  domain: string;

  @Column('integer', { default: 0 })
  handedOver: number;
}
