import { CompareMailboxes } from '#capture';
import { parseConfig } from '#platform';
import { NestFactory } from '@nestjs/core';
import { RapportModule } from '../../../apps/rapport.module.js';
import type { ChaosDatabase } from '../chaos-database.js';

/** What happens every night, now. */
export async function compareNow({ url, dataDir, owner }: ChaosDatabase): Promise<void> {
  const rapport = RapportModule.forRoot({ ...parseConfig({ DATA_DIR: dataDir }), databaseUrl: url });
  const app = await NestFactory.createApplicationContext(rapport, { logger: ['error'] });
  const { rows } = await owner.query<{ workspaceId: string; mailboxId: string }>('select workspace_id as "workspaceId", mailbox_id as "mailboxId" from mail_account');
  try {
    for (const ids of rows) await app.get(CompareMailboxes, { strict: false }).run(ids);
  } finally {
    await app.close();
  }
}
