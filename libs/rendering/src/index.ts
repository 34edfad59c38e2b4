export { checkPartial, checkTemplate, type PartialSources, type VariantSource } from './check-template.js';
export { withFrenchSpaces } from './french-spacing.js';
export { htmlFromText } from './html-from-text.js';
export type { MergedValue } from './merged-value.js';
export {
  NO_MATERIAL,
  type AssetValues,
  type ContactValues,
  type FavourValues,
  type FormOfAddress,
  type Gender,
  type HomeworkValues,
  type NicheValues,
  type PitchValues,
  type PostValues,
  type PresenceValues,
  type SenderValues,
  type TouchValues,
  type UnansweredValues,
} from './pitch-values.js';
export { renderVariant, type Rendering } from './render-variant.js';
export { textOfHtml, type HtmlText } from './text-of-html.js';
export type { TemplatePart, TemplateProblem, TemplateProblemCode } from './template-problem.js';
