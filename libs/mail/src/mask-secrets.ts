/**
 * The same plain value with the password, in clear or in the forms SMTP sends it, replaced in every text:
 * servers may repeat in an answer what they were sent.
 */
export function maskSecrets<T>(value: T, credentials: { user: string; password: string } | null): T {
  if (!credentials?.password) return value;
  const { user, password } = credentials;
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  const forms = [base64(`\0${user}\0${password}`), base64(password), encodeURIComponent(password), password];
  const mask = (text: string): string => forms.reduce((masked, form) => masked.replaceAll(form, '***'), text);
  return JSON.parse(JSON.stringify(value), (_, item: unknown) => (typeof item === 'string' ? mask(item) : item)) as T;
}
