import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { codeKeyOf, linkKeyOf, publicUrlOf, type Settled } from '../settings';

export interface SigningLink {
  contractId: string;
  linkVersion: number;
}

const TOKEN = /^(\d{1,19})-(\d{1,6})-([\w-]{43})$/;

const macOf = (settled: Settled, { contractId, linkVersion }: SigningLink): string =>
  createHmac('sha256', linkKeyOf(settled)).update(`${contractId}/${linkVersion}`).digest('base64url');

/** Kept nowhere: it can be made again, and nobody else can make it. */
function tokenOf(settled: Settled, link: SigningLink): string {
  return `${link.contractId}-${link.linkVersion}-${macOf(settled, link)}`;
}

export function linkOf(settled: Settled, token: string): SigningLink | null {
  const [, contractId, version, mac] = TOKEN.exec(token) ?? [];
  if (!contractId || !version || !mac) return null;
  const link = { contractId, linkVersion: Number(version) };
  return equalTexts(mac, macOf(settled, link)) ? link : null;
}

/** The address of the signing page; behind the # nothing is sent to a server or written into its log. */
export const signingUrlOf = (settled: Settled, link: SigningLink): string =>
  `${publicUrlOf(settled)}/sign#${tokenOf(settled, link)}`;

/** What is kept of a code: without the key nobody can try the million codes against it. */
export const codeHashOf = (settled: Settled, contractId: string, code: string): string =>
  createHmac('sha256', codeKeyOf(settled)).update(`${contractId}/${code}`).digest('hex');

export const browserHashOf = (browser: string): string => createHash('sha256').update(browser).digest('hex');

export function equalTexts(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}
