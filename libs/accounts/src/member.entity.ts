import { OwnedRow, Role } from '#platform';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, VersionColumn } from 'typeorm';

registerEnumType(Role, { name: 'Role', description: 'Each role may do all that the ones before it may' });

/** A person of the team in a workspace. A member who left keeps their name on what they did. */
@ObjectType({ description: 'A person of the team' })
@Entity('member')
export class Member extends OwnedRow {
  @Field(() => ID)
  declare id: string;

  @Column('uuid')
  accountId: string;

  @Field(() => String)
  @Column('text')
  name: string;

  @Field(() => String)
  @Column('text')
  email: string;

  @Field(() => Role)
  @Column('text')
  role: Role;

  @Field(() => Date, { nullable: true, description: 'When they left the workspace' })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  removedAt: Date | null;

  @Field(() => Int)
  @VersionColumn({ default: 1 })
  version: number;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  /** In, or back after having left, with what they are called today. */
  join(role: Role, { name, email }: { name: string; email: string }): void {
    Object.assign(this, { role, name, email, removedAt: null });
  }
}
