import { Pitch, PitchState } from './pitch.entity.js';
import { TemplateVariant } from './template-variant.entity.js';
import { Purpose, Template } from './template.entity.js';

export { PitchesModule } from './pitches.module.js';
export { PitchesService } from './pitches.service.js';
export { SHIPPED_TEMPLATES, type ShippedTemplate, type ShippedVariant } from './shipped-templates.js';
export { TemplatesService } from './templates.service.js';
export { Pitch, PitchState, Purpose, Template, TemplateVariant };

/** The tables of this lib. */
export const pitchesEntities = [Template, TemplateVariant, Pitch];
