import { describe, expect, it } from 'vitest';
import { splitReply } from './split-reply.js';

const words = (text: string) => splitReply(text).words;

describe('the last lines of a mail', () => {
  it.each(['Sent from my iMachine', 'Envoyé depuis mon Truc Bidule 3', 'Gesendet von meinem Zauberkasten', 'Inviato dal mio Coso'])(
    'are a program’s: %s',
    (line) => expect(words(`Yes, gladly.\n\n${line}`)).toBe('Yes, gladly.'),
  );

  it('are words where they are all there is, or where more follows', () => {
    expect(words('Sent from my heart')).toBe('Sent from my heart');
    expect(words('Sent from my heart\nand from my oven, with love')).toContain('Sent from my heart');
    expect(words('It was sent from my house on Monday, did you get it')).toContain('house');
  });

  it('are no words where they say who wrote what was taken off', () => {
    expect(words('Merci !\n\n- Le 2021-04-09 23:25, Camille a écrit :')).toBe('Merci !');
    expect(words('- Le 2021-04-09 23:25, Camille a écrit :\nEt moi, je réponds ici.')).toContain('je réponds');
  });

  it('are a signature between two rules', () => {
    const card = '____________\nZoë Martin\nBoulangerie du Pétrin\n____________';
    expect(words(`D’accord pour jeudi.\n\n${card}`)).toBe('D’accord pour jeudi.');
    expect(words(card)).toContain('Zoë Martin');
    expect(words('Two things:\n____\nI would rather come on Friday, if that is fine with you.\n____')).toContain('Friday');
  });

  it('are no words where they are dashes', () => {
    expect(words('--\n> Hello\n> How are you')).toBe('');
    expect(words('Fine.\n--\n> Hello')).toBe('Fine.');
  });

  it('stop where a forum shows the posts before', () => {
    expect(words('I agree.\n\n---\n*Previous Replies*\n\nHello all.')).toBe('I agree.');
  });
});
