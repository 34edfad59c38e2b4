import { setTimeout as after } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { StoringTurns } from './storing-turns.js';

it('lets one at a time store in a workspace, and no workspace wait for another', async () => {
  const turns = new StoringTurns();
  const under = new Map<string, number>();
  const most = new Map<string, number>();
  let all = 0;
  let mostOfAll = 0;
  const store = (workspaceId: string) => turns.in(workspaceId, async () => {
    under.set(workspaceId, (under.get(workspaceId) ?? 0) + 1);
    most.set(workspaceId, Math.max(most.get(workspaceId) ?? 0, under.get(workspaceId)!));
    mostOfAll = Math.max(mostOfAll, ++all);
    await after(1);
    under.set(workspaceId, under.get(workspaceId)! - 1);
    all--;
  });
  await Promise.all(['a', 'a', 'b', 'a', 'b'].map(store));
  expect([...most.values()]).toEqual([1, 1]);
  expect(mostOfAll).toBe(2);
});
