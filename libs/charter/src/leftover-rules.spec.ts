import { describeRule } from '../../../test/support/rule-cases.js';

describeRule('no-placeholder', {
  keeps: [
    'Bonjour, [1] XXL, XXe siècle […] [sic] [Recette] : a < b, <3 et {1}.',
    'Bonjour !',
    'Un match nul, une todo-list, à 100 % ; Christopher Null et Nan vous saluent.',
    { text: 'An undefined feeling, null and void. Love, Camille xxx', given: { language: 'en' } },
    { text: 'Dear Zoë,\n\nHello.', given: { language: 'en' } },
  ],
  breaks: [
    ['Bonjour {{contact.firstName}}, [[titre]] et [PRÉNOM]', '{{contact.firstName}}', '[[titre]]', '[PRÉNOM]'],
    ['Bonjour [votre prénom], <prénom> et {prenom}', '[votre prénom]', '<prénom>', '{prenom}'],
    ['Bonjour ,\n\nXXX et ____', 'Bonjour ,', 'XXX', '____'],
    ['Bonjour %PRENOM%, lorem ipsum', '%PRENOM%', 'Lorem ipsum'.toLowerCase()],
    [{ text: 'Bonjour', subject: 'Votre article sur {blog.title|undefined}' }, 'undefined'],
    [{ text: 'Hi null, [Name] [object Object] NaN', given: { language: 'en' } }, 'null', '[Name]', '[object Object]', 'NaN'],
    [{ text: 'Dear ,\n\n*|FNAME|* ${name} TODO', given: { language: 'en' } }, 'Dear ,', '*|FNAME|*', '${name}', 'TODO'],
    [{ text: 'Dear,\n\n[insert name here]', given: { language: 'en' } }, 'Dear,', '[insert name here]'],
    [{ text: 'Hello <first name>, <%= name %>', given: { language: 'en' } }, '<first name>', '<%= name %>'],
  ],
});

describeRule('no-empty-value', {
  keeps: ['Bonjour {contact.firstName|Zoë},', 'Bonjour', 'J’ai lu {post.title|0}.', 'De {values.a|1} à {values.b|2}'],
  breaks: [
    ['Bonjour {contact.firstName|},', 'contact.firstName'],
    ['J’ai lu {post.title|  \u200b}.', 'post.title'],
    [{ text: 'Bonjour', subject: 'Sur {blog.title|\u00a0}' }, 'blog.title'],
    ['{values.a|}{values.b|}', 'values.a', 'values.b'],
  ],
});
