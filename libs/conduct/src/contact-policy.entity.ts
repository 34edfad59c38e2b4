import type { PitchPolicy } from '#charter';
import { badInput, OwnedRow } from '#platform';
import { foldText, quoted } from '#spellings';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, VersionColumn } from 'typeorm';
import { AssetKind, PitchChannel } from './pitch-traits.js';

@ObjectType({ description: 'Through whom somebody wants to be approached' })
export class PolicyAgent {
  @Field(() => String)
  name: string;

  @Field(() => String, { nullable: true })
  address: string | null;
}

/** What one person wants to be sent, as far as we know. Who changed what is in the audit trail. */
@ObjectType({ description: 'What one person wants to be sent, as far as we know' })
@Entity('contact_policy')
export class ContactPolicy extends OwnedRow {
  @Field(() => ID)
  declare id: string;

  @Column('uuid')
  contactId: string;

  @Field(() => Boolean, { nullable: true, description: 'null: they never said' })
  @Column('boolean', { nullable: true })
  welcomesPitches: boolean | null;

  @Field(() => [String])
  @Column('text', { array: true, default: '{}' })
  topicsWelcome: string[];

  @Field(() => [String])
  @Column('text', { array: true, default: '{}' })
  topicsUnwelcome: string[];

  @Field(() => PitchChannel, { nullable: true, description: 'The only way they want to be reached; null: any' })
  @Column('text', { nullable: true })
  channel: PitchChannel | null;

  @Field(() => [AssetKind], { description: 'What they take; empty: anything' })
  @Column('text', { array: true, default: '{}' })
  formats: AssetKind[];

  @Field(() => Boolean, { nullable: true, description: 'null: they never said, which is no yes' })
  @Column('boolean', { nullable: true })
  acceptsPressReleases: boolean | null;

  @Field(() => [Int], { description: 'When to write: 1 for Monday to 7 for Sunday; empty: any day' })
  @Column('integer', { array: true, default: '{}' })
  bestDays: number[];

  @Field(() => String, { nullable: true, description: 'Nothing before this day, YYYY-MM-DD' })
  @Column('date', { nullable: true })
  notBeforeOn: string | null;

  @Column('text', { nullable: true })
  agentName: string | null;

  @Column('text', { nullable: true })
  agentAddress: string | null;

  @Field(() => String, { nullable: true, description: 'What we know of their prices' })
  @Column('text', { nullable: true })
  priceList: string | null;

  @Field(() => Boolean, { description: 'They publish only what nobody else has' })
  @Column('boolean', { default: false })
  exclusiveOnly: boolean;

  @Field(() => String, { nullable: true, description: 'How we know' })
  @Column('text', { nullable: true })
  note: string | null;

  @Column('uuid', { nullable: true })
  setById: string | null;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3 })
  setAt: Date;

  @Field(() => Int)
  @VersionColumn({ default: 1 })
  version: number;

  @Field(() => PolicyAgent, { nullable: true, description: 'Through whom they want to be approached' })
  get agent(): PolicyAgent | null {
    return this.agentName === null ? null : { name: this.agentName, address: this.agentAddress };
  }

  /** Takes new values; the agent is replaced as a whole. Throws BAD_INPUT for a topic that is welcome and is not. */
  change({ agent, ...changes }: Partial<ContactPolicy>): void {
    Object.assign(this, changes);
    if (agent !== undefined) Object.assign(this, { agentName: agent?.name ?? null, agentAddress: agent?.address ?? null });
    const welcome = this.topicsWelcome.map(foldText);
    const torn = this.topicsUnwelcome.find((topic) => welcome.includes(foldText(topic)));
    if (torn) throw badInput('topicsUnwelcome', `${quoted(torn)} is among topicsWelcome too. Take it out of one of them.`);
  }

  /** As the charter's rules look at it: plain values, fit to be handed to another thread. */
  asPlain(): PitchPolicy {
    const { welcomesPitches, topicsWelcome, topicsUnwelcome, channel, formats, acceptsPressReleases } = this;
    const { bestDays, notBeforeOn, agent, priceList, exclusiveOnly } = this;
    return {
      ...{ welcomesPitches, topicsWelcome, topicsUnwelcome, channel, formats, acceptsPressReleases },
      ...{ bestDays, notBeforeOn, agent, priceList, exclusiveOnly },
    };
  }
}
