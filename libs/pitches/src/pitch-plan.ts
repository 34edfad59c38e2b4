import type { Member, Workspace } from '#accounts';
import type { Asset, Holder } from '#assets';
import type { StoredFile } from '#files';
import type { CharterSettings, PitchChannel, PitchPurpose } from '#charter';
import type { Identity, TemplateWords } from '#templates';

/** What is the same for everybody a pitch is written to: settled once, for one contact or five thousand. */
export interface PitchPlan {
  purpose: PitchPurpose;
  topic: string | null;
  /** Without an id for words that are in no template. */
  template: { id: string | null; name: string; version: number | null };
  /** Chooses what to say to whom. */
  words: Pick<TemplateWords, 'choose'>;
  /** Null lets each contact's policy and addresses choose. */
  channel: PitchChannel | null;
  identity: Identity | null;
  /** Null takes the first niche a contact is vetted in. */
  nicheId: string | null;
  assets: Asset[];
  /** The files among them, which travel with a mail. */
  files: StoredFile[];
  /** How many of the assets that were named are no more. */
  deletedAssets: number;
  /** Who has an exclusive asset already, by asset. */
  holders: Map<string, Holder>;
  values: Record<string, string>;
  author: Member;
  workspace: Workspace;
  charter: { version: number; settings: CharterSettings };
  now: Date;
}
