import type { Cast } from '../cast.js';
import { Draw } from '../draw.js';
import type { Row } from './insert-rows.js';
import type { TemplateShelf } from './template-rows.js';

const NONE = {
  arms: null, thread: null, days: null, hours: null, deed: null, title: null, note: null, condition: null, figure: null, tier: null, otherwise: null,
};

/** The sequence for the client who has just come: a first mail, some patience, one reminder. */
export function sequenceRows({ workspaceId, now, memberIds, nicheIds }: Cast, { ids }: Pick<TemplateShelf, 'ids'>): { sequences: Row[]; versions: Row[] } {
  const id = new Draw('garden sequence').uuid();
  const mail = (template: string, thread: 'NEW' | 'SAME') => ({
    ...NONE, kind: 'MAIL', thread, arms: [{ key: 'A', templateId: ids.get(template)!, templateVersion: 1, weight: 1 }],
  });
  const steps = [mail('Premier contact', 'NEW'), { ...NONE, kind: 'WAIT', days: 5, hours: 0 }, mail('Relance, une seule', 'SAME')];
  const sequence = {
    ...{ workspace_id: workspaceId, id, name: 'Premiers mots aux jardins', topic: 'Graines de Passereau', owner_id: memberIds.bastien },
    ...{ identity_id: null, mailbox_id: null, niche_id: nicheIds.garden, priority: 0, current_version: 1, archived_at: null, version: 1, created_at: now },
  };
  const window = { days: [1, 2, 3, 4, 5], from: '09:00', until: '18:00', respectsHolidays: true };
  const version = { workspace_id: workspaceId, sequence_id: id, version: 1, steps, send_window: window, created_at: now, created_by_id: memberIds.bastien };
  return { sequences: [sequence], versions: [version] };
}
