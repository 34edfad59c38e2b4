import { Unsubscribing } from '#sending';
import { Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ASKING, DONE } from './unsubscribe.page.js';

const NOTHING_ELSE = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'";

/** The way out of our mails, for people who have no session: the token tells enough. */
@Controller('unsubscribe')
export class UnsubscribeController {
  constructor(private readonly unsubscribing: Unsubscribing) {}

  /** Changes nothing: scanners follow every link of a mail. */
  @Get(':token')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  @Header('content-security-policy', NOTHING_ELSE)
  @Header('referrer-policy', 'no-referrer')
  @Header('x-robots-tag', 'noindex')
  ask(): string {
    return ASKING;
  }

  /** From the button of the page, or of a mail program: List-Unsubscribe=One-Click (RFC 8058). Whoever posts means it. */
  @Post(':token')
  @HttpCode(200)
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  @Header('content-security-policy', NOTHING_ELSE)
  @Header('referrer-policy', 'no-referrer')
  async take(@Param('token') token: string): Promise<string> {
    await this.unsubscribing.unsubscribe(token);
    return DONE;
  }
}
