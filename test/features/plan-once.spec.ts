import { Database, Workspaces } from '#platform';
import { expect, it } from 'vitest';
import { useRapport } from '../support/rapport.js';

const rapport = useRapport();

it('plans statements once while work lasts that asks for it, and no longer', async () => {
  const { workspaceId } = await rapport.colleague('MEMBER');
  const [db, workspaces] = [rapport.api.get(Database), rapport.api.get(Workspaces)];
  const mode = () => db.query('show plan_cache_mode');
  const seen = await workspaces.in(workspaceId, 'spec', 'spec', () => db.write(async () => [await mode(), await db.planOnce(mode), await mode()]));
  expect(seen.flat()).toEqual([{ plan_cache_mode: 'auto' }, { plan_cache_mode: 'force_generic_plan' }, { plan_cache_mode: 'auto' }]);
});
