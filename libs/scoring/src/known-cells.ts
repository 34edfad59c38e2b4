/** So many ids are remembered, each in the one place its last bytes tell: chance is in those. */
const PLACES = 4_096;

const ID_BYTES = 16;

/** Remembers the texts of cells that come again and again, for making a text takes far longer than comparing bytes. */
export class KnownCells {
  private readonly ids: (string | undefined)[] = Array.from({ length: PLACES });
  private readonly bytes = new DataView(new ArrayBuffer(PLACES * ID_BYTES));
  /** By length and first letter. */
  private readonly words = new Map<number, string[]>();

  /** @returns 32 hexadecimal digits of the 16 bytes from here */
  id(bytes: Buffer, from: number): string {
    const place = bytes.readUInt16BE(from + ID_BYTES - 2) % PLACES;
    const known = this.ids[place];
    if (known !== undefined && this.isAt(place, bytes, from)) return known;
    const id = bytes.toString('hex', from, from + ID_BYTES);
    this.ids[place] = id;
    for (let at = 0; at < ID_BYTES; at += 4) this.bytes.setInt32(place * ID_BYTES + at, bytes.readInt32BE(from + at));
    return id;
  }

  /** @returns the ASCII letters between these places, of which there is at least one */
  word(bytes: Buffer, from: number, to: number): string {
    const key = (to - from) * 256 + bytes[from]!;
    let alike = this.words.get(key);
    if (!alike) this.words.set(key, (alike = []));
    for (const word of alike) if (isWord(word, bytes, from)) return word;
    const word = bytes.toString('latin1', from, to);
    alike.push(word);
    return word;
  }

  private isAt(place: number, bytes: Buffer, from: number): boolean {
    for (let at = ID_BYTES - 4; at >= 0; at -= 4)
      if (this.bytes.getInt32(place * ID_BYTES + at) !== bytes.readInt32BE(from + at)) return false;
    return true;
  }
}

function isWord(word: string, bytes: Buffer, from: number): boolean {
  for (let letter = 1; letter < word.length; letter++) if (word.charCodeAt(letter) !== bytes[from + letter]) return false;
  return true;
}
