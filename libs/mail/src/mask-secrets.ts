/** The same plain value with every secret replaced in every text: servers may repeat in an answer what they were sent. */
export function maskSecrets<T>(value: T, secrets: string[]): T {
  if (secrets.length === 0) return value;
  const mask = (text: string): string => secrets.reduce((masked, secret) => masked.replaceAll(secret, '***'), text);
  return JSON.parse(JSON.stringify(value), (_, item: unknown) => (typeof item === 'string' ? mask(item) : item)) as T;
}
