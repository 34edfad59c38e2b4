import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How fast answers come in a workspace: on one channel, or with channel ALL over all of them. */
@Entity('reply_delay')
export class ReplyDelay {
  @PrimaryColumn('uuid')
  workspaceId: string;

  @PrimaryColumn('text')
  channel: string;

  @Column('double precision', { array: true })
  buckets: number[];

  @Column('double precision')
  meanLn: number;

  @Column('double precision')
  spreadLn: number;

  /** What the delays were counted for. */
  @Column('integer', { default: 14 })
  windowDays: number;

  @Column({ type: 'timestamptz', precision: 3 })
  computedAt: Date;
}
