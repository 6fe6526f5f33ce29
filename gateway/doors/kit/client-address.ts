import { isIP } from 'node:net';

const BRACKETED = /^\[([^\]]+)\](?::\d+)?$/;
const WITH_PORT = /^([^:]+):\d+$/;
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** Proxies also write `address:port` and `[address]:port`, sockets IPv4 inside IPv6. What is no address stays. */
export function clientAddress(text: string): string {
  const address = BRACKETED.exec(text)?.[1] ?? WITH_PORT.exec(text)?.[1] ?? text;
  const plain = MAPPED.exec(address)?.[1] ?? address;
  return isIP(plain) === 0 ? text : plain.toLowerCase();
}
