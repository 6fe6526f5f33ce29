import { DomainError } from '../../kit/basics/errors';
import { WEBHOOK_KINDS, type WebhookKind } from '../../kit/exchange/webhook-events';
import { hasScope, type Viewer } from '../../kit/requests/context';

/** The scopes that somebody lacks for what such kinds tell. */
export function scopesMissingFor(kinds: readonly WebhookKind[], viewer: Viewer): string[] {
  const needed = kinds.flatMap((kind) => WEBHOOK_KINDS[kind].scope ?? []);
  return [...new Set(needed)].filter((scope) => !hasScope(viewer, scope));
}

/** Nobody sends to an address of his what he may not read. Throws FORBIDDEN. */
export function checkMayHear(kinds: readonly WebhookKind[], viewer: Viewer): void {
  const missing = scopesMissingFor(kinds, viewer);
  if (missing.length === 0) return;
  throw new DomainError('FORBIDDEN', 'SCOPE_MISSING', `These kinds need a scope you do not have: ${missing}.`, {
    field: 'input.kinds',
    details: { missingScopes: [missing] },
  });
}
