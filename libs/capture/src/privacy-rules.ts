import { Database } from '#platform';
import { Injectable } from '@nestjs/common';

export type PrivacyEffect = 'NEVER_STORED' | 'PARTICIPANTS_ONLY';

const RULES = `select domain, address_key as "addressKey", effect from privacy_rule`;

interface Rule {
  domain: string | null;
  addressKey: string | null;
  effect: PrivacyEffect;
}

/** What the workspace's privacy rules say of a message, by the addresses it went from and to. */
@Injectable()
export class PrivacyRules {
  constructor(private readonly db: Database) {}

  /** Read once, for many messages: the strictest effect of any rule about one of these addresses; null where none is. */
  async effects(): Promise<(keys: readonly string[]) => PrivacyEffect | null> {
    const rules = await this.db.query<Rule>(RULES);
    const byName = new Map<string, PrivacyEffect[]>();
    for (const { domain, addressKey, effect } of rules) {
      const name = addressKey ?? `@${domain}`;
      byName.set(name, [...(byName.get(name) ?? []), effect]);
    }
    return (keys) => strictest(keys.flatMap((key) => [...(byName.get(key) ?? []), ...(byName.get(key.slice(key.lastIndexOf('@'))) ?? [])]));
  }
}

const strictest = (effects: PrivacyEffect[]): PrivacyEffect | null =>
  effects.includes('NEVER_STORED') ? 'NEVER_STORED' : (effects[0] ?? null);
