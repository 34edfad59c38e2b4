import { AccountsModule } from '#accounts';
import { AssetsModule } from '#assets';
import { CaptureModule } from '#capture';
import { ConductModule } from '#conduct';
import { InteractionsModule } from '#interactions';
import { PitchesModule } from '#pitches';
import { SendingModule } from '#sending';
import { TemplatesModule } from '#templates';
import { Module } from '@nestjs/common';
import { AnswerEnvelope } from './answer-envelope.js';
import { EnvelopeReader } from './envelope.reader.js';
import { MarkPitchSentService } from './mark-pitch-sent.service.js';
import { ReleasePitch } from './release-pitch.js';
import { ReleasePitches } from './release-pitches.js';
import { SendAnswerService } from './send-answer.service.js';
import { SendPitchResolver } from './send-pitch.resolver.js';
import { SendPitchService } from './send-pitch.service.js';

@Module({
  imports: [AccountsModule, AssetsModule, CaptureModule, ConductModule, InteractionsModule, PitchesModule, SendingModule, TemplatesModule],
  providers: [AnswerEnvelope, EnvelopeReader, MarkPitchSentService, ReleasePitch, ReleasePitches, SendAnswerService, SendPitchResolver, SendPitchService],
  exports: [EnvelopeReader, ReleasePitches],
})
export class OutreachModule {}
