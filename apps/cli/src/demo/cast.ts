import { Draw } from './draw.js';
import { breadBloggers } from './people/bread-bloggers.js';
import { breadVoices } from './people/bread-voices.js';
import { cyclingPeople } from './people/cycling-people.js';
import { gamePeople } from './people/game-people.js';
import { gardenPeople } from './people/garden-people.js';
import type { Colleague, NicheKey, Person } from './people/person.js';
import { COLLEAGUE_KEYS, NICHE_KEYS } from './team.js';

/** Everybody in the demo, with the ids of their rows. */
export interface Cast {
  workspaceId: string;
  now: Date;
  memberIds: Record<Colleague, string>;
  nicheIds: Record<NicheKey, string>;
  players: Player[];
}

export interface Player {
  id: string;
  person: Person;
  /** What is by chance about this person comes from here. */
  draw: Draw;
}

/** Gives everybody an id; the same ones each time, whatever the workspace. */
export function castAt(workspaceId: string, now: Date): Cast {
  const idsOf = <K extends string>(keys: K[]) => Object.fromEntries(keys.map((key) => [key, new Draw(key).uuid()])) as Record<K, string>;
  const people = [...breadBloggers, ...breadVoices, ...cyclingPeople, ...gamePeople, ...gardenPeople];
  const players = people.map((person) => {
    const draw = new Draw(person.name);
    return { id: draw.uuid(), person, draw };
  });
  return { workspaceId, now, memberIds: idsOf(COLLEAGUE_KEYS), nicheIds: idsOf(NICHE_KEYS), players };
}
