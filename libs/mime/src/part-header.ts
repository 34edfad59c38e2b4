/** What the header of a part says of how to read it. */
export interface PartHeader {
  /** Lower case, such as `image/png`; empty where it says none. */
  type: string;
  boundary: string | null;
  isBase64: boolean;
  /** A file, or another message: nothing in it is said by this one. */
  isAside: boolean;
}

/** @param text the header of a part, as it stands */
export function readPartHeader(text: string): PartHeader {
  const unfolded = text.replace(/\r?\n[ \t]+/g, ' ');
  const contentType = /^content-type[ \t]*:(.{0,2000})/im.exec(unfolded)?.[1] ?? '';
  const type = /[\w.+-]+\/[\w.+-]+/.exec(contentType)?.[0].toLowerCase() ?? '';
  const [, quoted, bare] = /\bboundary ?= ?(?:"([^"]*)"|([^\s;]+))/i.exec(contentType) ?? [];
  const boundary = type.startsWith('multipart/') ? (quoted ?? bare ?? null) : null;
  const isAside = type.startsWith('message/') || /^content-disposition[ \t]*:[ \t]*"?attachment/im.test(unfolded);
  return { type, boundary, isAside, isBase64: /^content-transfer-encoding[ \t]*:.{0,100}base64/im.test(unfolded) };
}

const UNREADABLE = /^(?:image|audio|video|font|model|application)\//;

/** Whether words may stand in it; of anything else only the size is kept. */
export const isReadable = ({ type }: PartHeader): boolean => !UNREADABLE.test(type) || type === 'application/ics';
