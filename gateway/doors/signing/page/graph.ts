import { DOCUMENTS } from './documents';

/** A contract as its signer sees it; the type Signing of the graph. */
export interface Signing {
  contractNo: string;
  name: string;
  partyAName: string;
  partyBName: string;
  state: 'REFUSED' | 'WITHDRAWN' | 'NOT_STARTED' | 'WAITING_FOR_SIGNATURE' | 'SIGNED_ON_PAPER' | 'SIGNED';
  signerName: string | null;
  signerMobile: string;
  signEndsAt: string | null;
  finishedAt: string | null;
  rejectReason: string | null;
  documentUrl: string | null;
  documentHash: string | null;
  content: Block[] | null;
}

export interface Product {
  productCode: string;
  productName: string;
  feeType: 'PER_QUERY' | 'PER_HIT';
  price: string;
  remark: string | null;
}

export type Block =
  | { kind: 'heading' | 'clause'; text: string }
  | { kind: 'facts'; pairs: [name: string, value: string][] }
  | { kind: 'products'; products: Product[] };

/** Why something was refused, as the graph says it; `reason` UNREACHABLE where it could not be asked. */
export class Refusal extends Error {
  constructor(
    readonly reason: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(reason);
  }
}

interface GraphAnswer {
  data?: Record<string, unknown> | null;
  errors?: { extensions?: { code?: string; reason?: string; details?: Record<string, unknown> } }[];
}

/** Relative to the page, so that it also works behind a path prefix. */
const endpoint = new URL('graphql', document.baseURI);

/** The one field of an operation. Throws Refusal. */
async function ask<Result>(query: string, variables: object): Promise<Result> {
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify({ query, variables }),
  })
    .then((response) => response.json() as Promise<GraphAnswer>)
    .catch(() => {
      throw new Refusal('UNREACHABLE');
    });
  const [error] = answer.errors ?? [];
  if (error) throw new Refusal(error.extensions?.reason ?? 'UNREACHABLE', error.extensions?.details);
  return Object.values(answer.data ?? {})[0] as Result;
}

/** The contract of a link; null for one that opens nothing. */
export const readSigning = (token: string): Promise<Signing | null> => ask(DOCUMENTS.read, { token });

const sending = (document: string) => (input: object) => ask<Signing>(document, { input });

export const sendCode = sending(DOCUMENTS.sendCode);
export const sign = sending(DOCUMENTS.sign);
export const refuse = sending(DOCUMENTS.refuse);
