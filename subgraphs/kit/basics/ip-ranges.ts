import { IPv4, IPv6 } from 'ipaddr.js';

interface Range {
  address: IPv4 | IPv6;
  prefix: number;
}

const MAPPED_PREFIX = 96;
const BITS = { ipv4: 32, ipv6: 128 } as const;

/**
 * An IPv4 or IPv6 address as people write it; null for anything else. Short, octal and hexadecimal IPv4, which programs
 * read differently, and IPv6 with a zone, which means nothing elsewhere, are none. IPv4 inside IPv6 is IPv4.
 */
function parseAddress(text: string): IPv4 | IPv6 | null {
  if (IPv4.isValidFourPartDecimal(text)) return IPv4.parse(text);
  if (!text.includes(':') || text.includes('%') || !IPv6.isValid(text)) return null;
  const address = IPv6.parse(text);
  return address.isIPv4MappedAddress() ? address.toIPv4Address() : address;
}

function parseRange(text: string): Range | null {
  const [written = '', bits, ...rest] = text.split('/');
  const address = parseAddress(written);
  if (!address || rest.length > 0) return null;
  const most = BITS[address.kind()];
  if (bits === undefined) return { address, prefix: most };
  if (!/^(0|[1-9]\d{0,2})$/.test(bits)) return null;
  const mapped = address.kind() === 'ipv4' && written.includes(':');
  const prefix = Number(bits) - (mapped ? MAPPED_PREFIX : 0);
  return prefix >= 0 && prefix <= most ? { address, prefix } : null;
}

function networkOf({ address, prefix }: Range): IPv4 | IPv6 {
  const bytes = address.toByteArray().map((byte, i) => byte & (0xff << (8 - Math.min(8, Math.max(0, prefix - i * 8)))));
  return address.kind() === 'ipv4' ? new IPv4(bytes) : new IPv6(bytes);
}

/**
 * The one way to write an address or a CIDR range: 10.1.2.3, 10.1.0.0/16, 2001:db8::1, 2001:db8::/48; null when the
 * text is none. Bits behind the prefix are dropped, a range of one address is that address. A range of everything is
 * refused as well, because a list with it would keep nobody out.
 */
export function normalizeRange(text: string): string | null {
  const range = parseRange(text.trim());
  if (!range || range.prefix === 0) return null;
  const network = networkOf(range).toString();
  return range.prefix === BITS[range.address.kind()] ? network : `${network}/${range.prefix}`;
}

export function liesInRange(text: string, ranges: readonly string[]): boolean {
  const address = parseAddress(text.trim());
  if (!address) return false;
  return ranges.some((written) => {
    const range = parseRange(written);
    if (!range || range.address.kind() !== address.kind()) return false;
    return networkOf({ address, prefix: range.prefix }).toString() === networkOf(range).toString();
  });
}

/** Whom to count tries by: an IPv4 address, or the /64 of an IPv6 one, all of which one sender has; else the text. */
export function senderNetwork(address: string): string {
  const plain = normalizeRange(address);
  return (plain?.includes(':') ? normalizeRange(`${plain}/64`) : plain) ?? address;
}
