import { foundDemo } from '../../apps/cli/src/demo/found-demo.js';
import { freezeClock } from './frozen-clock.js';
import type { Colleague, Rapport } from './rapport.js';

/** A shipped template with people of the demo it suits, and what goes with it. */
interface Suits {
  template: string;
  to: string[];
  channel?: 'MAIL' | 'DM';
  /** Titles. */
  assets?: string[];
  values?: Record<string, string>;
}

const FRENCH_DAY = {
  ...{ when: 'le samedi 13 mars', where: 'au four communal de Valgrise' },
  programme: 'deux fournées, une soupe et beaucoup de farine ; le train est pour nous',
};
const ENGLISH_DAY = {
  ...{ when: 'Sunday 14 March', where: 'at the workshop in Crest' },
  programme: 'two seamstresses, coffee and whatever needs a stitch; the train is on us.',
};
const FRENCH_FAULT = {
  mistake: 'La même lettre est partie trois fois la semaine dernière, à trois noms différents.',
  remedy: 'Nous avons retiré les doublons, et une personne relit désormais chaque envoi.',
};
const ENGLISH_FAULT = {
  mistake: 'The same letter went out three times last week, under three different names.',
  remedy: 'The duplicates are gone, and somebody now reads every letter before it leaves.',
};

const NEVER_MET = [
  'Solange Abribat', 'Firmin Lacassagne', 'Yolande Perrichet', 'potiron_discret', 'Anselme Kerdrel', 'Ghislaine Maréchaux',
  'Baptistin Roumégas', 'Rowena Ashdown', 'Fergus Kilbride', 'Zita Vanderhaegen', 'Nour Belkassem', 'Aldo Pittet', 'Tanguy Mazière',
];
const FRENCH = ['Maud Quéméneur', 'Aurélien Tissandier', 'Colette Barbizan', 'Tiphaine Lagarrigue', 'Driss El Mansouri'];
const ENGLISH = ['Eleanor Whitcombe', 'Callum Dunbarrow', 'Imogen Hartwell'];
const ON_NETWORKS = ['Samir Benhaddou', 'Agathe Vernhes', 'croutechante'];

/** Every shipped template, for those of the demo it suits. */
export const LETTERS: Suits[] = [
  { template: 'Premier contact', to: NEVER_MET },
  { template: 'Premier contact', channel: 'DM', to: ['Rowena Ashdown'] },
  { template: 'Deuxième contact, avec un contenu à reprendre', to: [...FRENCH, 'Eleanor Whitcombe'], assets: ['Six minutes de nuit au moulin'] },
  { template: 'Deuxième contact, avec un contenu à reprendre', to: ['Imogen Hartwell'], assets: ['Three Frogs, nine cards to print'] },
  { template: 'Produit à essayer', to: FRENCH, assets: ['Un kilo de Rouge de Valgrise, numéroté'] },
  { template: 'Produit à essayer', to: ['Eleanor Whitcombe'], assets: ['A numbered kilo of Valgrise red wheat'] },
  { template: 'Invitation', to: FRENCH, assets: ['Une fournée à quatre mains'], values: FRENCH_DAY },
  { template: 'Invitation', to: ['Callum Dunbarrow'], assets: ['A day for mending, any bag, any make'], values: ENGLISH_DAY },
  { template: 'Remerciement', to: [...FRENCH, ...ENGLISH, 'Solange Abribat'] },
  { template: 'Remerciement', channel: 'DM', to: [...ON_NETWORKS, 'Imogen Hartwell'] },
  { template: 'Relance, une seule', to: ['Wouter Daelemans', 'Hanna Ebersold', 'Rosalie Tremblay-Gagné', 'Imogen Hartwell'] },
  { template: 'Après un long silence', to: [...FRENCH, ...ENGLISH, 'Hanna Ebersold'] },
  { template: 'Excuses', to: [...FRENCH, 'Fanny Delestrade'], values: FRENCH_FAULT },
  { template: 'Excuses', to: ENGLISH, values: ENGLISH_FAULT },
];

/** A letter as one person of the demo would get it. */
export interface Letter {
  template: string;
  contact: { id: string; name: string; language: string; formOfAddress: string; addresses: { address: string }[] };
  channel: string;
  subject: string | null;
  text: string | null;
  html: string | null;
  report: { findings: { rule: string; severity: string; quote: string | null; message: string }[] } | null;
  problems: { message: string }[];
}

interface Ground {
  templates: { id: string; name: string }[];
  niches: { id: string; name: string }[];
  assets: { edges: { node: { id: string; title: string } }[] };
  contacts: { edges: { node: Letter['contact'] }[] };
}

const GROUND = `{
  templates { id name }
  niches { id name }
  assets(first: 50) { edges { node { id title } } }
  contacts(first: 100) { edges { node { id name language formOfAddress addresses { address } } } }
}`;

const PREVIEW = `mutation ($input: PreviewPitchInput!) { previewPitch(input: $input) {
  channel subject text html report { findings { rule severity quote message } } problems { message }
} }`;

/** The demo with its founder at work. */
export class Demo {
  private constructor(
    readonly founder: Colleague,
    private readonly ground: Ground,
  ) {}

  static async found(rapport: Rapport): Promise<Demo> {
    freezeClock(rapport, new Date('2026-11-21T10:00:00Z'));
    const token = /^TOKEN=(\S+)$/m.exec((await foundDemo(rapport.api))!)![1]!;
    const founder = await rapport.colleagueOf(token);
    return new Demo(founder, await founder.ask<Ground>(GROUND));
  }

  contact(name: string): Letter['contact'] {
    return this.ground.contacts.edges.find(({ node }) => node.name === name)!.node;
  }

  templateId(wanted: string): string {
    return this.ground.templates.find(({ name }) => name === wanted)!.id;
  }

  nicheId(wanted: string): string {
    return this.ground.niches.find(({ name }) => name === wanted)!.id;
  }

  assetId(title: string): string {
    return this.ground.assets.edges.find(({ node }) => node.title === title)!.node.id;
  }

  /** All of them, one person at a time. */
  async write(letters: Suits[]): Promise<Letter[]> {
    const written: Letter[] = [];
    for (const { template, to, channel, assets = [], values = {} } of letters)
      for (const name of to) {
        const contact = this.contact(name);
        const given = Object.entries(values).map(([field, value]) => ({ name: field, value }));
        const input = { contactId: contact.id, templateId: this.templateId(template), assetIds: assets.map((one) => this.assetId(one)) };
        const { previewPitch } = await this.founder.ask<{ previewPitch: Letter }>(PREVIEW, { input: { ...input, channel, values: given } });
        written.push({ ...previewPitch, template, contact });
      }
    return written;
  }
}
