import { english, tu, vous } from './shipped-words.js';

/** We say what struck us and who we are, and ask one question that is about them. Nothing is on offer. */
export const FIRST_CONTACT = [
  vous(
    'À propos de « {{post.title}} »',
    `{{> opening}}


J’ai passé un moment avec « {{post.title}} », et une chose m’est restée. {{sentence post.remark}}

Je m’appelle {{sender.name}} ({{workspace.name}}). Je n’ai rien à vous proposer aujourd’hui : je tenais à vous dire \
merci avant toute autre chose.

Une seule question, si vous avez un instant : y aura-t-il une suite, ou l’envie est-elle déjà ailleurs ?

{{> signature}}


{{> legalNotice}}`,
  ),
  tu(
    'À propos de « {{post.title}} »',
    `{{> opening}}


J’ai passé un moment avec « {{post.title}} », et une chose m’est restée. {{sentence post.remark}}

Je m’appelle {{sender.name}} ({{workspace.name}}). Je n’ai rien à te proposer aujourd’hui : je tenais à te dire merci \
avant toute autre chose.

Une seule question, si tu as un instant : y aura-t-il une suite, ou l’envie est-elle déjà ailleurs ?

{{> signature}}


{{> legalNotice}}`,
  ),
  english(
    'About “{{post.title}}”',
    `{{> opening}}


I spent some time with “{{post.title}}”, and one thing has stayed with me. {{sentence post.remark}}

My name is {{sender.name}} ({{workspace.name}}). I have nothing to pitch today: before anything else, I wanted to say \
thank you.

Just one question, if you have a moment: will there be more of it, or has your mind moved on to something else?

{{> signature}}


{{> legalNotice}}`,
  ),
  vous(`Bonjour {{fallback contact.firstName contact.name}}, j’ai passé un moment avec « {{post.title}} », et une chose \
m’est restée. {{sentence post.remark}}

Je m’appelle {{sender.name}} ({{workspace.name}}). Rien à vous proposer : je tenais à vous le dire. Et si vous avez un \
instant : y aura-t-il une suite ?`),
  tu(`Bonjour {{fallback contact.firstName contact.name}}, j’ai passé un moment avec « {{post.title}} », et une chose \
m’est restée. {{sentence post.remark}}

Je m’appelle {{sender.name}} ({{workspace.name}}). Rien à te proposer : je tenais à te le dire. Et si tu as un instant : \
y aura-t-il une suite ?`),
  english(`Hello {{fallback contact.firstName contact.name}}, I spent some time with “{{post.title}}”, and one thing has \
stayed with me. {{sentence post.remark}}

My name is {{sender.name}} ({{workspace.name}}). Nothing to pitch: I only wanted you to know. And if you have a moment: \
will there be more of it?`),
];
