import { badInput } from '../../kit/basics/errors';
import { optionalText } from '../../kit/basics/text';
import type { AddressInput } from '../schema.generated';
import type { Address } from './tables';

/** Province, city and district with their codes, which begin with one another; the township is optional but has both. */
export function addressOf(value: AddressInput | null | undefined, field: string): Address | null {
  if (!value) return null;
  const part = (name: keyof AddressInput) => optionalText(value[name], `${field}.${name}`, { most: 200 });
  const names = ['provinceCode', 'provinceName', 'cityCode', 'cityName', 'districtCode', 'districtName'] as const;
  const parts = Object.fromEntries(
    [...names, 'streetCode', 'streetName', 'addressDetail', 'fullAddress'].map((name) => [
      name,
      part(name as keyof AddressInput),
    ]),
  ) as unknown as Address;
  if (Object.values(parts).every((one) => one === null)) return null;
  const half = (name: string) => badInput(`${field}.${name}`, `${field}.${name} is missing.`, 'HALF_AN_ADDRESS');
  for (const name of [...names, 'addressDetail'] as const) if (parts[name] === null) throw half(name);
  if ((parts.streetCode === null) !== (parts.streetName === null)) {
    throw half(parts.streetCode === null ? 'streetCode' : 'streetName');
  }
  const codes = divisionCodesOf(parts);
  checkNesting(codes, field);
  const { provinceName, cityName, districtName, streetName, addressDetail } = parts;
  // Municipalities are their own province.
  const city = cityName === provinceName ? '' : cityName;
  const line = [provinceName, city, districtName, streetName, addressDetail].join('');
  return { ...parts, ...codes, fullAddress: parts.fullAddress ?? line };
}

/** GB/T 2260 gives each division six digits with zeros below it, and townships twelve: kept is the part that says something. */
function divisionCodesOf({ provinceCode, cityCode, districtCode, streetCode }: Address) {
  return {
    provinceCode: provinceCode?.replace(/^(\d{2})0{4}$/, '$1') ?? null,
    cityCode: cityCode?.replace(/^(\d{4})0{2}$/, '$1') ?? null,
    districtCode,
    streetCode: streetCode?.replace(/^(\d{9})0{3}$/, '$1') ?? null,
  };
}

function checkNesting(codes: ReturnType<typeof divisionCodesOf>, field: string): void {
  const { provinceCode, cityCode, districtCode, streetCode } = codes;
  const chain = [
    ['provinceCode', provinceCode, /^\d{2}$/, ''],
    ['cityCode', cityCode, /^\d{4}$/, provinceCode],
    ['districtCode', districtCode, /^\d{6}$/, cityCode],
    ['streetCode', streetCode, /^\d{9}$/, districtCode],
  ] as const;
  for (const [name, code, shape, above] of chain) {
    if (code === null) continue;
    if (!shape.test(code) || !code.startsWith(above ?? '')) {
      throw badInput(`${field}.${name}`, `${field}.${name} is no code of GB/T 2260 inside the one above it.`);
    }
  }
}
