/** A reason as people read it, in both languages of the product, with a code that programs and specs can rely on. */
export interface ToldReason {
  /** UPPER_CASE, such as PRESSURE or ANSWERED. */
  code: string;
  fr: string;
  en: string;
}
