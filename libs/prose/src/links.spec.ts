import { describe, expect, it } from 'vitest';
import { linksIn, Passage } from '#prose';

const read = (text: string) => linksIn(Passage.of(text)).map(({ url, host, fault }) => [url, host, fault]);

describe('a link', () => {
  it.each([
    ['https://mie.example/a(b) (voir https://mie.example/four).', ['https://mie.example/a(b)', 'mie.example'], ['https://mie.example/four', 'mie.example']],
    ['« https://www.Mie.example ».', ['https://www.Mie.example', 'mie.example']],
    ['<https://mie.example/x>, www.mie.example!', ['https://mie.example/x', 'mie.example'], ['www.mie.example', 'mie.example']],
    ['mailto:zoe@mie.example?subject=a', ['mailto:zoe@mie.example?subject=a', 'mie.example']],
    ['https://boulangerie-zoé.example/é', ['https://boulangerie-zoé.example/é', 'boulangerie-zoé.example']],
    ['https://xn--bcher-kva.example:8080/?a=%C3%A9', ['https://xn--bcher-kva.example:8080/?a=%C3%A9', 'xn--bcher-kva.example']],
    ['Tout est sur fournil-promo.fr/offre, ou boutique.fournil.example/.', ['fournil-promo.fr/offre', 'fournil-promo.fr'], ['boutique.fournil.example/', 'boutique.fournil.example']],
    ['http://192.0.2.1/x', ['http://192.0.2.1/x', '192.0.2.1']],
  ])('is well written in "%s"', (text, ...links) => {
    expect(read(text)).toEqual(links.map((link) => [...link, null]));
  });

  it.each([
    ['http:/mie.example', 'SCHEME'],
    ['https//mie.example', 'SCHEME'],
    ['htp://mie.example', 'SCHEME'],
    ['https:///mie.example', 'SCHEME'],
    ['https:// mie.example', 'SPACE'],
    ['https://mie', 'NO_TLD'],
    ['www.mie', 'NO_TLD'],
    ['https://mie.e', 'NO_TLD'],
    ['https://mie..example', 'DOTS'],
    ['http://-mie.example', 'HOST'],
    ['http://http://mie.example', 'HOST'],
    ['https://mie.example:http/x', 'HOST'],
    ['https://mie.example/a,https://b.example', 'GLUED'],
    ['https://mie.example/four).Merci', 'GLUED'],
    ['https://mie.example/«x', 'GLUED'],
    ['https://mie.example/%zz', 'ESCAPE'],
    ['mailto:zoe', 'MAILTO'],
    ['mailto:zoe@mie', 'MAILTO'],
  ])('is misspelt in "%s"', (text, fault) => {
    expect(read(`Voir ${text} ici`).map((link) => link[2])).toEqual([fault]);
  });

  it('is not every colon, slash or dot', () => {
    expect(read('à 12:30, a//b, http, x@mie.example, fin.Début, et/ou, http: rien, photo.jpg, etc.Alors, p.ex/, s.v.p/svp, notes.txt/x, zoe@mie.example/x, mie.example')).toEqual([]);
  });
});
