import type { Phrases } from './phrases.js';

/** How the agency and the contacts who speak English write to each other. */
export const english: Phrases = {
  greeting: 'Dear {first},',
  plainGreeting: 'Hello,',
  signOff: ['With kind regards,', 'Warmly,', 'All good wishes,', 'Yours,'],
  reply: 'Re: ',
  introductionSubjects: ['“{post}”', 'After reading “{post}”', 'Thank you for “{post}”'],
  introductions: [
    'I read “{post}” last night in one go, and again this morning to make sure the ending was really there. I only wanted to thank you. I work at a small agency in France called Clapotis, and I shall go on reading whatever happens.',
    'Three people sent me “{post}” in the same week, and I can see why. I have nothing to ask. Should you ever need a fact checked on our side of the Channel, I am here.',
    'I am not writing to offer you anything. “{post}” changed my mind about something I had thought settled, and that deserves a signed thank-you.',
  ],
  pleased: [
    'Thank you. One writes into the dark, and then somebody answers from France.',
    'What a kind letter. I have kept it, and the address.',
    'A message with nothing to sell! I read it aloud at breakfast.',
  ],
  hooks: [
    'Ever since “{post}” I have looked at the matter differently.',
    'I went back to “{post}” before writing, and smiled in the same places.',
    'You wrote that brands always turn up with the answer. I am turning up with a question.',
    'I waited until I had something worth your time; I think this is it.',
    'You must get a great many of these, so I shall be short.',
    '“{post}” went round our office this week, read aloud over coffee.',
  ],
  closings: [
    'A yes, a no or a “later” would all do nicely.',
    'If it is not for you, say so plainly; I shall not sulk.',
    'There is no hurry whatsoever.',
    'I shall nudge you once at most.',
  ],
  yeses: [
    'Yes, with one condition: I shall say what I think.',
    'Gladly. I promise no article; I do promise attention.',
    'You have a gift for the right day. Yes, and I even have the time.',
    'Yes. Thank you for having actually read “{post}”; it shows.',
  ],
  questions: [
    { say: 'Before I say yes: what exactly is expected of me? I would rather ask than be surprised.', answer: 'Nothing, and it says so in writing: no date, no link, no approval. If you mention it, it will be because you wanted to.' },
    { say: 'May I say so if I dislike it?', answer: 'Please do. The client knows, which is why I took them on.' },
    { say: 'Am I the first, or the fiftieth?', answer: 'The second of five. I can tell you who, if that helps.' },
    { say: 'I label anything I am given. Will that be a nuisance?', answer: 'On the contrary, we ask everybody to. Thank you for getting there first.' },
  ],
  refusals: [
    'Thank you, but it is not for me. A fine subject; I would simply not know where to pick it up.',
    'I am saying no to nearly everything just now, and it is nothing to do with you. Do stay about.',
    'I have written about it twice this year and my readers will think I am being paid.',
    'Not quite convinced this time, if you will forgive my saying so. The next one, perhaps.',
  ],
  later: ['Wrong month, right idea. Ask me again in the autumn, and mean it.', 'I am answering too fast to answer well. Give me ten days?'],
  thanks: [
    'Splendid. If anything sticks, telephone me; I would rather know early.',
    'What good news. I shall send the details by Friday.',
    'Noted, and I shall hold my tongue until you have something to say.',
    'Thank you for trusting us; I know that is not a given.',
  ],
  parcels: [
    'Wonderful. The parcel leaves tomorrow with a handwritten note and not one leaflet.',
    'It is wrapped already, in far too much string. Allow it a week to cross the water.',
    'Thank you. It leaves tonight, and I shall hold my tongue until you have something to say.',
  ],
  goodGrace: [
    'Thank you for answering at all; many do not. I shall go on reading with the same pleasure.',
    'Quite understood, no hard feelings. I shall only come back with something better.',
    'Clear and kindly put. Another time, perhaps, and well done for “{post}”.',
  ],
  followUps: [
    'A small wave, in case my note slid under the others. After this I shall leave you in peace.',
    'I am bringing this up once and once only. A no would help me as much as a yes.',
    'I fear I wrote on a bad day. The offer stands, with no date on it.',
  ],
  lateYes: ['Forgive the silence; the week ran me over. Yes, if the place is still free.', 'Lucky you asked twice: the first one was asleep in the spam folder. I am in.'],
  published: [
    'It went up this morning. I kept the part where I am wrong, which is more use than the rest.',
    'Published last night. The first comments ask better questions than I did.',
    'There it is. I disagree with you on one point and say so.',
  ],
  shares: ['Shared on the client’s account with one sentence quoted and a link to {place}.', 'Quoted in our monthly letter under “Read elsewhere”.'],
  publishedThanks: [
    'Read it twice and printed it for those without screens. Thank you, above all for the stern paragraph.',
    'A lovely piece. The reproach is fair and has gone to the right desk already.',
  ],
  chats: [
    { say: 'I keep thinking about the second picture in “{post}”.', answer: 'Ha. The only one taken by accident.' },
    { say: 'A question with nothing behind it: which book for a beginner?', answer: 'The thinnest. The thick ones make excellent doorstops.' },
    { say: 'Happy birthday to {place}, if I can count.', answer: 'Nobody ever remembers. Six years, thank you!' },
    { say: 'The page you grumbled about has been put right. Thank you for grumbling.', answer: 'A pleasure, and free of charge.' },
    { say: 'I shall be in {city} in a fortnight. Coffee, no agenda?', answer: 'Yes. There is a place by the harbour that looks like nothing at all.' },
  ],
  comments: [
    { say: 'Thank you for “{post}”; one can feel the hours behind every line.', answer: 'You are kind. You should see what I cut.' },
    { say: 'I disagree with point three and shall read it again until I do not.', answer: 'Disagreement is welcome here, pull up a chair.' },
    { say: 'Somebody says it at last. I am keeping this page.', answer: 'I nearly did not press the button.' },
  ],
  forum: [
    { say: 'I work for the people in question, so take this with salt: the fault you describe was ours, you are right, and it has been put right.', answer: 'That is how to answer. Thank you.' },
  ],
  news: [
    { subject: 'A question for you', say: 'A reader asks where the raw material comes from and I could not say. Could you?', answer: 'I can, and exactly: three suppliers, names attached. Do print them.' },
    { subject: 'Not the best of news', say: 'I had better tell you first: two readers were sent damaged goods. I have said nothing in public.', answer: 'Thank you for coming to us. Both are replaced today and the packaging is being looked at.' },
    { subject: 'An idea in passing', say: 'Suppose that instead of a press kit you showed the failures? I would print that at once.', answer: 'I read that sentence aloud in a meeting. Silence, then yes. We have started a box of failures.' },
  ],
  absences: [
    'Hello, I am away without signal until {return}. I shall answer in order and without haste.',
    'Out of office until {return}. For emergencies, the fire brigade; for everything else, soon.',
  ],
  receipts: ['Hello, and thank you. If you have not heard from the desk within a month, please take it as a no. This message was sent automatically.'],
  leaveMeAlone: 'I ask once, and politely: please do not write to me again.',
  bounce: 'Your message could not be delivered: 5.1.1 user unknown.',
};
