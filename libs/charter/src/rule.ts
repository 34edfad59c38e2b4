import type { Severity } from './finding.js';
import type { Reading } from './reading.js';
import type { Sighting } from './sighting.js';
import type { Words } from './words.js';

/** One rule of good conduct. */
export interface Rule {
  /** As findings and settings name it. */
  name: string;
  title: Words;
  /** Why there is such a rule, for people. */
  explanation: Words;
  severity: Severity;
  /** What a workspace may set, by name. */
  figures: Record<string, Figure>;
  /** The rule as its figures have it, in a sentence; absent where there are none. */
  measure?: (figures: Figures) => Words;
  /** Where a pitch breaks it. Pure. */
  find(reading: Reading, figures: Figures): Sighting[];
}

export interface Figure {
  default: number;
  min: number;
  max: number;
  unit: FigureUnit;
}

export type FigureUnit = 'REQUESTS' | 'PITCHES' | 'DAYS' | 'SIGNS' | 'CHARACTERS' | 'RECIPIENTS' | 'PERCENT';

/** Figures by name, as they are set. */
export type Figures = Record<string, number>;
