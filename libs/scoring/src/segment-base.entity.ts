import { Column, Entity, PrimaryColumn } from 'typeorm';

/** K0, N0 and S0 of a segment as they were at `computedAt` (section 4.3). */
@Entity('segment_base')
export class SegmentBase {
  @PrimaryColumn('uuid')
  workspaceId: string;

  @PrimaryColumn('text')
  tier: string;

  @PrimaryColumn('text')
  channel: string;

  @Column('double precision')
  answered: number;

  @Column('double precision')
  asked: number;

  @Column('double precision')
  warmth: number;

  @Column({ type: 'timestamptz', precision: 3 })
  computedAt: Date;
}
