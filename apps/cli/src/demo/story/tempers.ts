import type { Temper } from '../people/person.js';

/** How the agency and somebody of this temper live with each other. Shares are from 0 to 1. */
export interface Habits {
  /** Of the campaigns of their niche, how many are proposed to them. */
  asked: number;
  /** Of the proposals, how many they answer. */
  answers: number;
  /** Of the answers, how many are a yes. */
  accepts: number;
  delayHours: number;
  /** Of the quarters, how many bring a meeting. */
  meets: number;
  /** Of the months, how many bring a few words in passing. */
  chats: number;
  /** Of those words, how many they answer. */
  chatsBack: number;
}

export const TEMPERS: Record<Temper, Habits> = {
  FRIEND: { asked: 0.5, answers: 0.92, accepts: 0.75, delayHours: 6, meets: 0.7, chats: 0.27, chatsBack: 0.9 },
  WARM: { asked: 0.6, answers: 0.58, accepts: 0.6, delayHours: 20, meets: 0.38, chats: 0.15, chatsBack: 0.7 },
  FAIR: { asked: 0.65, answers: 0.3, accepts: 0.45, delayHours: 48, meets: 0.1, chats: 0.11, chatsBack: 0.5 },
  DISTANT: { asked: 0.8, answers: 0.1, accepts: 0.1, delayHours: 90, meets: 0, chats: 0.06, chatsBack: 0.15 },
  SILENT: { asked: 0.45, answers: 0, accepts: 0, delayHours: 0, meets: 0, chats: 0.04, chatsBack: 0 },
  STRANGER: { asked: 0, answers: 0, accepts: 0, delayHours: 0, meets: 0, chats: 0, chatsBack: 0 },
};
