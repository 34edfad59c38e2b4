import { describe, expect, it } from 'vitest';
import { wordsIn } from './pitch-file.js';

describe('a file with the words of a pitch', () => {
  it.each(['Subject: Votre pain', 'subject:Votre pain', 'Objet : Votre pain', 'Objet\u00a0: Votre pain', 'OBJET\u202f:\u00a0Votre pain'])(
    'may begin with its subject: %s',
    (line) => expect(wordsIn(`\uFEFF${line}\r\n\r\nBonjour,\r\n\r\nAna`)).toEqual({ subject: 'Votre pain', text: 'Bonjour,\n\nAna' }),
  );

  it('is all text without one', () => {
    expect(wordsIn('Bonjour,\nObjet : rien')).toEqual({ subject: null, text: 'Bonjour,\nObjet : rien' });
  });
});
