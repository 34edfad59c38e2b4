import type { FieldShape, ShapeOf } from './field-shape.js';

/** What a template may speak of: plain values, nothing that could run. Blank texts count as missing. */
export interface PitchValues {
  contact: ContactValues;
  presences: PresenceValues[];
  /** The contact's first blog. */
  blog: PresenceValues | null;
  niche: NicheValues | null;
  sender: SenderValues;
  workspace: { name: string; timeZone?: string | null };
  /** Whatever the caller adds: what struck us, a meetup, an asset. */
  values: Record<string, unknown>;
  /** An instant, or a day as YYYY-MM-DD. */
  today: Date | string;
}

export type FormOfAddress = 'TU' | 'VOUS' | 'NEUTRAL';
export type Gender = 'FEMININE' | 'MASCULINE' | 'UNKNOWN';

export interface ContactValues {
  name: string;
  firstName: string | null;
  lastName: string | null;
  /** BCP 47, such as fr or fr-BE. */
  language: string | null;
  formOfAddress: FormOfAddress;
  gender: Gender;
  city: string | null;
  region: string | null;
  country: string | null;
  /** IANA name, such as Europe/Paris. Dates are told in it; without it in the workspace's, else in UTC. */
  timeZone: string | null;
  tags: string[];
  notes: string | null;
}

export interface PresenceValues {
  platform: string;
  title: string | null;
  url: string | null;
  handle: string | null;
  forum: string | null;
  language: string | null;
}

export interface NicheValues {
  name: string;
  description: string | null;
}

export interface SenderValues {
  name: string;
  firstName: string | null;
  email: string;
  gender?: Gender;
}

const presence: ShapeOf<PresenceValues> = {
  fields: { platform: 'TEXT', title: 'TEXT', url: 'TEXT', handle: 'TEXT', forum: 'TEXT', language: 'TEXT' },
};

/** The same as the types above, for the check when a template is saved; the compiler keeps the two in step. */
export const PITCH_FIELDS: ShapeOf<PitchValues> & FieldShape = {
  fields: {
    contact: {
      fields: {
        ...{ name: 'TEXT', firstName: 'TEXT', lastName: 'TEXT', language: 'TEXT', formOfAddress: 'TEXT' },
        ...{ gender: 'TEXT', city: 'TEXT', region: 'TEXT', country: 'TEXT', timeZone: 'TEXT' },
        ...{ tags: { items: 'TEXT' }, notes: 'TEXT' },
      },
    },
    presences: { items: presence },
    blog: presence,
    niche: { fields: { name: 'TEXT', description: 'TEXT' } },
    sender: { fields: { name: 'TEXT', firstName: 'TEXT', email: 'TEXT', gender: 'TEXT' } },
    workspace: { fields: { name: 'TEXT', timeZone: 'TEXT' } },
    values: 'ANY',
    today: 'DATE',
  },
};
