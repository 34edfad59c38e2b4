import { Identity } from './identity.entity.js';
import { TemplatePartial } from './partial.entity.js';
import { TemplateVariant } from './template-variant.entity.js';
import { TemplateVersion } from './template-version.entity.js';
import { Purpose, Template } from './template.entity.js';

export type { PartialShelf } from './partial-shelf.js';
export { PartialsReader } from './partials.reader.js';
export { effectiveForm } from './effective-form.js';
export { IdentitiesService } from './identities.service.js';
export { SHIPPED_PARTIALS, type ShippedPartial } from './shipped-partials.js';
export { AddShippedTemplates } from './add-shipped-templates.js';
export { SHIPPED_TEMPLATES, type ShippedTemplate } from './shipped-templates.js';
export type { ShippedVariant } from './shipped-words.js';
export { TemplatesModule } from './templates.module.js';
export { TemplatesService } from './templates.service.js';
export { TemplateVersions } from './template-versions.js';
export { type ChosenWords, TemplateWords, type Wanted } from './template-words.js';
export { TemplateWordsReader } from './template-words.reader.js';
export { Identity, Purpose, Template, TemplatePartial, TemplateVariant, TemplateVersion };

/** The tables of this lib. */
export const templatesEntities = [Template, TemplateVersion, TemplateVariant, Identity, TemplatePartial];
