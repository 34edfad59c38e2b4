import { AccountsModule, Identify } from '#accounts';
import { ACTOR_OF, type ActorOf, type ContextOf, type GraphContext } from '#graph';
import { CONFIG, type BootConfig } from '#platform';
import { Global, Module } from '@nestjs/common';
import type { CookieOptions, Response } from 'express';

export const CONTEXT_OF = Symbol('contextOf');

const COOKIE = 'rapport_session';
/** As long as the session itself. */
const COOKIE_DAYS = 30;

/** Reads who is asking: `Authorization: Bearer …` first, else the browser's session cookie. */
const actorOf = (identify: Identify): ActorOf => ({ authorization, cookie, workspaceSlug }) =>
  identify.actorOf(bearer(authorization) ?? session(cookie), workspaceSlug);

const contextOf = (whoIs: ActorOf, config: BootConfig): ContextOf => async (request, response) => {
  const header = (name: string): string | null => request.header(name) ?? null;
  return {
    actor: await whoIs({ authorization: header('authorization'), cookie: header('cookie'), workspaceSlug: header('x-workspace') }),
    ip: request.ip ?? 'unknown',
    userAgent: request.header('user-agent')?.slice(0, 300) ?? null,
    keepSession: keepSessionIn(response, config.publicUrl.startsWith('https:')),
  };
};

const bearer = (header: string | null): string | null => /^Bearer (\S+)$/i.exec(header ?? '')?.[1] ?? null;

const session = (header: string | null): string | null =>
  new RegExp(`(?:^|; )${COOKIE}=([\\w-]+)`).exec(header ?? '')?.[1] ?? null;

function keepSessionIn(response: Response, secure: boolean): GraphContext['keepSession'] {
  const options: CookieOptions = { httpOnly: true, sameSite: 'strict', secure, path: '/' };
  return (token) => {
    if (token) response.cookie(COOKIE, token, { ...options, maxAge: COOKIE_DAYS * 86_400_000 });
    else response.clearCookie(COOKIE, options);
  };
}

@Global()
@Module({
  imports: [AccountsModule],
  providers: [
    { provide: ACTOR_OF, inject: [Identify], useFactory: actorOf },
    { provide: CONTEXT_OF, inject: [ACTOR_OF, CONFIG], useFactory: contextOf },
  ],
  exports: [ACTOR_OF, CONTEXT_OF],
})
export class RequestContextModule {}
