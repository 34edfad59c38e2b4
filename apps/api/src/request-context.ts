import { AccountsModule, Identify } from '#accounts';
import type { ContextOf, GraphContext } from '#graph';
import { CONFIG, type BootConfig } from '#platform';
import { Global, Module } from '@nestjs/common';
import type { CookieOptions, Request, Response } from 'express';

export const CONTEXT_OF = Symbol('contextOf');

const COOKIE = 'rapport_session';
/** As long as the session itself. */
const COOKIE_DAYS = 30;

/** Reads who is asking: `Authorization: Bearer …` first, else the browser's session cookie. */
const contextOf = (identify: Identify, config: BootConfig): ContextOf => async (request, response) => {
  const slug = request.header('x-workspace') ?? null;
  return {
    actor: await identify.actorOf(bearer(request) ?? cookie(request), slug),
    ip: request.ip ?? 'unknown',
    userAgent: request.header('user-agent')?.slice(0, 300) ?? null,
    keepSession: keepSessionIn(response, config.publicUrl.startsWith('https:')),
  };
};

const bearer = (request: Request): string | null =>
  /^Bearer (\S+)$/i.exec(request.header('authorization') ?? '')?.[1] ?? null;

const cookie = (request: Request): string | null =>
  new RegExp(`(?:^|; )${COOKIE}=([\\w-]+)`).exec(request.header('cookie') ?? '')?.[1] ?? null;

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
  providers: [{ provide: CONTEXT_OF, inject: [Identify, CONFIG], useFactory: contextOf }],
  exports: [CONTEXT_OF],
})
export class RequestContextModule {}
