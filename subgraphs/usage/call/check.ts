import { parse } from 'lossless-json';
import type { CallParameter, TermsSpan } from '../../kit/exchange/product-events';
import { subjectHash } from '../subject-hash';
import { type CallCode, messageOf, type Outcome, refused } from './answers';
import type { Account, Book, Product } from './book';
import { type CommonParameters, type Encryption, isFault, readCommon, readParameters } from './parameter-rules';
import type { AuthorizationFacts } from './queries/book';
import type { NewCallRecord } from './records';
import { RawJson } from './records';
import { termsAt } from './rules';

/** One product to be asked: the called one, or a component of the called bundle. */
export interface Part {
  product: Product;
  authorization: AuthorizationFacts;
  feeType: TermsSpan['feeType'];
  params: Record<string, string>;
}

export interface CheckedCall {
  account: Account;
  product: Product;
  authorization: AuthorizationFacts;
  terms: TermsSpan;
  common: CommonParameters;
  params: Record<string, string>;
  parts: Part[];
}

interface CheckRequest {
  account: Account;
  product: Product;
  body: Buffer | Record<string, unknown>;
  atMs: number;
}

/** What of a request is known although it was refused: what its record says. */
export interface Refusal {
  outcome: Outcome;
  common: CommonParameters | null;
  params: Record<string, string>;
}

/** Checks a call of a known account and product in the order that the documents give. */
export async function checkCall(book: Book, request: CheckRequest): Promise<CheckedCall | Refusal> {
  const { account, product, atMs } = request;
  const authorization = account.authorizations.get(product.code);
  const refuse = (code: CallCode, detail?: string, field?: string, read: Partial<Refusal> = {}): Refusal => ({
    outcome: { ...refused(code, detail, field), tradeNo: read.common?.tradeNo ?? null },
    common: null,
    params: {},
    ...read,
  });
  if (!isServed(account)) return refuse(2006);
  if (product.state === 'OFF' || !product.enabled) return refuse(3002);
  const closed = closedOf(authorization);
  if (!authorization || closed) return refuse(closed ?? 3003);
  const terms = termsAt(authorization.periods, atMs);
  if (!terms) return refuse(3003, 'No price is in force yet.');
  const fields = Buffer.isBuffer(request.body) ? fieldsOf(request.body) : request.body;
  if (!fields) return refuse(1002, 'The body must be a JSON object in UTF-8.');
  const common = readCommon(fields);
  if (isFault(common)) return refuse(1001, common.detail, common.field);
  if (!product.encryptions.includes(common.encryption)) return refuse(1003, undefined, 'encryptionType', { common });
  const params = readParameters(fields, product.parameters, common.encryption);
  if (isFault(params)) return refuse(1001, params.detail, params.field, { common });
  const call = { account, product, authorization, terms, common, params };
  const usable = product.bundle ? await componentsOf(book, call, atMs) : [ownPart(call)];
  if (usable.length === 0) return refuse(3002, 'No component of the bundle can be called now.', undefined, { common });
  const parts = usable.filter((part) => part.product.encryptions.includes(common.encryption));
  if (parts.length === 0) return refuse(1003, undefined, 'encryptionType', { common });
  return { ...call, parts };
}

export const isServed = ({ customerState, leaving }: Account): boolean => customerState === 'NORMAL' && !leaving;

function closedOf(authorization: AuthorizationFacts | undefined): CallCode | null {
  if (authorization?.state === 'OPEN') return null;
  return authorization?.state === 'DISABLED' ? 3004 : 3003;
}

/** Numbers keep their digits; a name that comes twice makes the body unreadable. */
function fieldsOf(body: Buffer): Record<string, unknown> | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    const value = parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

type Whole = Omit<CheckedCall, 'parts'>;

const ownPart = ({ product, authorization, terms, params }: Whole): Part => ({
  product,
  authorization,
  feeType: terms.feeType,
  params,
});

/** Components that can be called; one that is off or not open is skipped and costs nothing, as is one that does not take the encryption. */
async function componentsOf(book: Book, whole: Whole, atMs: number): Promise<Part[]> {
  const { account, authorization, params } = whole;
  const parts: Part[] = [];
  for (const { productCode } of authorization.components) {
    const held = account.authorizations.get(productCode);
    const product = await book.component(productCode, whole.product.revision);
    const terms = held && termsAt(held.periods, atMs);
    if (held?.state !== 'OPEN' || !terms || !product?.enabled || product.state === 'OFF') continue;
    const own = product.parameters.filter(({ name }) => params[name] !== undefined);
    const given = Object.fromEntries(own.map(({ name }) => [name, params[name] as string]));
    parts.push({ product, authorization: held, feeType: terms.feeType, params: given });
  }
  return parts;
}

/** What a product's records and sources need to know of its parameters. */
export function rolesOf(parameters: readonly CallParameter[]): Record<string, 'NAME' | 'ID_CARD' | 'MOBILE' | 'FILE'> {
  return Object.fromEntries(
    parameters.flatMap(({ name, role, type }) => {
      const part = role ?? (type === 'FILE' ? ('FILE' as const) : null);
      return part ? [[name, part]] : [];
    }),
  );
}

interface Called {
  account: Account;
  product: Product;
  authorizationId: string;
  terms: TermsSpan | null;
  common: CommonParameters | null;
  params: Readonly<Record<string, string>>;
  seqNo: string;
  tradeNo: string;
  atMs: number;
  clientIp: string;
  channel: NewCallRecord['channel'];
}

/** The record of a call that ended with nothing; what it came to is written over it. */
export function recordOf(called: Called, code: CallCode): NewCallRecord {
  const { account, product, common, params } = called;
  const roles = rolesOf(product.parameters);
  const subject = (role: 'NAME' | 'ID_CARD' | 'MOBILE') =>
    Object.keys(params).find((name) => roles[name] === role && params[name] !== undefined);
  const text = (role: 'NAME' | 'ID_CARD' | 'MOBILE') => params[subject(role) ?? ''] ?? '';
  return {
    called_at: new Date(called.atMs).toISOString(),
    seq_no: called.seqNo,
    trade_no: called.tradeNo,
    customer_id: account.customerId,
    developer_account_id: account.developerAccountId,
    authorization_id: called.authorizationId,
    app_id: account.appId,
    product_code: product.code,
    product_name: product.name,
    tag: common?.tag ?? '',
    channel: called.channel,
    name: text('NAME'),
    id_card: text('ID_CARD'),
    mobile: text('MOBILE'),
    id_card_hash: subjectHash(text('ID_CARD')),
    encryption: common?.encryption ?? ('PLAIN' satisfies Encryption),
    success: false,
    hit: false,
    charged: false,
    free: false,
    cached: false,
    price: called.terms?.price ?? '0',
    fee: '0',
    cost: '0',
    upstream_count: 0,
    result_code: code,
    result_message: messageOf(code),
    result: null,
    sign: null,
    phone_region: null,
    latency_ms: 0,
    request_ip: called.clientIp,
    extend: extendOf(called, roles),
    direct_client_code: common?.directClientCode ?? null,
    final_source_code: null,
  };
}

/** What was given besides the subject: the caller's own `extend`, and parameters about no person; files by their size. */
function extendOf({ common, params }: Called, roles: Record<string, string>): unknown {
  const others = Object.entries(params).filter(([name]) => roles[name] === undefined || roles[name] === 'FILE');
  const own = others.map(([name, value]) => [name, roles[name] === 'FILE' ? `${value.length} characters` : value]);
  if (own.length === 0) return common?.extend == null ? null : new RawJson(common.extend);
  const text = JSON.stringify(Object.fromEntries(own));
  return new RawJson(common?.extend == null ? text : `${text.slice(0, -1)},"extend":${common.extend}}`);
}
