import type { Migration } from '#platform';
import { Ground1764000000001 } from './001-ground.js';
import { Accounts1764000000002 } from './002-accounts.js';
import { Jobs1764000000003 } from './003-jobs.js';
import { SignIn1764000000004 } from './004-sign-in.js';
import { Passwords1764000000005 } from './005-passwords.js';
import { Team1764000000006 } from './006-team.js';
import { Contacts1764000000010 } from './010-contacts.js';
import { Niches1764000000011 } from './011-niches.js';
import { Imports1764000000012 } from './012-imports.js';
import { Interactions1764000000020 } from './020-interactions.js';
import { Scoring1764000000030 } from './030-scoring.js';
import { Pitches1764000000040 } from './040-pitches.js';
import { Sending1764000000050 } from './050-sending.js';
import { Directory1764000000060 } from './060-directory.js';
import { Listening1764000000070 } from './070-listening.js';
import { Templates1764000000071 } from './071-templates.js';
import { Conduct1764000000072 } from './072-conduct.js';
import { Assets1764000000073 } from './073-assets.js';
import { CharterReports1764000000074 } from './074-charter-reports.js';
import { Batches1764000000080 } from './080-batches.js';
import { Mailboxes1764000000090 } from './090-mailboxes.js';
import { Restraint1764000000091 } from './091-restraint.js';
import { Dispatches1764000000092 } from './092-dispatches.js';
import { Tasks1764000000093 } from './093-tasks.js';
import { Sequences1764000000094 } from './094-sequences.js';
import { Capture1764000000095 } from './095-capture.js';
import { Inbox1764000000096 } from './096-inbox.js';
import { Replies1764000000097 } from './097-replies.js';
import { ScoreSums1764000000098 } from './098-score-sums.js';
import { ScoreSettings1764000000099 } from './099-score-settings.js';
import { Labels1764000000100 } from './100-labels.js';
import { ScoreChecks1764000000101 } from './101-score-checks.js';
import { LongWalls1764000000102 } from './102-long-walls.js';

/** Every change of the database's shape, in the order they are made. */
export const migrations: Migration[] = [
  Ground1764000000001,
  Accounts1764000000002,
  Jobs1764000000003,
  SignIn1764000000004,
  Passwords1764000000005,
  Team1764000000006,
  Contacts1764000000010,
  Niches1764000000011,
  Imports1764000000012,
  Interactions1764000000020,
  Scoring1764000000030,
  Pitches1764000000040,
  Sending1764000000050,
  Directory1764000000060,
  Listening1764000000070,
  Templates1764000000071,
  Conduct1764000000072,
  Assets1764000000073,
  CharterReports1764000000074,
  Batches1764000000080,
  Mailboxes1764000000090,
  Restraint1764000000091,
  Dispatches1764000000092,
  Tasks1764000000093,
  Sequences1764000000094,
  Capture1764000000095,
  Inbox1764000000096,
  Replies1764000000097,
  ScoreSums1764000000098,
  ScoreSettings1764000000099,
  Labels1764000000100,
  ScoreChecks1764000000101,
  LongWalls1764000000102,
];
