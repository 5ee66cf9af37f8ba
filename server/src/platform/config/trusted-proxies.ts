import { BlockList, isIP, isIPv4 } from 'node:net';
import { StartUpError } from '../start-up-error';
import type { TrustedProxies } from './config';
import type { EnvReader } from './env-reader';

const NONE = ['0', 'false', 'off', 'no'];
const MOST_PROXIES = 10;
/** Networks that have a name. */
const NAMED = ['loopback', 'linklocal', 'uniquelocal'];
/** The largest private networks there are: 10.0.0.0/8 and fc00::/7. A larger one belongs to the world. */
const WIDEST_IPV4 = 8;
const WIDEST_IPV6 = 7;
/** Some IPv4 address as it is written in IPv6: an IPv6 network that holds it holds all of IPv4. */
const ANY_IPV4 = '::ffff:203.0.113.1';

/**
 * Whose word about addresses counts. Never everybody's: the leftmost address of `X-Forwarded-For` is written by whoever
 * asks, and with it all limits per address could be walked around.
 */
export function trustedProxies(read: EnvReader): TrustedProxies {
  const value = read.optional('TRUST_PROXY')?.toLowerCase() ?? 'off';
  if (NONE.includes(value)) return false;
  const addresses = read.list('TRUST_PROXY').map((address) => address.toLowerCase());
  if (/^[1-9]\d*$/.test(value) && Number(value) <= MOST_PROXIES) return Number(value);
  if (addresses.length > 0 && addresses.every(isNetwork)) return addresses;
  throw new StartUpError(
    'TRUST_PROXY must be the number of proxies in front (1) or their addresses (127.0.0.1, 10.0.0.0/8, loopback), ' +
      `not "${value}".`,
    `TRUST_PROXY 要写前面有几层代理（1），或代理的地址（127.0.0.1, 10.0.0.0/8），现在是“${value}”。`,
  );
}

function isNetwork(text: string): boolean {
  if (NAMED.includes(text)) return true;
  const [address = '', prefix, ...rest] = text.split('/');
  if (isIP(address) === 0 || address.includes('%') || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && isOfProxies(address, Number(prefix)));
}

/** Small enough to be a network of one's own. */
function isOfProxies(address: string, prefix: number): boolean {
  if (isIPv4(address)) return prefix >= WIDEST_IPV4 && prefix <= 32;
  if (prefix < WIDEST_IPV6 || prefix > 128) return false;
  const network = new BlockList();
  network.addSubnet(address, prefix, 'ipv6');
  return !network.check(ANY_IPV4, 'ipv6') && !address.startsWith('::ffff:');
}
