import { Clock, Database, Transactional, type ToldReason } from '#platform';
import { Injectable, Logger } from '@nestjs/common';
import { ClaimDispatches, type Claim } from './claim-dispatches.js';
import { isConnectionFault } from './connection-fault.js';
import { Dispatch } from './dispatch.entity.js';
import { KeepBack } from './keep-back.js';

const DUE = `
  select id from dispatch where state = 'DUE' and due_at <= $1 and ($3::uuid[] is null or id = any($3))
  order by priority desc, due_at, id limit $2`;

const ASIDE_MS = 15 * 60_000;

/** Claims many at once; where that fails over one of them, each by itself, and the faulty one is put aside. */
@Injectable()
export class CarefulClaims {
  private readonly log = new Logger('Sending');

  constructor(
    readonly db: Database,
    private readonly clock: Clock,
    private readonly claims: ClaimDispatches,
    private readonly keepBack: KeepBack,
  ) {}

  async claim(workerId: string, limit: number, only: string[] | null): Promise<Claim> {
    try {
      return await this.claims.claim(workerId, limit, only);
    } catch (error) {
      if (isConnectionFault(error)) throw error;
      this.log.error(`Messages are looked at one by one: ${(error as Error).stack}`);
      return this.oneByOne(workerId, limit, only);
    }
  }

  private async oneByOne(workerId: string, limit: number, only: string[] | null): Promise<Claim> {
    const due = await this.db.query<{ id: string }>(DUE, [this.clock.now(), limit, only]);
    const total: Claim = { claimed: [], judged: 0, isMore: due.length === limit };
    for (const { id } of due) {
      const { claimed, judged } = await this.one(workerId, id);
      total.claimed.push(...claimed);
      total.judged += judged;
    }
    return total;
  }

  private async one(workerId: string, id: string): Promise<Pick<Claim, 'claimed' | 'judged'>> {
    try {
      return await this.claims.claim(workerId, 1, [id]);
    } catch (error) {
      if (isConnectionFault(error)) throw error;
      await this.putAside(id);
      return { claimed: [], judged: 1 };
    }
  }

  @Transactional()
  private async putAside(id: string): Promise<void> {
    const dispatch = await this.db.get(Dispatch, id, 'dispatch');
    const now = this.clock.now();
    const until = new Date(now.getTime() + ASIDE_MS);
    await this.keepBack.keep([{ dispatch, verdict: { go: false, what: 'WAIT', until, reason: FAULTY } }], now);
  }
}

const FAULTY: ToldReason = {
  code: 'CANNOT_BE_JUDGED',
  fr: 'On n’a pas pu vérifier si ce message peut partir ; le journal du programme dit pourquoi. Nouvel essai dans un quart d’heure.',
  en: 'Whether this message may leave could not be checked; the program’s log says why. It is tried again in a quarter of an hour.',
};
