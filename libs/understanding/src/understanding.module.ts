import { Module } from '@nestjs/common';
import { Understanding } from './understanding.js';

/** The threads that read messages; whoever receives any imports it. */
@Module({ providers: [Understanding], exports: [Understanding] })
export class UnderstandingModule {}
