import { describe, expect, it } from 'vitest';
import { Passage, promotionsIn } from '#prose';

const found = (text: string, language: string): string[] => {
  const passage = Passage.of(text);
  return promotionsIn(passage, language).map((one) => `${one.kind} ${passage.quote(one)}`);
};

describe('promotion', () => {
  it.each([
    ['fr', 'Achetez ! Commandez-le.', 'CALL Achetez', 'CALL Commandez'],
    ['fr', 'Rendez-vous sur notre site, inscrivez-vous.', 'CALL Rendez-vous sur notre', 'CALL inscrivez-vous'],
    ['fr', 'Découvrez la nouvelle gamme, disponible dès maintenant.', 'CALL Découvrez la nouvelle', 'CALL disponible dès maintenant'],
    ['fr', 'Voici notre nouvelle gamme, bénéficiez du code ZOE20.', 'NEWS notre nouvelle gamme', 'CALL bénéficiez du', 'DISCOUNT code ZOE20'],
    ['fr', 'à 12,50 €, 12€, 1 200 €, 12 euros', 'PRICE 12,50 €', 'PRICE 12€', 'PRICE 1 200 €', 'PRICE 12 euros'],
    ['fr', 'une remise de 10 %, -20\u00a0%, les soldes', 'DISCOUNT remise', 'DISCOUNT -20 %', 'DISCOUNT soldes'],
    ['fr', 'un code promo, c’est gratuit', 'DISCOUNT code promo', 'DISCOUNT gratuit'],
    ['fr', 'Communiqué de presse. Pour diffusion immédiate.', 'RELEASE Communiqué de presse', 'RELEASE Pour diffusion immédiate'],
    ['en', 'Buy now, sign up, click here.', 'CALL Buy now', 'CALL sign up', 'CALL click here'],
    ['en', 'Share our new product with code BLOG10.', 'NEWS our new product', 'DISCOUNT code BLOG10'],
    ['en', '£12, $12.50 or 12 dollars.', 'PRICE £12', 'PRICE $12.50', 'PRICE 12 dollars'],
    ['en', '20% off: a discount, free shipping.', 'DISCOUNT 20% off', 'DISCOUNT discount', 'DISCOUNT free shipping'],
    ['en', 'For immediate release', 'RELEASE For immediate release'],
    ['fr', 'Notre four sort le 15 mars et va vous plaire.', 'NEWS Notre four sort le 15', 'NEWS va vous plaire'],
    ['fr', 'Passez commande, la quantité est limitée.', 'CALL Passez commande', 'DISCOUNT quantité est limitée'],
    ['fr', 'Tarif préférentiel, stock limité.', 'DISCOUNT Tarif préférentiel', 'DISCOUNT stock limité'],
    ['fr', 'Quinze pour cent de remise, vingt pour cent sur tout.', 'DISCOUNT Quinze pour cent de remise', 'DISCOUNT vingt pour cent sur tout'],
    ['fr', 'Le prix est de quatre cents euros.', 'PRICE quatre cents euros'],
    ['fr', 'Ci-joint notre CP et notre kit média.', 'RELEASE notre CP', 'RELEASE kit média'],
    ['fr', 'Vous disiez que tout augmente : notre four reste à 299 €.', 'PRICE 299 €'],
    ['fr', 'Votre article sur les fours, et le mien à 299 €.', 'PRICE 299 €'],
    ['fr', 'Une remise de 10 % pour les lecteurs de votre blog.', 'DISCOUNT remise'],
    ['en', 'Our new oven launches on 15 March.', 'NEWS Our new oven launches on 15'],
    ['en', '20% when they check out, a complimentary sample.', 'DISCOUNT 20% when they', 'DISCOUNT complimentary sample'],
    ['en', 'It is the number one oven for bakers.', 'NEWS the number one oven for'],
    ['en', 'PR and media kit attached.', 'RELEASE media kit'],
    ['en', 'Head over to our website to see the full range.', 'CALL Head over to our', 'CALL see the full range'],
    ['en', 'Just 20 quid, in our shop, while stocks last.', 'PRICE 20 quid', 'DISCOUNT while stocks last'],
    ['en', 'At four hundred pounds: pick one up in our shop.', 'PRICE four hundred pounds', 'CALL pick one up in our'],
    ['en', 'Explore our range, and visit our shop. Order a loaf.', 'CALL Explore our', 'CALL visit our', 'CALL Order'],
    ['fr', 'Notre tout nouveau four à sole sortira en avril.', 'NEWS Notre tout nouveau four à sole sortira en avril'],
    ['fr', 'Notre four est le meilleur, à commander sur notre site.', 'NEWS Notre four est le meilleur', 'CALL commander sur notre site'],
    ['en', 'We have launched our oven: let us send you a free loaf.', 'NEWS We have launched our', 'DISCOUNT send you a free'],
    ['en', 'You said it was dear: our oven is £400.', 'PRICE £400'],
    ['de', 'Nur 12 €, -20 %, buy now', 'PRICE 12 €', 'DISCOUNT -20 %', 'CALL buy now'],
  ])('in %s: %s', (language, text, ...expected) => {
    expect(found(text, language)).toEqual(expected);
  });

  it.each([
    ['fr', 'La remise des prix, la remise en question, la réduction du vinaigre.'],
    ['fr', 'Vous commandez du pain. Où achetez-vous la farine ?'],
    ['fr', 'La promotion de votre blog, la promo 2010, votre guide gratuit, une violence gratuite.'],
    ['fr', 'Vous m’avez communiqué 75 % de vos recettes ; il fait de 10 à -5 °C, 2-3 % d’écart.'],
    ['fr', 'Ceci n’est pas un communiqué, ni un dossier de presse.'],
    ['en', 'In order to bake, people who buy flour feel free. Gluten-free.'],
    ['en', 'How did you get started? Our sales team is small. 12 pounds of flour.'],
    ['fr', 'Votre billet sur la farine gratuite distribuée par la mairie m’a touchée, nous aussi.'],
    ['fr', 'Le kilo est à 3,20 €, dites-vous : c’est ce que nous voyons au moulin. La farine gratuite distribuée par la mairie.'],
    ['fr', 'J’ai appris chez un artisan qui vendait des miches à 2 euros. Les promos de l’école de 2012.'],
    ['fr', 'Vos photos sont disponibles en boutique à Nantes. Quinze pour cent de seigle. Pas un euro.'],
    ['fr', 'Votre kit média est clair. Mon fils est en CP. Notre chat sort le matin.'],
    ['en', 'I liked how you explore our odd habit. When you visit our part of the world. I would try us old bakers’ way.'],
    ['en', 'The book today that comes closest. Order matters: you add the salt last. Shop bread has never tasted the same.'],
    ['en', 'A real bargain of an idea, after your post on half price casseroles.'],
    ['en', 'You say that a loaf went from £3.20 to £4.50: we see the same. I am your number one fan.'],
    ['fr', 'Notre voisin ouvre demain sa boulangerie. Votre blog est gratuit, et cela se sent.'],
    ['en', 'Our oven is out in the garden. I came to visit our old mill, and I try it now and then.'],
    ['en', 'It cost me £3 back then. I lost twenty pounds. Time and dollars. Your award-winning blog.'],
    ['en', 'This is not a press release. I discovered your blog.'],
  ])('in %s is not: %s', (language, text) => {
    expect(found(text, language)).toEqual([]);
  });
});
