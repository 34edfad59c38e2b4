import { classify } from '#classification';
import { parseMessage, type ParsedMessage } from '#mime';
import { atLeast, told, type Measure } from '../measure.js';
import { OFFICE } from './office.js';

/** Messages a second on one core that classification is to manage. */
const GOAL = 500;

const CIRCUMSTANCES = { receivedAt: new Date('2026-11-16T09:00:00Z'), ours: [OFFICE] };

/** How fast messages are classified once they are parsed, in this one thread: by the time the processor gave to it. */
export async function classifyAlone(sources: Iterable<Buffer>): Promise<Measure[]> {
  const messages: ParsedMessage[] = [];
  for (const source of sources) messages.push(await parseMessage(source));
  const before = process.cpuUsage();
  const start = performance.now();
  for (const message of messages) classify(message, CIRCUMSTANCES);
  const wallMs = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  const perSecond = (messages.length * 1_000_000) / (user + system);
  return [
    atLeast(1, `classifiedAgainst${GOAL}PerSecond`, perSecond / GOAL),
    told('classifiedPerSecond', perSecond),
    told('classifiedPerSecondByTheClock', (messages.length * 1_000) / wallMs),
  ];
}
