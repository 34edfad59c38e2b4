import { badInput, Clock, Database, Jobs, refusing, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { addressKey, OurAddresses } from './our-addresses.js';
import { PrivacyRule } from './privacy-rule.entity.js';
import type { AddPrivacyRuleInput } from './privacy-rule.input.js';
import { ONE_AT_A_TIME } from './store-messages.js';

const ONCE = { privacy_rule_once: 'address: there is a rule about this already. Remove it first.' };

/** Says what becomes of whose mail; what is stored already follows soon (queue apply-privacy-rules). */
@Injectable()
export class SteerPrivacy {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly ours: OurAddresses,
  ) {}

  /** Domains first, each in order of the alphabet. */
  async list(): Promise<PrivacyRule[]> {
    return (await this.db.manager()).find(PrivacyRule, { order: { domain: 'ASC', addressKey: 'ASC' } });
  }

  @Transactional()
  async add({ domain = null, address = null, effect, reason = null }: AddPrivacyRuleInput): Promise<PrivacyRule> {
    if ((domain === null) === (address === null)) throw badInput('address', 'give an address or a domain, one of them.');
    const about = domain === null ? { domain, addressKey: keyOf(address!) } : { domain: domainOf(domain), addressKey: null };
    if (effect === 'NEVER_STORED') await this.refuseOurs(about.domain ?? about.addressKey!);
    const noted = { effect, reason, createdAt: this.clock.now(), createdById: this.db.actor.memberId };
    const rule = PrivacyRule.make(this.db.workspaceId, { ...about, ...noted });
    const manager = await this.db.manager();
    await refusing(ONCE, () => manager.insert(PrivacyRule, rule));
    // Whoever stores at this moment does not know the rule: what they store is there when it is applied.
    await this.db.query(ONE_AT_A_TIME);
    await this.jobs.enqueue('apply-privacy-rules', { workspaceId: this.db.workspaceId });
    return rule;
  }

  /** For what comes from now on; what was emptied stays so. @returns the id */
  @Transactional()
  async remove(id: string): Promise<string> {
    const rule = await this.db.get(PrivacyRule, id, 'privacy rule');
    await (await this.db.manager()).remove(rule);
    return id;
  }

  /** Every message goes from or to us: nothing at all would be kept. */
  private async refuseOurs(name: string): Promise<void> {
    const keys = await this.ours.keys();
    if (keys.some((key) => key === name || key.endsWith(`@${name}`)))
      throw badInput('effect', `${name} is ours: none of our mail would be kept. Choose PARTICIPANTS_ONLY.`);
  }
}

function keyOf(address: string): string {
  const key = addressKey(address);
  if (!key) throw badInput('address', 'this is no address. Write it like name@example.org.');
  return key;
}

function domainOf(domain: string): string {
  const key = addressKey(`name@${domain.replace(/^.*@/, '')}`);
  if (!key) throw badInput('domain', 'this is no domain. Write it like example.org.');
  return key.slice('name@'.length);
}
