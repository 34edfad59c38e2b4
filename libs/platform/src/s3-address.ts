/** A bucket of an S3-compatible store, and the credentials for it: keep it out of logs and messages. */
export interface S3Address {
  /** Scheme and host, such as https://s3.eu-west-3.amazonaws.com, without a slash at the end. */
  endpoint: string;
  bucket: string;
  /** Null where the host says it, or where the store does not care. */
  region: string | null;
  accessKeyId: string;
  secretAccessKey: string;
}

/** Reads `https://KEY:SECRET@HOST/BUCKET?region=REGION`; null when a part is missing or the bucket is no bucket's name. */
export function parseS3Url(text: string): S3Address | null {
  const { origin, pathname, searchParams, username, password } = new URL(text);
  const [, bucket] = /^\/([a-z\d][a-z\d.-]{1,61}[a-z\d])\/?$/.exec(pathname) ?? [];
  const [accessKeyId, secretAccessKey] = [decoded(username), decoded(password)];
  if (!bucket || !accessKeyId || !secretAccessKey) return null;
  return { endpoint: origin, bucket, region: searchParams.get('region'), accessKeyId, secretAccessKey };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
