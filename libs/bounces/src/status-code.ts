/** Subject 0 and detail 0 say nothing that words do not say better (RFC 3463); 5.3.0, 5.5.0 and 4.4.7 wrap another's answer. */
const GENERIC = /^(?:[245]\.0\.\d+|[245]\.[35]\.0|4\.4\.7)$/;
const ENHANCED = /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)/g;
const REPLY = /(?<![\d.])([245]\d\d)(?=[ -]|$)(?! ?(?:bytes|kb|mb|messages|seconds|hours|lines))/;

/** The enhanced status code (RFC 3463) that says most: the server's own answer, then the report's field. */
export function statusOf(field: string | null, diagnostic: string): string | null {
  const given = codesIn(field ?? '');
  const said = codesIn(diagnostic);
  const all = [...said, ...given];
  const telling = all.find((code) => !GENERIC.test(code));
  return (
    (isTransient(given.at(0) ?? null) && telling?.startsWith('5') ? telling : (telling ?? given.at(0) ?? said.at(0))) ??
    null
  );
}

const codesIn = (text: string): string[] => [...text.matchAll(ENHANCED)].map(([, code]) => code);

export const isTransient = (status: string | null): boolean => status?.startsWith('4') ?? false;

/** The first SMTP reply code of a server's answer: `550`. */
export const replyCodeIn = (text: string): string | null => REPLY.exec(text)?.[1] ?? null;
