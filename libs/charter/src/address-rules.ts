import type { Rule } from './rule.js';
import { words } from './words.js';

const formOfAddress: Rule = {
  name: 'form-of-address',
  title: words('Le bon tutoiement, le bon vouvoiement', 'The right tu, the right vous'),
  explanation: words(
    'En français, on vouvoie qui l’on vouvoie et on tutoie qui l’on tutoie, d’un bout à l’autre. Les citations ' +
      'et les titres ne comptent pas.',
    'In French, whoever is addressed as vous is never called tu, and the other way round. Quotations and titles ' +
      'do not count.',
  ),
  severity: 'BLOCKS',
  figures: {},
  find: (reading) => {
    const { formOfAddress: form } = reading.circumstances;
    if (reading.language !== 'fr' || form === 'NEUTRAL') return [];
    const wrong = reading.placed(({ addresses }) => addresses()).filter((address) => address.form !== form);
    return wrong.map(({ part, start, end }) => ({ part, span: { start, end }, message: WRONG_FORM[form] }));
  },
};

const WRONG_FORM = {
  VOUS: words(
    'On vouvoie cette personne, et ces mots la tutoient. Écrivez « vous ».',
    'This person is addressed as vous, and these words say tu. Write vous.',
  ),
  TU: words(
    'On tutoie cette personne, et ces mots la vouvoient. Écrivez « tu ».',
    'This person is addressed as tu, and these words say vous. Write tu.',
  ),
};

const oneForm: Rule = {
  name: 'one-form-of-address',
  title: words('Tu ou vous, pas les deux', 'Tu or vous, not both'),
  explanation: words(
    'Quand nous ne savons pas si l’on tutoie ou vouvoie une personne, le message choisit l’un des deux et s’y tient.',
    'Where we do not know whether a person is addressed as tu or vous, the message chooses one and keeps to it.',
  ),
  severity: 'WARNS',
  figures: {},
  find: (reading) => {
    if (reading.language !== 'fr' || reading.circumstances.formOfAddress !== 'NEUTRAL') return [];
    const [first, ...rest] = reading.placed(({ addresses }) => addresses());
    const other = rest.find(({ form }) => form !== first.form);
    return other ? [{ part: other.part, span: other, message: MIXED }] : [];
  },
};

const MIXED = words(
  'Ce message tutoie et vouvoie à la fois. Choisissez l’un des deux.',
  'This message says both tu and vous. Choose one of them.',
);

export const ADDRESS_RULES: Rule[] = [formOfAddress, oneForm];
