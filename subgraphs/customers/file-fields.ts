import { fileReferenceOf, storedFileId } from '../kit/basics/file-reference';
import { requireFiles } from '../kit/documents/files';
import type { Transaction } from '../kit/sql/database';
import type { Context } from './loaders';

/** Every field of customers, papers and submissions that refers to files. */
const FILE_FIELDS = [
  'logoUrl',
  'businessLicenseUrl',
  'idCardFrontUrl',
  'idCardBackUrl',
  'workplaceImageUrls',
  'qualificationFileUrls',
] as const;

type References = { [Field in (typeof FILE_FIELDS)[number]]?: string | readonly string[] | null };

/** `kept` is what may stay. Throws NOT_FOUND naming the field under `path`. */
export async function requireFilesOf(
  tx: Transaction,
  { viewer }: Pick<Context, 'viewer'>,
  path: string,
  facts: References,
  kept: readonly (string | null)[] = [],
): Promise<void> {
  const named = Object.fromEntries(FILE_FIELDS.map((field) => [`${path}.${field}`, facts[field]]));
  await requireFiles(tx, 'customers', viewer, named, { kept });
}

export const referencesIn = (facts: References): string[] => FILE_FIELDS.flatMap((field) => facts[field] ?? []);

/** What the customer and its papers, of whatever state, refer to. */
export async function filesOfCustomer(tx: Transaction, customerId: string): Promise<string[]> {
  const rows = await tx.sql<{ reference: string }[]>`
    /* filesOfCustomer */ select unnest(logo_url || qualification_file_urls) as reference
    from customers.customers where id = ${customerId}
    union select unnest(array[business_license_url, id_card_front_url, id_card_back_url]
      || workplace_image_urls || qualification_file_urls)
    from customers.certifications where customer_id = ${customerId}`;
  return rows.map(({ reference }) => reference);
}

/** Files that the store here keeps stay behind when a customer is registered in another environment. */
export function withoutStoredFiles<Facts extends object>(facts: Facts): Facts {
  const isForeign = (address: unknown) =>
    typeof address === 'string' &&
    !storedFileId(address) &&
    fileReferenceOf(address, 'customers', 'input.registration') === address;
  const kept = Object.entries(facts).flatMap(([name, value]) => {
    if (!(FILE_FIELDS as readonly string[]).includes(name)) return [[name, value]];
    if (Array.isArray(value)) return [[name, value.filter(isForeign)]];
    return isForeign(value) ? [[name, value]] : [];
  });
  return Object.fromEntries(kept) as Facts;
}
