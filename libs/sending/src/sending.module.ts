import { InteractionsModule } from '#interactions';
import { PitchesModule } from '#pitches';
import { Module } from '@nestjs/common';
import { DeliverDispatch } from './deliver-dispatch.js';
import { DispatchesResolver, PitchDispatchResolver } from './dispatches.resolver.js';
import { DispatchesService } from './dispatches.service.js';
import { LogSentMessage } from './log-sent-message.js';
import { outgoing } from './outgoing.js';

@Module({
  imports: [InteractionsModule, PitchesModule],
  providers: [DeliverDispatch, DispatchesResolver, DispatchesService, LogSentMessage, PitchDispatchResolver, outgoing],
  exports: [DeliverDispatch, DispatchesService],
})
export class SendingModule {}
