import { crc32 } from 'node:zlib';

const bytes = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

/** A ZIP archive of uncompressed entries, as the format's APPNOTE lays it out. */
export function zipOf(entries: Record<string, string>): Buffer {
  const [files, index]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const [title, content] = [Buffer.from(name), Buffer.from(text)];
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(content.length, 14);
    shared.writeUInt32LE(content.length, 18);
    shared.writeUInt16LE(title.length, 22);
    files.push(bytes('PK\x03\x04'), shared, title, content);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    index.push(bytes('PK\x01\x02', [20, 0]), shared, place, title);
    offset += 30 + title.length + content.length;
  }
  const end = Buffer.alloc(18);
  const count = Object.keys(entries).length;
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(Buffer.concat(index).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, ...index, bytes('PK\x05\x06'), end]);
}

const office = (type: string): Buffer =>
  zipOf({
    '[Content_Types].xml': `<?xml version="1.0"?><Types><Override PartName="/a.xml" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
    'a.xml': '<a/>',
  });

/** The shortest content of each kind that says what it is. */
export const SAMPLES: Record<string, Buffer> = {
  'image/png': Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64',
  ),
  'image/jpeg': bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF\0\x01'),
  'image/gif': bytes('GIF89a', [1, 0, 1, 0, 0, 0, 0, 0x3b]),
  'image/webp': bytes('RIFF', [26, 0, 0, 0], 'WEBPVP8L', [13, 0, 0, 0, 0x2f, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
  'application/pdf': bytes('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n'),
  'video/mp4': bytes([0, 0, 0, 24], 'ftypisom', [0, 0, 2, 0], 'isommp42'),
  'video/webm': bytes([0x1a, 0x45, 0xdf, 0xa3, 0x87, 0x42, 0x82, 0x84], 'webm'),
  'audio/mpeg': bytes('ID3', [4, 0, 0, 0, 0, 0, 0], [0xff, 0xfb, 0x90, 0x64, ...Array<number>(413).fill(0)]),
  'application/zip': zipOf({ 'photos/1.txt': 'une', 'photos/2.txt': 'deux' }),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': office('wordprocessingml.document'),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': office('spreadsheetml.sheet'),
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': office('presentationml.presentation'),
  'application/vnd.oasis.opendocument.text': zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
  'text/plain': Buffer.from('Bonjour,\nvoici la recette à reprendre.\n'),
};
