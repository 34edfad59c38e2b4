/** A first letter as a member of the team would write it, in both languages and with HTML of its own. */
export interface Letter {
  language: 'fr' | 'en';
  formOfAddress: 'VOUS' | 'NEUTRAL';
  subject: string;
  text: string;
  html: string;
}

const FRENCH = [
  '{{> opening}}',
  'J’ai lu « {{post.title}} » sur {{blog.title}} le {{date post.publishedOn "long"}}, et j’en garde ceci : {{post.remark}}',
  'Je m’appelle {{sender.firstName}} et je travaille pour {{workspace.name}}{{#if niche}}, qui lit beaucoup sur {{niche.name}}{{/if}}. Je n’ai rien à vous vendre : je voulais d’abord vous dire que je vous lis.',
  'Sur quoi aimeriez-vous écrire cet hiver ?',
  '{{> legalNotice}}',
  '{{> signature}}',
];

const ENGLISH = [
  '{{> opening}}',
  'I read “{{post.title}}” on {{blog.title}}, and this stayed with me: {{post.remark}}',
  'My name is {{sender.firstName}} and I work for {{workspace.name}}{{#if niche}}, where we read a lot about {{niche.name}}{{/if}}. I have nothing to sell you: I wanted to say first that I read you.',
  'What would you like to write about this winter?',
  '{{> legalNotice}}',
  '{{> signature}}',
];

const letter = (language: Letter['language'], formOfAddress: Letter['formOfAddress'], subject: string, paragraphs: string[]): Letter => ({
  ...{ language, formOfAddress, subject, text: paragraphs.join('\n\n') },
  html: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n'),
});

export const LETTERS: Letter[] = [
  letter('fr', 'VOUS', 'En lisant « {{post.title}} »', FRENCH),
  letter('en', 'NEUTRAL', 'Reading “{{post.title}}”', ENGLISH),
];
