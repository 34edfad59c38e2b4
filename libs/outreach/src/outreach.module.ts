import { AccountsModule } from '#accounts';
import { PitchesModule } from '#pitches';
import { SendingModule } from '#sending';
import { Module } from '@nestjs/common';
import { SendPitchResolver } from './send-pitch.resolver.js';
import { SendPitchService } from './send-pitch.service.js';

@Module({
  imports: [AccountsModule, PitchesModule, SendingModule],
  providers: [SendPitchResolver, SendPitchService],
})
export class OutreachModule {}
