import { Reason } from '#graph';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Obstacle } from './candidate.js';
import { obstaclesTo } from './decide.js';
import type { Question } from './facts.js';
import { touchesOf, within } from './pressure.rule.js';

@ObjectType({ description: 'How much we asked of a contact lately, over every colleague, campaign, identity and channel' })
export class ContactPressure {
  @Field(() => Int, { description: 'Messages within the window that hoped for an answer' })
  touches: number;

  @Field(() => Int, { description: 'How many there may be' })
  touchesAllowed: number;

  @Field(() => Int)
  windowDays: number;

  @Field(() => Date, { nullable: true, description: 'From when on a pitch of yours may leave; null while something forbids it' })
  nextPitchAt: Date | null;

  @Field(() => [Reason], { description: 'What a pitch of yours would wait for or be stopped by' })
  reasons: Reason[];
}

/** What a person sees before they write. The approval of a star is no obstacle to writing. */
export function pressureOf(question: Question): ContactPressure {
  const { limits, person, now } = question;
  const obstacles = obstaclesTo(question);
  return {
    touches: within(touchesOf(person), limits.touchesDays, now).length,
    touchesAllowed: limits.touches,
    windowDays: limits.touchesDays,
    nextPitchAt: nextPitchAt(obstacles, now),
    reasons: obstacles.map(({ reason }) => reason),
  };
}

function nextPitchAt(obstacles: readonly Obstacle[], now: Date): Date | null {
  const forbids = ({ what, reason }: Obstacle) => what !== 'WAIT' && reason.code !== 'STAR_NEEDS_APPROVAL';
  if (obstacles.some(forbids)) return null;
  const moments = obstacles.flatMap((one) => (one.what === 'WAIT' ? one.until.getTime() : []));
  return new Date(Math.max(now.getTime(), ...moments));
}
