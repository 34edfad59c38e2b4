/** What a workspace set differently from the rules' own defaults, by rule name. */
export type CharterSettings = Record<string, RuleSetting>;

export interface RuleSetting {
  isOn?: boolean;
  /** Figures by name, such as `{ recipients: 10 }`. */
  figures?: Record<string, number>;
}
