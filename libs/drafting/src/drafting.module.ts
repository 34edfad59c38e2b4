import { Module } from '@nestjs/common';
import { Drafting } from './drafting.js';

/** The pool of threads; whoever writes pitches imports it. */
@Module({ providers: [Drafting], exports: [Drafting] })
export class DraftingModule {}
