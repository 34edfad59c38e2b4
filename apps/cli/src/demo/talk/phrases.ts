/** What somebody says, and what the other answers. */
export interface Exchange {
  say: string;
  answer: string;
}

/** What people write between campaigns, in one language; for the marks in the texts see Campaign. */
export interface Phrases {
  greeting: string;
  /** For those who answer for somebody else, or whose name nobody knows. */
  plainGreeting: string;
  signOff: string[];
  reply: string;
  introductionSubjects: string[];
  /** The first mail of all: it likes, it asks nothing, and promotes nothing. */
  introductions: string[];
  /** What people answer to such a mail. */
  pleased: string[];
  hooks: string[];
  closings: string[];
  yeses: string[];
  questions: Exchange[];
  refusals: string[];
  later: string[];
  thanks: string[];
  /** Thanks, where something is sent. */
  parcels: string[];
  goodGrace: string[];
  followUps: string[];
  lateYes: string[];
  published: string[];
  shares: string[];
  publishedThanks: string[];
  chats: Exchange[];
  comments: Exchange[];
  forum: Exchange[];
  news: (Exchange & { subject: string })[];
  absences: string[];
  /** What an agent's machine says at once. */
  receipts: string[];
  /** The last word of somebody who wants to be left alone. */
  leaveMeAlone: string;
  bounce: string;
}
