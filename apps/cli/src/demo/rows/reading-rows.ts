import { normaliseUrl } from '#spellings';
import { DAY_MS, dateOf, HOUR_MS } from '../calendar.js';
import type { Cast, Player } from '../cast.js';
import { Draw } from '../draw.js';
import { breadReadings } from '../readings/bread-readings.js';
import { cyclingReadings } from '../readings/cycling-readings.js';
import { gameReadings } from '../readings/game-readings.js';
import { gardenReadings } from '../readings/garden-readings.js';
import type { Reading, Readings } from '../readings/reading.js';
import { postUrl } from '../story/link-of.js';
import type { Row } from './insert-rows.js';

const READINGS: Readings = { ...breadReadings, ...cyclingReadings, ...gameReadings, ...gardenReadings };
const NOTHING_READ: Reading = { remarks: {} };

/** They publish every four weeks, the last time some days ago. */
const DAYS_BETWEEN = 28;

/** What somebody published, and what struck us in it. @param presenceId where */
export function postRows(cast: Cast, player: Player, presenceId: unknown): Row[] {
  const { person } = player;
  const { remarks } = READINGS[person.name] ?? NOTHING_READ;
  const stray = Object.keys(remarks).find((title) => !person.posts.includes(title));
  if (stray) throw new Error(`${person.name} never published ${stray}`);
  const draw = new Draw(`posts of ${person.name}`);
  const latestDaysAgo = draw.between(3, 12);
  return person.posts.map((title, index) => {
    const daysAgo = latestDaysAgo + DAYS_BETWEEN * (person.posts.length - 1 - index);
    const read = normaliseUrl(postUrl(person, title) ?? '');
    return {
      ...noted(cast, player, draw, daysAgo),
      ...{ presence_id: presenceId, url: 'error' in read ? null : read.url, url_key: 'error' in read ? null : read.key },
      ...{ title, published_on: dateOf(new Date(cast.now.getTime() - daysAgo * DAY_MS)), remark: remarks[title] ?? null },
    };
  });
}

export function homeworkRows(cast: Cast, player: Player): Row[] {
  const { homework = [] } = READINGS[player.person.name] ?? NOTHING_READ;
  const draw = new Draw(`homework on ${player.person.name}`);
  return homework.map(([kind, text], index) => ({ ...noted(cast, player, draw, 14 + index), kind, text }));
}

/** The start of what was noted the day after, or as soon as we knew them. */
function noted({ workspaceId, now, memberIds }: Cast, { id, person }: Player, draw: Draw, daysAgo: number): Row {
  const read = Math.min(daysAgo - 1, person.knownDaysAgo - 1);
  const noted_at = new Date(now.getTime() - read * DAY_MS - draw.between(1, 20) * HOUR_MS);
  return { workspace_id: workspaceId, id: draw.uuid(), contact_id: id, noted_by_id: memberIds[person.owner ?? 'ines'], noted_at, version: 1 };
}
