import { AccountsModule, accountsEntities } from '#accounts';
import { AssetsModule, assetsEntities } from '#assets';
import { BatchesModule, batchesEntities } from '#batches';
import { CaptureModule, captureEntities } from '#capture';
import { ConductModule, conductEntities } from '#conduct';
import { ContactsModule, contactsEntities } from '#contacts';
import { DirectoryModule } from '#directory';
import { DraftingModule } from '#drafting';
import { EnrolmentsModule, enrolmentsEntities } from '#enrolments';
import { FilesModule, filesEntities } from '#files';
import { ImportsModule } from '#imports';
import { InboxModule, inboxEntities } from '#inbox';
import { InteractionsModule, interactionsEntities } from '#interactions';
import { LaunchesModule, launchesEntities } from '#launches';
import { ListeningModule, listeningEntities } from '#listening';
import { MailboxesModule, mailboxesEntities } from '#mailboxes';
import { NichesModule, nichesEntities } from '#niches';
import { OutreachModule } from '#outreach';
import { PitchesModule, pitchesEntities } from '#pitches';
import { PlatformModule, type BootConfig } from '#platform';
import { RepliesModule, repliesEntities } from '#replies';
import { RestraintModule, restraintEntities } from '#restraint';
import { ScoringModule, scoringEntities } from '#scoring';
import { SendingModule, sendingEntities } from '#sending';
import { SequencesModule, sequencesEntities } from '#sequences';
import { TasksModule, tasksEntities } from '#tasks';
import { TemplatesModule, templatesEntities } from '#templates';
import { Module, type DynamicModule } from '@nestjs/common';

/** Every table class, for the data source and the drift check. */
export const entities = [
  ...filesEntities,
  ...accountsEntities,
  ...contactsEntities,
  ...nichesEntities,
  ...interactionsEntities,
  ...listeningEntities,
  ...tasksEntities,
  ...templatesEntities,
  ...conductEntities,
  ...assetsEntities,
  ...mailboxesEntities,
  ...restraintEntities,
  ...scoringEntities,
  ...pitchesEntities,
  ...sendingEntities,
  ...captureEntities,
  ...inboxEntities,
  ...repliesEntities,
  ...batchesEntities,
  ...sequencesEntities,
  ...enrolmentsEntities,
  ...launchesEntities,
];

const libs = [
  DraftingModule,
  FilesModule,
  AccountsModule,
  ContactsModule,
  NichesModule,
  ImportsModule,
  InteractionsModule,
  ListeningModule,
  TasksModule,
  TemplatesModule,
  ConductModule,
  AssetsModule,
  MailboxesModule,
  RestraintModule,
  ScoringModule,
  PitchesModule,
  SendingModule,
  CaptureModule,
  InboxModule,
  DirectoryModule,
  OutreachModule,
  RepliesModule,
  BatchesModule,
  SequencesModule,
  EnrolmentsModule,
  LaunchesModule,
];

/** Every lib, without HTTP: what the API, the worker and the command line have in common. */
@Module({})
export class RapportModule {
  static forRoot(config: BootConfig): DynamicModule {
    return {
      module: RapportModule,
      imports: [PlatformModule.forRoot(config, entities), ...libs],
      exports: libs,
    };
  }
}
