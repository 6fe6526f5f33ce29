import type { EventPayloads } from '../../kit/exchange/topics';

export type Route = EventPayloads['upstreamRoute.changed'];

export interface SourceRequest {
  route: Route;
  product: Pick<EventPayloads['product.changed'], 'code' | 'type'>;
  params: Readonly<Record<string, string>>;
  /** Parameters that records show masked, with the part of the subject that they are. */
  roles: Readonly<Record<string, 'NAME' | 'ID_CARD' | 'MOBILE' | 'FILE'>>;
  encrypted: boolean;
  seqNo: string;
  scene: string | null;
  atMs: number;
  timeoutMs: number;
}

export type AskedOutcome = 'HIT' | 'NO_HIT' | 'FAILED';

/** NOT_SENT: the source cannot have got it. UNKNOWN: it may have, and may charge, but did not answer in time. */
export interface SourceResult {
  end: 'NOT_SENT' | 'ANSWERED' | 'UNKNOWN';
  outcome: AskedOutcome;
  data: string | null;
  thirdSeqNo: string | null;
  /** What the source says about charging; null when it says nothing. */
  charged: boolean | null;
  phoneRegion: string | null;
  url: string;
  /** What was sent, with the subject masked. */
  request: string | null;
  response: string | null;
  error: string | null;
  timedOut: boolean;
  extra: Record<string, unknown> | null;
}

/** Asks sources of one kind. Never throws. */
export interface SourceAdapter {
  ask(request: SourceRequest): Promise<SourceResult>;
}

const shown: Record<'NAME' | 'ID_CARD' | 'MOBILE', (text: string) => string> = {
  NAME: (text) => [...text].map((one, i) => (i === 0 ? one : '*')).join(''),
  ID_CARD: (text) => (text.length > 7 ? `${text.slice(0, 3)}${'*'.repeat(text.length - 7)}${text.slice(-4)}` : '****'),
  MOBILE: (text) => (text.length > 7 ? `${text.slice(0, 3)}${'*'.repeat(text.length - 7)}${text.slice(-4)}` : '****'),
};

export function maskedParams({ params, roles, encrypted }: SourceRequest): Record<string, string> {
  const entries = Object.entries(params).map(([name, value]) => {
    const role = roles[name];
    if (role === 'FILE') return [name, `${value.length} characters`] as const;
    if (role === undefined) return [name, value] as const;
    return [name, encrypted ? `${value.slice(0, 6)}***` : shown[role](value)] as const;
  });
  return Object.fromEntries(entries);
}
