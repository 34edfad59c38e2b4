import { CONFIG, Database, systemActor, Transactional, Vault, type BootConfig } from '#platform';
import { Suppressions } from '#restraint';
import { Inject, Injectable } from '@nestjs/common';
import type { ClaimedDispatch } from './claimed-dispatch.js';
import { Dispatch } from './dispatch.entity.js';

const TOKEN = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.([\w-]{43})$/;

const HOME = 'select workspace_id as "workspaceId" from door.workspace_of_dispatch($1)';

/** The way out of what we send by ourselves: a button in the reader's mail program, or a page. No session, no table of links. */
@Injectable()
export class Unsubscribing {
  constructor(
    readonly db: Database,
    private readonly vault: Vault,
    private readonly suppressions: Suppressions,
    @Inject(CONFIG) private readonly config: Pick<BootConfig, 'publicUrl'>,
  ) {}

  /**
   * Headers of a message of a campaign: List-Unsubscribe (RFC 2369) with One-Click (RFC 8058), which wants the DKIM
   * signature to cover them, and List-Id (RFC 2919), by ids: they stay when names change and tell nobody anything.
   * None for a letter that somebody wrote to one person.
   */
  headersFor({ id, campaignId }: Pick<ClaimedDispatch, 'id' | 'campaignId'>): Record<string, string> {
    if (!campaignId) return {};
    const { publicUrl } = this.config;
    return {
      'List-Unsubscribe': `<${publicUrl}/unsubscribe/${this.tokenFor(id)}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'List-Id': `<${campaignId}.${this.db.workspaceId}.${new URL(publicUrl).hostname}>`,
    };
  }

  /** The message, and our word that we sent it. */
  tokenFor(dispatchId: string): string {
    return `${dispatchId}.${this.vault.sign(signed(dispatchId))}`;
  }

  /**
   * No more mail to whom the message was sent, at its address; effective with the commit, said twice it holds once.
   * A token that is none of ours changes nothing and is answered alike: whoever tries some learns nothing.
   */
  async unsubscribe(token: string): Promise<void> {
    const [, dispatchId, signature] = TOKEN.exec(token) ?? [];
    if (!dispatchId || !this.vault.isSigned(signed(dispatchId), signature!)) return;
    const [home] = await this.db.knock<{ workspaceId: string }>(HOME, [dispatchId]);
    if (!home) return;
    await this.db.as(systemActor(home.workspaceId, 'unsubscribe link'), 'unsubscribe', () => this.suppress(dispatchId));
  }

  @Transactional()
  private async suppress(dispatchId: string): Promise<void> {
    const { contactId, recipientKey, subject } = await (await this.db.manager()).findOneByOrFail(Dispatch, { id: dispatchId });
    const evidence = `The way out of the message “${subject}”`;
    await this.suppressions.suppress({ addressKey: recipientKey, contactId, cause: 'UNSUBSCRIBED', evidence, dispatchId });
  }
}

/** What was signed for this use is good for no other. */
const signed = (dispatchId: string): string => `unsubscribe ${dispatchId}`;
