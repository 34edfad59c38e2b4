import { AccountsModule } from '#accounts';
import { ContactsModule } from '#contacts';
import { Module } from '@nestjs/common';
import { ContactLogResolver } from './contact-log.resolver.js';
import { GesturesReader } from './gestures.reader.js';
import { InteractionListeners } from './interaction-listeners.js';
import { InteractionsResolver } from './interactions.resolver.js';
import { InteractionsService } from './interactions.service.js';
import { Timelines } from './timelines.js';

@Module({
  imports: [AccountsModule, ContactsModule],
  providers: [ContactLogResolver, GesturesReader, InteractionListeners, InteractionsResolver, InteractionsService, Timelines],
  exports: [GesturesReader, InteractionListeners, InteractionsService, Timelines],
})
export class InteractionsModule {}
