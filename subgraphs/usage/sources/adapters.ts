import type { CallSettings } from '../../kit/exchange/call-door';
import type { Secrets } from '../../kit/process/secrets';
import type { SourceAdapter } from './adapter';
import { httpSource } from './http';
import { sandbox } from './sandbox';

/** What routes may name; one that is not there is passed over as if its source could not be reached. */
export function adaptersOf(
  { sandboxSources, outbound }: CallSettings,
  secrets: Secrets,
): Readonly<Record<string, SourceAdapter | undefined>> {
  return { http: httpSource(secrets, outbound), sandbox: sandboxSources ? sandbox : undefined };
}
