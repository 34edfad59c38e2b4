import { SHIPPED_TEMPLATES } from '#templates';
import type { Cast } from '../cast.js';
import { Draw } from '../draw.js';
import type { Row } from './insert-rows.js';

export interface TemplateShelf {
  /** By name. */
  ids: Map<string, string>;
  templates: Row[];
  versions: Row[];
  variants: Row[];
}

/** The templates that come with the product, as a French workspace calls them. */
export function templateShelf({ workspaceId, now }: Cast): TemplateShelf {
  const draw = new Draw('templates');
  const shelf: TemplateShelf = { ids: new Map(), templates: [], versions: [], variants: [] };
  for (const { name: { fr: name }, purpose, variants } of SHIPPED_TEMPLATES) {
    const id = draw.uuid();
    const own = { workspace_id: workspaceId, created_at: now };
    shelf.ids.set(name, id);
    shelf.templates.push({ ...own, id, name, purpose, topic: null, version: 1 });
    const save = { id: draw.uuid(), template_id: id, number: 1, saved_at: now };
    shelf.versions.push({ ...save, workspace_id: workspaceId, name, purpose, topic: null });
    for (const { language, formOfAddress, channel, subject, text, html } of variants) {
      const place = { language, form_of_address: formOfAddress, channel, since_version: 1 };
      shelf.variants.push({ ...own, id: draw.uuid(), template_id: id, ...place, subject, text, html });
    }
  }
  return shelf;
}
