const NONE: readonly string[] = [];

/** Items of a cell: separated by `:::` (Google), `;`, `,`, `|` or line ends; quotes keep an item whole. */
export function splitList(cell: string): readonly string[] {
  if (!/[;,|\n"]|:::/.test(cell)) return cell.trim() === '' ? NONE : [cell.trim()];
  const items = cell.split(':::').flatMap((part) => part.match(/"[^"]*"|[^;,|\n"]+/g) ?? NONE);
  return items.map((item) => item.replace(/^[\s"]+|[\s"]+$/g, '')).filter((item) => item !== '');
}

/** E-mail addresses of a cell, however they are separated; names in `Marie <m@example.org>` stay when there is one. */
export function splitAddresses(cell: string): readonly string[] {
  const at = cell.indexOf('@');
  if (cell.indexOf('@', at + 1) < 0) return cell.trim() === '' ? NONE : [cell];
  const inBrackets = cell.match(/<[^<>\s]*>/g)?.filter((piece) => piece.includes('@'));
  if (inBrackets?.length) return inBrackets;
  return cell.split(/[\s,;|]+|:::/).filter((piece) => piece !== '');
}

const STARTS_PLACE = /^(?:https?:|www\.|@)/i;

/** Web addresses or handles of a cell; spaces and commas only separate what is an address again after them. */
export function splitPlaces(cell: string): readonly string[] {
  if (!/[\s:;,|]/.test(cell)) return cell === '' ? NONE : [cell];
  const places: string[] = [];
  let separator = '\n';
  for (const piece of cell.trim().split(/([\s,;|]+|:::)/)) {
    if (/^(?:[\s,;|]+|:::)?$/.test(piece)) separator += piece;
    else {
      if (STARTS_PLACE.test(piece) || /\n|:::/.test(separator)) places.push(piece);
      else places[places.length - 1] += separator + piece;
      separator = '';
    }
  }
  return places;
}

const FACTOR = { '': 1, k: 1e3, m: 1e6 };
const SIZE = /^\D{0,3}(\d[\d\s.,'’]*)(?:([km])(?!\p{L}))?/iu;

/** "12 500", "12,500", "12,5k", "1.2M abonnés" as a whole number; null when it is none. */
export function audienceSize(cell: string): number | null {
  const [, found, unit = ''] = SIZE.exec(cell.trim()) ?? [];
  if (found === undefined) return null;
  const digits = found.trim();
  const decimal = /^\d+[.,]\d{1,2}$/.test(digits);
  const value = Number(decimal ? digits.replace(',', '.') : digits.replace(/\D/g, ''));
  const size = Math.round(value * FACTOR[unit.toLowerCase() as keyof typeof FACTOR]);
  return Number.isSafeInteger(size) && size <= 2_147_483_647 ? size : null;
}
