/** What somebody of the garden niche does about a mail of the demo's sequence, so many hours after it came. */
export type Reaction = { afterHours: number } & (
  | { kind: 'ANSWERS'; body: string; mood: 'WARM' | 'NEUTRAL' | 'COLD' }
  | { kind: 'TELEPHONES'; body: string; mood: 'WARM' | 'NEUTRAL' | 'COLD' }
  | { kind: 'IS_AWAY'; body: string; forDays: number }
  | { kind: 'COMES_BACK'; body: string }
);

/** By name, for the first mail, the second …; whoever is not here, or has no more to say, keeps silent. */
export const REACTIONS: Record<string, Reaction[]> = {
  'Solange Abribat': [
    { kind: 'ANSWERS', afterHours: 26, mood: 'WARM', body: 'Merci, j’ai ri en reconnaissant ma laitue. Envoyez-moi trois sachets, mais pas de calendrier.' },
  ],
  'Anselme Kerdrel': [
    { kind: 'IS_AWAY', afterHours: 1, forDays: 8, body: 'Je suis en enregistrement et ne lis pas mes messages ; de retour la semaine prochaine.' },
    { kind: 'ANSWERS', afterHours: 30, mood: 'NEUTRAL', body: 'Rentré, et en retard de tout. Parlons-en au téléphone en fin de mois ?' },
  ],
  'Rowena Ashdown': [
    { kind: 'ANSWERS', afterHours: 52, mood: 'WARM', body: 'How kind. I would rather try the broad beans than the tomatoes, if you have them.' },
  ],
  'Fergus Kilbride': [
    { kind: 'COMES_BACK', afterHours: 1, body: '550 5.1.1 <fergus@nine-ridges.example>: Recipient address rejected: User unknown' },
  ],
  'Nour Belkassem': [
    { kind: 'TELEPHONES', afterHours: 27, mood: 'WARM', body: 'A rappelé depuis son balcon : partante, mais pas avant les Saints de glace.' },
  ],
};
