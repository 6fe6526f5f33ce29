import type { DemoViewer } from '../config';
import { RENEW, SIGN_IN, SIGN_OUT, WHO_IS_SIGNED_IN } from './documents';
import { ask, type GraphAnswer, isUnauthenticated } from './graph';

/** What the page knows about who is signed in. `notice` is a sentence for the top bar. */
interface SessionState {
  token: Token | null;
  name: string | null;
  busy: boolean;
  notice: string | null;
  /** Grows when somebody else takes over, or nobody; to renew a session is neither. */
  turn: number;
}

interface Token {
  accessToken: string;
  /** A pasted token has neither of the next two, so it cannot be renewed. */
  refreshToken?: string;
  expiresAt?: string;
}

const storageKey = 'skep.explorer.session';

/** Renewed this many milliseconds early, so that a token does not run out on its way. */
const renewalMarginMs = 15_000;

const signedOut = { token: null, name: null, busy: false, notice: null };

let state: SessionState = { ...signedOut, turn: 0, ...restore() };
let renewal: Promise<void> | null = null;
const listeners = new Set<() => void>();

/** Kept for this browser tab only: a token must not outlive the visit nor reach other tabs. */
function restore(): Pick<SessionState, 'token' | 'name'> | null {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey) ?? 'null');
  } catch {
    return null;
  }
}

function change(next: Partial<SessionState>): void {
  state = { ...state, ...next };
  const { token, name } = state;
  if (token) sessionStorage.setItem(storageKey, JSON.stringify({ token, name }));
  else sessionStorage.removeItem(storageKey);
  for (const listener of listeners) listener();
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function currentSession(): SessionState {
  return state;
}

export function authorizationOf(token: Token | null): Record<string, string> {
  return token ? { authorization: `Bearer ${token.accessToken}` } : {};
}

function firstMessage(answer: GraphAnswer): string {
  return answer.errors?.[0]?.message ?? 'The server gave no token.';
}

/** Runs one sign-in; whatever fails on the way ends as a notice, never as an exception in a click handler. */
async function signingIn(signIn: () => Promise<void>): Promise<void> {
  change({ busy: true, notice: null });
  try {
    await signIn();
  } catch (error) {
    change({ notice: `Signing in failed. ${error instanceof Error ? error.message : ''}`.trim() });
  } finally {
    change({ busy: false });
  }
}

export function signInAs(viewer: DemoViewer): Promise<void> {
  return signingIn(async () => {
    const { account, password } = viewer;
    const answer = await ask<{ login: Token }>({ query: SIGN_IN, variables: { input: { account, password } } });
    if (!answer.data?.login) return change({ notice: `Signing in as ${viewer.label} failed. ${firstMessage(answer)}` });
    await adopt(answer.data.login, viewer.label);
  });
}

/** Accepts a token as people copy it: with or without `Bearer`, with blanks and line ends around it. */
export function signInWithToken(pasted: string): Promise<void> {
  const accessToken = pasted.trim().replace(/^Bearer\s+/i, '');
  return signingIn(async () => {
    if (!/^[\w\-.~+/=]+$/.test(accessToken)) return change({ notice: 'That is not a token.' });
    await adopt({ accessToken }, 'the pasted token');
  });
}

/** Takes a token into use after asking the server whose it is; one that the server does not know is not kept. */
async function adopt(token: Token, fallbackName: string): Promise<void> {
  const answer = await ask<{ viewer: { kind: string; name: string | null } | null }>(
    { query: WHO_IS_SIGNED_IN },
    authorizationOf(token),
  );
  const viewer = answer.data?.viewer;
  if (isUnauthenticated(answer) || viewer?.kind === 'ANONYMOUS') {
    return change({ notice: 'The server does not accept this token.' });
  }
  const name = viewer ? `${viewer.name ?? fallbackName} (${viewer.kind.toLowerCase()})` : fallbackName;
  change({ token, name, notice: null, turn: state.turn + 1 });
}

/** At once; a session that this page opened is ended on the server too. A pasted token may be in use elsewhere. */
export function signOut(): void {
  const { token } = state;
  change({ ...signedOut, turn: state.turn + 1 });
  if (token?.refreshToken) ask({ query: SIGN_OUT }, authorizationOf(token)).catch(() => undefined);
}

export function showNotice(notice: string | null): void {
  if (state.notice !== notice) change({ notice });
}

export function canRenew(token: Token | null): boolean {
  return token?.refreshToken !== undefined;
}

/** Clocks differ, so this only saves a refused request; an UNAUTHENTICATED answer leads to a renewal as well. */
export function isExpiring(token: Token | null): boolean {
  if (!token?.expiresAt) return false;
  return Date.parse(token.expiresAt) - renewalMarginMs < performance.timeOrigin + performance.now();
}

/** Renews the session once for all requests that wait for it; a session that cannot be renewed is signed out. */
export function renew(): Promise<void> {
  renewal ??= renewNow().finally(() => {
    renewal = null;
  });
  return renewal;
}

async function renewNow(): Promise<void> {
  const replaced = state.token;
  if (!replaced?.refreshToken) return;
  const variables = { input: { refreshToken: replaced.refreshToken } };
  const answer = await ask<{ refreshSession: Token }>({ query: RENEW, variables });
  // Somebody may have signed out, or in as another viewer, while the answer was on its way.
  if (state.token !== replaced) return;
  if (answer.data?.refreshSession) change({ token: answer.data.refreshSession });
  else change({ ...signedOut, turn: state.turn + 1, notice: 'Your session has ended. Sign in again.' });
}
