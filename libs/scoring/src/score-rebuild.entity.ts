import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a workspace's scores were last to be counted anew from the log, and when they last were. */
@Entity('score_rebuild')
export class ScoreRebuild {
  @PrimaryColumn('uuid')
  workspaceId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  askedAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  doneAt: Date | null;
}
