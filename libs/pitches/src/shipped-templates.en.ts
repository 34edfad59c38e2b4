import type { ShippedWords } from './shipped-templates.js';

const words = (subject: string, text: string): ShippedWords['THANK'][number] => ({
  ...{ language: 'en', formOfAddress: 'NEUTRAL', subject, text },
});

export const ENGLISH_WORDS: ShippedWords = {
  INTRODUCE: [
    words(
      'Your post “{{values.postTitle}}”',
      `Hello {{contact.firstName}},

I read “{{values.postTitle}}” on {{blog.title}} and wanted to write to you. {{values.whatStruckMe}}

My name is {{sender.name}}, and I look after relations with bloggers for {{workspace.name}}. I have nothing to \
pitch today: I first wanted to tell you that I read you, and why.

One question, if you have a moment: what would you like to write about in the coming months?

If you would rather not hear from me again, just say so and I will not write to you any more.

Kind regards,
{{sender.name}}
{{workspace.name}}`,
    ),
  ],
  OFFER: [
    words(
      'For {{blog.title}}: {{values.offer}}',
      `Hello {{contact.firstName}},

I have kept reading you since my first message, and “{{values.postTitle}}” gave me an idea. {{values.whyYou}}

So here is something for you, {{values.offer}}:
{{values.offerUrl}}

You may publish it on {{blog.title}}, in full or in part, with the credit “{{values.credit}}”. You are under no \
obligation, and I will keep reading you either way.

If another format suits you better, tell me which one.

If you would rather not hear from me again, just say so and I will not write to you any more.

Kind regards,
{{sender.name}}
{{workspace.name}}`,
    ),
  ],
  THANK: [
    words(
      'Thank you for “{{values.postTitle}}”',
      `Hello {{contact.firstName}},

I read “{{values.postTitle}}” and wanted to thank you. {{values.whatStruckMe}}

I am passing your post on to my colleagues at {{workspace.name}}: what you write there will be useful to them.

I have nothing to ask of you today. If I can return the favour one day, you know where to find me.

I look forward to your next post,
{{sender.name}}`,
    ),
  ],
};
