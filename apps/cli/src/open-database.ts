import path from 'node:path';
import { startEmbeddedPostgres } from '#embedded';
import { migrations } from '#migrations';
import { migrate, type BootConfig, type Config } from '#platform';

export interface OpenDatabase {
  config: BootConfig;
  isEmbedded: boolean;
  close(): Promise<void>;
}

/** The database the configuration names, in its newest shape: a given server, or the embedded one, started if need be. */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  const embedded = config.databaseUrl ? null : await startEmbedded(config);
  const databaseUrl = config.databaseUrl ?? embedded!.url;
  const close = async (): Promise<void> => embedded?.stop();
  try {
    await migrate(databaseUrl, migrations);
  } catch (error) {
    await close();
    throw error;
  }
  const clock = embedded && { clockFile: path.join(config.dataDir, 'clock-ahead') };
  return { config: { ...config, databaseUrl, ...clock }, isEmbedded: embedded !== null, close };
}

const startEmbedded = ({ dataDir }: Config) =>
  startEmbeddedPostgres({ dataDir, durable: true, log: (line) => process.stderr.write(`${line}\n`) });
