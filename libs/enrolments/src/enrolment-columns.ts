import { selectList } from '#platform';
import type { Enrolment } from './enrolment.entity.js';

/** An enrolment's row, alias `e`, as lists read it. */
export const enrolmentColumns = selectList<Enrolment>(
  'e',
  ['workspaceId', 'id', 'launchId', 'sequenceId', 'sequenceVersion', 'contactId', 'position', 'state', 'step', 'awaits'],
  [
    'arm', 'mailboxId', 'dueAt', 'endsAt', 'pitchId', 'dispatchId', 'firstDispatchId', 'reason', 'startedAt', 'endedAt', 'version',
  ],
)();
