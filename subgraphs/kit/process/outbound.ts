import { lookup as lookUp } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Where requests to addresses that people have entered may go. */
export interface OutboundRules {
  /** Hosts that are ours to ask although their addresses are private, `host` or `host:port`. */
  allowedHosts: readonly string[];
  httpsOnly: boolean;
}

/** IPv6 addresses that hold one of IPv4 in their last bits, which some systems connect to; long out of use. */
const IPV4_COMPATIBLE = ipaddr.IPv6.parseCIDR('::/96');

/** Whether an address is one of the public internet: no loopback, private, link-local, shared, translated or reserved one. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv6 && parsed.match(IPV4_COMPATIBLE)) return false;
  return parsed.range() === 'unicast';
}

const isAllowed = ({ hostname, host }: URL, { allowedHosts }: OutboundRules): boolean =>
  allowedHosts.some((allowed) => allowed === hostname || allowed === host);

const MOST_CHARACTERS = 500;

/**
 * Why requests must not go to an address, in words that follow its name; null when they may. A host that is a name is
 * checked again where it is connected to, since names can point anywhere: see `publicLookup`.
 */
export function outboundFault(address: string, rules: OutboundRules): string | null {
  if (address.length > MOST_CHARACTERS) return `must have at most ${MOST_CHARACTERS} characters`;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url) return 'must be a complete address such as https://api.example.com/v1';
  if (url.protocol !== 'https:' && (url.protocol !== 'http:' || (rules.httpsOnly && !isAllowed(url, rules)))) {
    return 'must begin with https://';
  }
  if (url.username !== '' || url.password !== '') return 'must not hold a user or a password';
  if (url.hash !== '') return 'must not hold a fragment';
  if (isAllowed(url, rules)) return null;
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isIP(host)) return isPublicAddress(host) ? null : 'must not lead into a private network';
  if (!host.includes('.') || /(^|\.)(localhost|local|internal|home\.arpa)$/i.test(host)) {
    return 'must not lead into a private network';
  }
  return null;
}

/** For `connect.lookup` of undici: only public addresses come back, so that what was checked is what is connected to. */
export const publicLookup =
  ({ allowedHosts }: OutboundRules): LookupFunction =>
  (hostname, options, callback) => {
    if (allowedHosts.some((allowed) => allowed.split(':')[0] === hostname)) return lookUp(hostname, options, callback);
    lookUp(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0);
      const [first, ...others] = addresses.filter(({ address }) => isPublicAddress(address));
      if (!first) {
        const refusal = Object.assign(new Error('The host leads into a private network.'), { code: 'EPRIVATE' });
        return callback(refusal, '', 0);
      }
      return options.all ? callback(null, [first, ...others]) : callback(null, first.address, first.family);
    });
  };
