import { SHIPPED_TEMPLATES } from '#pitches';
import type { Cast } from '../cast.js';
import { Draw } from '../draw.js';
import { OWN_TEMPLATES } from '../talk/own-templates.js';
import type { Row } from './insert-rows.js';

/** One variant with the row it becomes. */
export interface VariantOnFile {
  templateId: string;
  templateName: string;
  purpose: string;
  language: string;
  formOfAddress: 'VOUS' | 'TU' | 'NEUTRAL';
  subject: string;
  text: string;
  html: null;
}

export interface TemplateShelf {
  templates: Row[];
  variantRows: Row[];
  variants: VariantOnFile[];
}

/** The templates that come with the product, and the agency's own. */
export function templateShelf({ workspaceId, now }: Cast): TemplateShelf {
  const draw = new Draw('templates');
  const shelf: TemplateShelf = { templates: [], variantRows: [], variants: [] };
  for (const template of [...SHIPPED_TEMPLATES.map((one) => ({ ...one, topic: null })), ...OWN_TEMPLATES]) {
    const { name, purpose, topic } = template;
    const own = { workspace_id: workspaceId, created_at: now };
    const templateId = draw.uuid();
    shelf.templates.push({ ...own, id: templateId, name, purpose, topic });
    for (const { language, formOfAddress, subject, text } of template.variants) {
      shelf.variants.push({ templateId, templateName: name, purpose, language, formOfAddress, subject, text, html: null });
      const words = { language, form_of_address: formOfAddress, subject, text, html: null };
      shelf.variantRows.push({ ...own, id: draw.uuid(), template_id: templateId, ...words });
    }
  }
  return shelf;
}
