import { Direction, Nature, type Interaction } from '#interactions';

/** The latest of our messages that hopes for an answer, unless they spoke to us since. @param touches the latest first */
export function findUnanswered(touches: Interaction[]): Interaction | null {
  const heard = touches.findIndex(({ direction, nature }) => direction !== Direction.OUTBOUND && nature === Nature.HUMAN);
  const since = heard < 0 ? touches : touches.slice(0, heard);
  return since.find(({ direction, hopesForAnswer }) => direction === Direction.OUTBOUND && hopesForAnswer) ?? null;
}
