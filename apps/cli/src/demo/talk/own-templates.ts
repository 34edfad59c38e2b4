import { Purpose } from '#pitches';

interface OwnVariant {
  language: 'fr' | 'en';
  formOfAddress: 'VOUS' | 'TU' | 'NEUTRAL';
  subject: string;
  text: string;
}

export interface OwnTemplate {
  name: string;
  purpose: Purpose;
  topic: string | null;
  variants: OwnVariant[];
}

const INVITATION = `{{contact.firstName}},

{{values.reason}}

{{values.event}} : ce sera le {{date values.on "weekday"}}, à {{values.where}}. Une place est gardée à \
{{form vous="votre" tu="ton" neutral="votre"}} nom jusqu’à la fin de la semaine ; le voyage et le déjeuner sont pour nous.

Si le jour ne convient pas, {{form vous="dites-le-moi" tu="dis-le-moi" neutral="dites-le-moi"}} : il y en aura d’autres, et \
{{form vous="vous serez prévenu" tu="tu seras prévenu" neutral="vous serez prévenu"}}\
{{agree feminine="e" masculine="" unknown="·e"}} avant tout le monde.

À bientôt,
{{sender.firstName}}
{{workspace.name}}`;

const INVITATION_IN_ENGLISH = `Dear {{contact.firstName}},

{{values.reason}}

{{values.event}}: {{date values.on "weekday"}}, in {{values.where}}. A place is kept in your name until the end of the week; \
the journey and lunch are ours.

Should the day not suit, say so: there will be others, and you will hear of them before anyone.

Yours,
{{sender.firstName}}
{{workspace.name}}`;

const REMINDER = `Bonjour {{contact.firstName}},

Mon message du {{date values.sentOn "long"}} s’est peut-être perdu sous les autres. Je le remonte une fois, et une seule : \
{{values.inOneLine}}

Un non me rendrait service autant qu’un oui.

{{sender.firstName}}`;

const REMINDER_IN_ENGLISH = `Dear {{contact.firstName}},

My note of {{date values.sentOn "long"}} may have slid under the others. I bring it up once and once only: {{values.inOneLine}}

A no would help me as much as a yes.

{{sender.firstName}}`;

const inFrench = (subject: string, text: string): OwnVariant => ({ language: 'fr', formOfAddress: 'NEUTRAL', subject, text });
const inEnglish = (subject: string, text: string): OwnVariant => ({ language: 'en', formOfAddress: 'NEUTRAL', subject, text });

/** What the agency added to the templates that come with the product. */
export const OWN_TEMPLATES: OwnTemplate[] = [
  {
    name: 'Invitation à une journée', purpose: Purpose.INVITE, topic: 'Rencontres',
    variants: [
      inFrench('{{values.event}}, le {{date values.on "weekday"}}', INVITATION),
      inEnglish('{{values.event}}, {{date values.on "weekday"}}', INVITATION_IN_ENGLISH),
    ],
  },
  {
    name: 'Relance, une seule', purpose: Purpose.FOLLOW_UP, topic: null,
    variants: [
      inFrench('Re : {{values.earlierSubject}}', REMINDER),
      inEnglish('Re: {{values.earlierSubject}}', REMINDER_IN_ENGLISH),
    ],
  },
];
