export { checkTemplate, type VariantSource } from './check-template.js';
export { withFrenchSpaces } from './french-spacing.js';
export { htmlFromText } from './html-from-text.js';
export type { ContactValues, FormOfAddress, NicheValues, PitchValues, PresenceValues, SenderValues } from './pitch-values.js';
export { renderVariant, type Rendering } from './render-variant.js';
export type { TemplatePart, TemplateProblem, TemplateProblemCode } from './template-problem.js';
