import type { PitchPolicy } from '#charter';
import { Contact } from '#contacts';
import { badInput, Clock, Database, refuseStaleWrite, Transactional } from '#platform';
import { normaliseAddress } from '#spellings';
import { Injectable } from '@nestjs/common';
import { Any } from 'typeorm';
import { ContactPolicy, type PolicyAgent } from './contact-policy.entity.js';
import type { PolicyAgentInput, SetPitchPolicyInput } from './pitch-policy.input.js';

const VERSION_NEEDED = 'what they want is on record already. Send the version you read (Contact.pitchPolicy).';

/** What each person wants to be sent. */
@Injectable()
export class PoliciesService {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Batched; null for who never said anything. */
  find(contactId: string): Promise<ContactPolicy | null> {
    return this.db.load('pitch-policy', contactId, async (ids) => {
      const rows = await this.listOf(ids);
      const byContact = new Map(rows.map((row) => [row.contactId, row]));
      return ids.map((id) => byContact.get(id) ?? null);
    });
  }

  /** The wishes of those of the contacts who have any on record, as the charter's rules look at them. */
  async policiesOf(contactIds: readonly string[]): Promise<Map<string, PitchPolicy>> {
    const rows = await this.listOf(contactIds);
    return new Map(rows.map((row) => [row.contactId, row.asPlain()]));
  }

  @Transactional()
  async set({ contactId, version, ...changes }: SetPitchPolicyInput): Promise<ContactPolicy> {
    await this.db.get(Contact, contactId, 'contact');
    const manager = await this.db.manager();
    const known = await manager.findOneBy(ContactPolicy, { contactId });
    if (known && !version) throw badInput('version', VERSION_NEEDED);
    if (known && version) refuseStaleWrite(known, version, changes);
    const policy = known ?? ContactPolicy.make(this.db.workspaceId, { contactId, ...NOTHING_SAID });
    const agent = changes.agent && reachable(changes.agent);
    policy.change({ ...changes, agent, setById: this.db.actor.memberId, setAt: this.clock.now() } as Partial<ContactPolicy>);
    return manager.save(policy);
  }

  private async listOf(contactIds: readonly string[]): Promise<ContactPolicy[]> {
    return (await this.db.manager()).findBy(ContactPolicy, { contactId: Any([...contactIds]) });
  }
}

const NOTHING_SAID = {
  welcomesPitches: null, topicsWelcome: [], topicsUnwelcome: [], channel: null, formats: [], acceptsPressReleases: null,
  bestDays: [], notBeforeOn: null, agentName: null, agentAddress: null, priceList: null, exclusiveOnly: false, note: null,
};

/** The agent with the address in the spelling that is kept. Throws BAD_INPUT for what is none. */
function reachable({ name, address }: PolicyAgentInput): PolicyAgent {
  if (!address) return { name, address: null };
  const read = normaliseAddress(address);
  if ('error' in read) throw badInput('agent.address', `${read.error.reason} ${read.error.remedy}`);
  return { name, address: read.display };
}
