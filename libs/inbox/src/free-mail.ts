/** Providers whose addresses say nothing of where somebody works: whoever writes from there is a person, never a company. */
const PROVIDERS =
  'gmail googlemail yahoo ymail rocketmail hotmail live outlook msn passport icloud me mac aol aim protonmail proton pm ' +
  'tutanota tuta gmx web mail email posteo mailbox zoho yandex fastmail hey duck orange wanadoo free sfr neuf cegetel ' +
  'club-internet numericable laposte bbox aliceadsl alice voila netcourrier caramail ifrance noos bluewin sunrise hispeed ' +
  'skynet telenet proximus scarlet voo belgacom t-online freenet arcor 1und1 vodafone libero virgilio tiscali tin ' +
  'fastwebnet inwind iol aruba tim telefonica terra ono movistar sapo clix netcabo ziggo kpnmail kpn planet hetnet xs4all ' +
  'upcmail casema chello quicknet comcast verizon att sbcglobal bellsouth cox charter earthlink btinternet btopenworld ' +
  'virginmedia ntlworld blueyonder sky talktalk rogers bell shaw sympatico videotron bigpond optusnet qq 163 126 sina ' +
  'naver daum hanmail rambler bk inbox uol bol ig';

const NAMES = new Set(PROVIDERS.split(' '));

/** Of `gmx.net`, `yahoo.co.uk` and `orange.fr`: what stands before a public suffix of one or two short parts. */
const SUFFIX = /^([a-z\d-]+)\.(?:[a-z]{2,3}\.)?(?:[a-z]{2,3}|info|email)$/;

/** @param domain in lower case */
export function isFreeMail(domain: string): boolean {
  const name = SUFFIX.exec(domain)?.[1];
  return name !== undefined && NAMES.has(name);
}

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();
