import type { CsvField } from './csv-fields.js';

/** An export of another product, known by some of its headers (as `wordKey` spells them). */
export interface CsvLayout {
  name: string;
  /** Headers that are all there; any one set will do. */
  marks: readonly string[];
  /** What headers mean here, where that differs from what they mean elsewhere. */
  columns?: Readonly<Record<string, CsvField>>;
  /** What became of everybody in this file. */
  everybody?: 'OBJECTED' | 'SUPPRESSED';
  fileName?: RegExp;
}

/** The first that fits is taken. */
const LAYOUTS: readonly CsvLayout[] = [
  {
    name: 'Mailchimp, unsubscribed', everybody: 'OBJECTED',
    marks: ['emailaddress unsubtime', 'emailaddress unsubreason', 'emailaddress unsubcampaignid'],
  },
  {
    name: 'Mailchimp, cleaned', everybody: 'SUPPRESSED',
    marks: ['emailaddress cleantime', 'emailaddress cleancampaignid'],
  },
  {
    name: 'Mailchimp, unsubscribed', everybody: 'OBJECTED', fileName: /^unsubscribed_/i,
    marks: ['emailaddress memberrating', 'emailaddress leid'],
  },
  {
    name: 'Mailchimp, not subscribed', everybody: 'SUPPRESSED', fileName: /^(?:cleaned|nonsubscribed)_/i,
    marks: ['emailaddress memberrating', 'emailaddress leid'],
  },
  { name: 'Mailchimp', marks: ['emailaddress memberrating', 'emailaddress leid'] },
  { name: 'LinkedIn connections', marks: ['firstname lastname connectedon'], columns: { url: 'LINKEDIN' } },
  { name: 'Google Contacts', marks: ['firstname fileas organizationname', 'firstname labels phoneticfirstname'] },
  { name: 'Google Contacts before 2024', marks: ['givenname familyname groupmembership', 'givenname yominame'] },
  { name: 'Outlook', marks: ['emailaddress emaildisplayname', 'adressedemessagerie typedemessagerie'] },
  { name: 'Outlook.com', marks: ['emailaddress emailtype webpage'] },
  { name: 'HubSpot', marks: ['recordid leadstatus', 'recordid contactowner', 'recordid associatedcompany'] },
  { name: 'Brevo', marks: ['email emailblacklisted'] },
  { name: 'systeme.io', marks: ['email surname dateregistered'] },
  { name: 'ActiveCampaign', marks: ['email datecreated ip status'] },
  { name: 'Kit', marks: ['email firstname createdat status'] },
  { name: 'Apollo', marks: ['apollocontactid'] },
  {
    name: 'BuzzStream link partners', marks: ['linkpartnernamerequired linkpartnerdomainrequired'],
    columns: { linkpartnernamerequired: 'name', linkpartnerdomainrequired: 'BLOG' },
  },
];

export function findLayout(headerKeys: ReadonlySet<string>, fileName: string): CsvLayout | null {
  const fits = (layout: CsvLayout): boolean =>
    (!layout.fileName || layout.fileName.test(fileName)) &&
    layout.marks.some((mark) => mark.split(' ').every((key) => headerKeys.has(key)));
  return LAYOUTS.find(fits) ?? null;
}
