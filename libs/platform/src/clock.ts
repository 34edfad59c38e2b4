import { Injectable } from '@nestjs/common';

/** The only source of "now" for rules; tests and the demo replace it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
