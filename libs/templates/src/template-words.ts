import { chooseVariant, type VariantKey } from './choose-variant.js';
import { effectiveForm } from './effective-form.js';
import type { Identity } from './identity.entity.js';
import type { PartialShelf } from './partial-shelf.js';
import type { TemplateVariant } from './template-variant.entity.js';
import type { Template } from './template.entity.js';

/** For whom and how a template is wanted. */
export interface Wanted {
  contact: { language: string | null; formOfAddress: VariantKey['formOfAddress'] };
  channel: VariantKey['channel'];
  identity: Pick<Identity, 'id' | 'formOfAddress'> | null;
}

export interface ChosenWords {
  /** Its id stands for its words, for ever. */
  variant: TemplateVariant;
  /** How the contact is addressed in them; NEUTRAL words are for anyone. */
  formOfAddress: VariantKey['formOfAddress'];
  /** Handlebars by name: the identity's signature before the workspace's. */
  partials: Record<string, string>;
  /** Stands for exactly these partials. */
  partialsKey: string;
}

/** All that a template can say in one of its versions, read once for any number of contacts. */
export class TemplateWords {
  constructor(
    readonly template: Template,
    readonly variants: readonly TemplateVariant[],
    private readonly shelf: PartialShelf,
  ) {}

  /** The words for one contact, or what is missing, to be told to a person. */
  choose({ contact, channel, identity }: Wanted): ChosenWords | { missing: string } {
    const formOfAddress = effectiveForm(contact.formOfAddress, identity?.formOfAddress);
    const known = { name: this.template.name, variants: this.variants };
    const choice = chooseVariant(known, { language: contact.language, formOfAddress, channel });
    if ('missing' in choice) return choice;
    const { sources, key } = this.shelf.setFor(choice.variant.language, identity?.id ?? null);
    return { variant: choice.variant, formOfAddress, partials: sources, partialsKey: key };
  }
}
