import { join } from 'node:path';
import { projectPath } from '../subgraphs/kit/paths';
import type { MessageSettings } from '../subgraphs/kit/subgraph';
import { SUBGRAPH_NAMES, type SubgraphName } from '../subgraphs/kit/subgraph-names';

/** Everything the environment decides; the README lists the variables. Read once, here and nowhere else. */
export interface Config {
  production: boolean;
  host: string;
  port: number;
  dataDir: string;
  /** null: the embedded PostgreSQL of dataDir serves this subgraph. */
  databaseUrls: Record<SubgraphName, string | null>;
  /** Where a subgraph that runs by itself is reached; null: in this process. */
  subgraphUrls: Record<SubgraphName, string | null>;
  /** Signs access tokens. */
  tokenKey: Uint8Array;
  /** Signs what the gateway and the subgraphs ask one another when spread out. */
  internalKey: string;
  /** Encrypts application secrets at rest: 32 bytes. */
  secretsKey: Buffer;
  /** Where NATS with JetStream listens; null: the event topic is served over HTTP alone. */
  natsUrl: string | null;
  /** Those of before, which only open. */
  oldSecretsKeys: Buffer[];
  /** How messages leave. */
  messages: MessageSettings;
  /** The graph of another environment, in which customers can be registered too, and an operator's token there. */
  elsewhere: { url: string; token: string } | null;
  seedDemo: boolean;
  /** Whether top-ups can be paid in the sandbox, which takes no money. */
  sandboxPayments: boolean;
  /** Multiplies customers and calls of the demo world. */
  demoScale: number;
  introspection: boolean;
  /** How often a subgraph looks for events of other processes. */
  feedPollMs: number;
  /** Which executor runs query plans; `stock` is that of @apollo/gateway. */
  executor: 'compiled' | 'stock';
  /** Origins that browsers may call from, besides our own. */
  allowedOrigins: string[];
  /** Proxies in front of us whose X-Forwarded-For is believed. */
  trustedProxyHops: number;
  logLevel: string;
  /** Where the clock stands at the start, for tests and rehearsals; null: now. */
  clockAt: Date | null;
}

// The stock gateway sends usage data to its vendor unless this is set before it is made.
process.env.APOLLO_TELEMETRY_DISABLED = '1';

const DEFAULT_KEY = 'skep-development-key-not-for-production!';
const DEFAULT_SECRETS_KEY = `${'00'.repeat(31)}01`;

export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const production = env.NODE_ENV === 'production';
  const config: Config = {
    production,
    host: env.HOST ?? '127.0.0.1',
    port: port(env.PORT ?? '4000'),
    dataDir: env.DATA_DIR ?? join(projectPath(), '.data'),
    databaseUrls: perSubgraph((name) => env[`${name.toUpperCase()}_DATABASE_URL`] ?? env.DATABASE_URL ?? null),
    subgraphUrls: perSubgraph((name) => env[`${name.toUpperCase()}_URL`] ?? null),
    tokenKey: new TextEncoder().encode(env.TOKEN_KEY ?? DEFAULT_KEY),
    internalKey: env.INTERNAL_KEY ?? DEFAULT_KEY,
    secretsKey: Buffer.from(env.SECRETS_KEY ?? DEFAULT_SECRETS_KEY, 'hex'),
    natsUrl: env.NATS_URL ?? null,
    oldSecretsKeys: list(env.SECRETS_KEYS_OLD).map((key) => Buffer.from(key, 'hex')),
    messages: messageSettings(env),
    elsewhere: env.SYNC_REGISTER_URL ? { url: env.SYNC_REGISTER_URL, token: env.SYNC_REGISTER_KEY ?? '' } : null,
    seedDemo: (env.SEED_DEMO ?? (production ? 'off' : 'on')) === 'on',
    sandboxPayments: (env.SANDBOX_PAYMENTS ?? (production ? 'off' : 'on')) === 'on',
    demoScale: Number(env.DEMO_SCALE ?? 1),
    feedPollMs: Number(env.FEED_POLL_MS ?? 1_000),
    introspection: (env.INTROSPECTION ?? (production ? 'off' : 'on')) === 'on',
    executor: env.EXECUTOR === 'stock' ? 'stock' : 'compiled',
    allowedOrigins: list(env.ALLOWED_ORIGINS),
    trustedProxyHops: Number(env.TRUSTED_PROXY_HOPS ?? 0),
    logLevel: env.LOG_LEVEL ?? 'info',
    clockAt: env.CLOCK_AT ? instant(env.CLOCK_AT) : null,
  };
  refuseUnsafe(config, env);
  return config;
}

function messageSettings(env: NodeJS.ProcessEnv): MessageSettings {
  return {
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM ?? 'Skep <no-reply@localhost>',
    smsUrl: env.SMS_URL ?? null,
    smsKey: env.SMS_KEY ?? '',
    retryMs: Number(env.MESSAGE_RETRY_MS ?? 15_000),
    publicUrl: env.PUBLIC_URL ?? `http://localhost:${env.PORT ?? 4000}`,
  };
}

const list = (text: string | undefined) => (text ? text.split(',').map((part) => part.trim()) : []);

function perSubgraph<T>(value: (name: SubgraphName) => T): Record<SubgraphName, T> {
  return Object.fromEntries(SUBGRAPH_NAMES.map((name) => [name, value(name)])) as Record<SubgraphName, T>;
}

function port(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_535) throw new Error(`PORT must be 0 to 65535, not ${text}`);
  return value;
}

function instant(text: string): Date {
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) throw new Error('CLOCK_AT must be an ISO 8601 instant');
  return at;
}

function refuseUnsafe(config: Config, env: NodeJS.ProcessEnv): void {
  if (config.secretsKey.length !== 32) throw new Error('SECRETS_KEY must be 64 hexadecimal digits');
  if (config.oldSecretsKeys.some((key) => key.length !== 32)) {
    throw new Error('SECRETS_KEYS_OLD must hold keys of 64 hexadecimal digits, separated by commas');
  }
  if (config.messages.smsUrl && !config.messages.smsKey) throw new Error('SMS_URL needs SMS_KEY, which signs requests');
  if (!config.production) return;
  for (const name of ['TOKEN_KEY', 'INTERNAL_KEY', 'SECRETS_KEY']) {
    if (!env[name]) throw new Error(`${name} must be set in production`);
  }
  if (config.tokenKey.length < 32 || config.internalKey.length < 32) {
    throw new Error('TOKEN_KEY and INTERNAL_KEY must have at least 32 characters in production');
  }
  if (config.seedDemo) throw new Error('SEED_DEMO must be off in production: demo accounts have a public password');
  if (config.sandboxPayments) throw new Error('SANDBOX_PAYMENTS must be off in production: they credit without money');
  if (config.clockAt) throw new Error('CLOCK_AT is not allowed in production');
}
