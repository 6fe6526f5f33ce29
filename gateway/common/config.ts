import { isIP } from 'node:net';
import { join } from 'node:path';
import { SUBGRAPH_NAMES, type SubgraphName } from '../../subgraphs/kit/basics/subgraph-names';
import { fileKeyOf } from '../../subgraphs/kit/documents/file-links';
import type { CallSettings } from '../../subgraphs/kit/exchange/call-door';
import type { OutboundRules } from '../../subgraphs/kit/process/outbound';
import { projectPath } from '../../subgraphs/kit/process/paths';
import type { House, LogStore, MessageSettings, SealSettings } from '../../subgraphs/kit/process/settings';
import { SETTINGS, type SettingName, variablesOf } from './settings';

interface MetricsSettings {
  /** The port of their own that they are served at; null: that of everything else. */
  port: number | null;
  /** What who reads them must send; null: nothing. */
  token: string | null;
  /** Whether they are served beside everything else, and to anybody unless there is a token. */
  beside: boolean;
}

/** Everything the environment decides; settings.ts lists the variables. Read once, here and nowhere else. */
export interface Config {
  production: boolean;
  host: string;
  port: number;
  /** Whether PORT was set, for programs that look for the gateway. */
  portGiven: boolean;
  dataDir: string;
  /** null: the embedded PostgreSQL of dataDir serves this subgraph. */
  databaseUrls: Record<SubgraphName, string | null>;
  /** Connections for reads to each database. */
  databaseReaders: number;
  /** Where a subgraph that runs by itself is reached; null: in this process. */
  subgraphUrls: Record<SubgraphName, string | null>;
  tokenKey: Uint8Array;
  fileKey: Uint8Array;
  internalKey: string;
  secretsKey: Buffer;
  /** Where NATS with JetStream listens; null: the event topic is served over HTTP alone. */
  natsUrl: string | null;
  /** Former secrets keys: what they sealed can still be opened. */
  oldSecretsKeys: Buffer[];
  messages: MessageSettings;
  /** The graph of another environment, in which customers can be registered too, and an operator's token there. */
  elsewhere: { url: string; token: string } | null;
  outbound: OutboundRules;
  calls: CallSettings;
  house: House;
  seal: SealSettings;
  logStores: readonly LogStore[];
  seedDemo: boolean;
  sandboxPayments: boolean;
  demoScale: number;
  introspection: boolean;
  /** Whether clients may name a document by the hash of a text that was sent before. */
  persistedQueries: boolean;
  /** What is known beforehand of the documents that front ends send, and whether others are refused. */
  trustedDocuments: { mode: 'off' | 'prefer' | 'only'; files: { name: string; content: Buffer }[] };
  planAhead: boolean;
  feedPollMs: number;
  feedRetryMs: number;
  upkeepMs: number;
  /** Which executor runs query plans; `stock` is that of @apollo/gateway. */
  executor: 'compiled' | 'stock';
  /** How traces are exported; null: they are not made. `sampler` names one of the SDK's, which it reads itself. */
  tracing: { protocol: 'http/protobuf' | 'http/json'; toldHosts: readonly string[]; sampler: string | null } | null;
  metrics: MetricsSettings;
  allowedOrigins: string[];
  /** Proxies in front of us whose X-Forwarded-For is believed. */
  trustedProxyHops: number;
  logLevel: string;
  /** Where the process is to die, for the torture; null: nowhere, as ever in production. */
  failpoint: string | null;
  /** Where the clock stands at the start, for tests and rehearsals; null: now. */
  clockAt: Date | null;
}

// The stock gateway sends usage data to its vendor unless this is set before it is made.
process.env.APOLLO_TELEMETRY_DISABLED = '1';

/** Whoever reads the sources has these, so that they protect nothing but a rehearsal on one machine. */
export const PUBLISHED_KEY = 'skep-development-key-not-for-production!';
export const PUBLISHED_SECRETS_KEY = `${'00'.repeat(31)}01`;

const DEMO_HOUSE = { name: 'Skep 数据服务有限公司', creditCode: '91310000MA1K35XY05' };
/** Who answers for the house of a rehearsal; production has whom it names. */
const DEMO_CONTACT = { name: '沈知行', mobile: '13900000000' };

/** The settings that are wrong, all of them, each in a sentence that begins with its name. */
export class WrongSettings extends Error {
  override readonly name = 'WrongSettings';

  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
  }
}

type Env = Record<string, string | undefined>;
type ValueOf<Name extends SettingName> = ReturnType<(typeof SETTINGS)[Name]['unset']>;
type Read = <Name extends SettingName>(name: Name, variable?: string) => ValueOf<Name>;

/** @throws WrongSettings with everything that is wrong. */
export function readConfig(env: Env = process.env): Config {
  const production = env.NODE_ENV === 'production';
  const faults: string[] = [];
  for (const name of Object.keys(SETTINGS) as SettingName[]) {
    for (const variable of variablesOf(name)) {
      const text = env[variable];
      if (text === undefined || SETTINGS[name].read(text) !== undefined) continue;
      faults.push(`${variable} must be ${SETTINGS[name].allowed}${isSecret(name) ? '' : `, not "${text}"`}.`);
    }
  }
  const read: Read = (name, variable = name) => {
    const text = env[variable];
    const value = text === undefined ? undefined : SETTINGS[name].read(text);
    return (value === undefined ? SETTINGS[name].unset(production) : value) as ValueOf<typeof name>;
  };
  const config = { ...configFrom(read, production), portGiven: env.PORT !== undefined };
  faults.push(...missing(env), ...unsafe(config, env));
  if (faults.length > 0) throw new WrongSettings([...new Set(faults)]);
  return config;
}

const isSecret = (name: SettingName) => /KEY|URL|PASSWORD|TOKEN|ENDPOINT/.test(name);

function configFrom(read: Read, production: boolean): Omit<Config, 'portGiven'> {
  const elsewhereUrl = read('SYNC_REGISTER_URL');
  const port = read('PORT');
  const tokenKey = new TextEncoder().encode(read('TOKEN_KEY') ?? PUBLISHED_KEY);
  const outbound = { allowedHosts: read('UPSTREAM_HOSTS'), httpsOnly: production };
  const metrics = metricsFrom(read, production);
  const secretsKey = read('SECRETS_KEY') ?? Buffer.from(PUBLISHED_SECRETS_KEY, 'hex');
  return {
    production,
    host: read('HOST') ?? '127.0.0.1',
    port,
    dataDir: read('DATA_DIR') ?? join(projectPath(), '.data'),
    databaseUrls: perSubgraph((name) => read('*_DATABASE_URL', `${name}_DATABASE_URL`) ?? read('DATABASE_URL')),
    databaseReaders: read('DATABASE_READERS'),
    subgraphUrls: perSubgraph((name) => read('*_URL', `${name}_URL`)),
    tokenKey,
    fileKey: fileKeyOf(tokenKey),
    internalKey: read('INTERNAL_KEY') ?? PUBLISHED_KEY,
    secretsKey,
    oldSecretsKeys: read('SECRETS_KEYS_OLD'),
    natsUrl: read('NATS_URL'),
    messages: {
      smtpUrl: read('SMTP_URL'),
      mailFrom: read('MAIL_FROM') ?? '',
      smsUrl: read('SMS_URL'),
      smsKey: read('SMS_KEY') ?? '',
      retryMs: read('MESSAGE_RETRY_MS'),
      publicUrl: read('PUBLIC_URL') ?? `http://localhost:${port}`,
    },
    elsewhere: elsewhereUrl ? { url: elsewhereUrl, token: read('SYNC_REGISTER_KEY') ?? '' } : null,
    outbound,
    calls: {
      sandboxSources: read('SANDBOX_SOURCES'),
      outbound,
    },
    house: houseFrom(read, production),
    seal: sealFrom(read, production),
    logStores: read('LOG_STORES') ?? logStoresAt(read('PUBLIC_URL') ?? `http://localhost:${port}`, metrics),
    seedDemo: read('SEED_DEMO'),
    sandboxPayments: read('SANDBOX_PAYMENTS'),
    demoScale: read('DEMO_SCALE'),
    introspection: read('INTROSPECTION'),
    persistedQueries: read('PERSISTED_QUERIES'),
    trustedDocuments: {
      mode: read('TRUSTED_DOCUMENTS') as Config['trustedDocuments']['mode'],
      files: read('TRUSTED_DOCUMENTS_FILES'),
    },
    planAhead: read('PLAN_AHEAD'),
    feedPollMs: read('FEED_POLL_MS'),
    feedRetryMs: read('FEED_RETRY_MS'),
    upkeepMs: read('UPKEEP_EVERY_MS'),
    executor: read('EXECUTOR') as Config['executor'],
    tracing: tracingFrom(read),
    metrics,
    allowedOrigins: read('ALLOWED_ORIGINS'),
    trustedProxyHops: read('TRUSTED_PROXY_HOPS'),
    logLevel: read('LOG_LEVEL'),
    failpoint: production ? null : read('FAILPOINT'),
    clockAt: read('CLOCK_AT'),
  };
}

/** Nobody but the one machine reads them without being let in. */
function metricsFrom(read: Read, production: boolean): MetricsSettings {
  const [port, token] = [read('METRICS_PORT'), read('METRICS_TOKEN')];
  const isOpen = !production && isLoopback(read('HOST') ?? '127.0.0.1');
  return { port, token, beside: port === null && (token !== null || isOpen) };
}

const logStoresAt = (publicUrl: string, { beside, token }: MetricsSettings): LogStore[] => [
  ...(beside && token === null ? [{ name: '运行指标', url: `${publicUrl}/metrics` }] : []),
  { name: '接口文档', url: `${publicUrl}/mt/docs` },
];

function houseFrom(read: Read, production: boolean): House {
  const contact = production ? null : DEMO_CONTACT;
  return {
    name: read('HOUSE_NAME') ?? DEMO_HOUSE.name,
    unifiedSocialCreditCode: read('HOUSE_CREDIT_CODE') ?? DEMO_HOUSE.creditCode,
    legalPersonName: read('HOUSE_LEGAL_PERSON'),
    address: read('HOUSE_ADDRESS'),
    contactName: read('HOUSE_CONTACT') ?? contact?.name ?? null,
    mobile: read('HOUSE_MOBILE') ?? contact?.mobile ?? null,
    email: read('HOUSE_EMAIL'),
  };
}

function sealFrom(read: Read, production: boolean): SealSettings {
  const p12 = read('CONTRACT_SEAL_P12');
  return {
    certificate: p12 && { p12: p12.content, password: read('CONTRACT_SEAL_PASSWORD') ?? '' },
    makesOwn: !production,
    timestampUrl: read('CONTRACT_TSA_URL'),
  };
}

function tracingFrom(read: Read): Config['tracing'] {
  if (read('OTEL_EXPORTER_OTLP_ENDPOINT') === null) return null;
  const [protocol, sampler] = [read('OTEL_EXPORTER_OTLP_PROTOCOL'), read('OTEL_TRACES_SAMPLER')];
  return { protocol, sampler, toldHosts: read('TRACED_HOSTS') };
}

function perSubgraph<T>(value: (name: string) => T): Record<SubgraphName, T> {
  const values = SUBGRAPH_NAMES.map((name) => [name, value(name.toUpperCase())]);
  return Object.fromEntries(values) as Record<SubgraphName, T>;
}

/** Settings that others need, and what production must be told. */
function missing(env: Env): string[] {
  const needs: [boolean, string, string][] = [
    [env.SMS_URL !== undefined, 'SMS_KEY', 'with SMS_URL, whose requests it signs'],
    [env.CONTRACT_SEAL_P12 !== undefined, 'CONTRACT_SEAL_PASSWORD', 'with CONTRACT_SEAL_P12, which it opens'],
    [env.CONTRACT_SEAL_PASSWORD !== undefined, 'CONTRACT_SEAL_P12', 'with CONTRACT_SEAL_PASSWORD, which opens it'],
    [env.SYNC_REGISTER_URL !== undefined, 'SYNC_REGISTER_KEY', 'with SYNC_REGISTER_URL, where it signs in'],
    [
      env.TRUSTED_DOCUMENTS === 'only',
      'TRUSTED_DOCUMENTS_FILES',
      'with TRUSTED_DOCUMENTS=only, which refuses the rest',
    ],
    ...['TOKEN_KEY', 'INTERNAL_KEY', 'SECRETS_KEY', 'HOUSE_NAME', 'HOUSE_CREDIT_CODE'].map(
      (name): [boolean, string, string] => [env.NODE_ENV === 'production', name, 'in production'],
    ),
  ];
  return needs.filter(([needed, name]) => needed && !env[name]).map(([, name, when]) => `${name} must be set ${when}.`);
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

/** Fewer different bytes are no chance: a key like that was typed, not drawn. */
const LEAST_BYTES = 8;
const isDrawn = (key: Uint8Array) => new Set(key).size >= LEAST_BYTES;

function unsafe(config: Config, env: Env): string[] {
  const { production, host, tokenKey, internalKey, secretsKey } = config;
  const keys: Record<string, Buffer> = {
    TOKEN_KEY: Buffer.from(tokenKey),
    INTERNAL_KEY: Buffer.from(internalKey),
    SECRETS_KEY: secretsKey,
  };
  const faults: string[] = [];
  const published = Object.keys(keys).filter((name) => isPublished(keys[name] as Buffer));
  if (production) {
    const given = published.filter((name) => env[name]);
    faults.push(...given.map((name) => `${name} must not be the published key in production.`));
  } else if (!isLoopback(host) && published.length > 0) {
    faults.push(`HOST may be reached from outside only with keys of your own: set ${published.join(', ')}.`);
  }
  for (const [name, key] of Object.entries(keys)) {
    if (env[name] && !isPublished(key) && !isDrawn(key)) faults.push(`${name} must be drawn by chance, not typed.`);
  }
  if (env.TOKEN_KEY && env.TOKEN_KEY === env.INTERNAL_KEY) faults.push('TOKEN_KEY and INTERNAL_KEY must differ.');
  if (env.SECRETS_KEY && [env.TOKEN_KEY, env.INTERNAL_KEY].includes(env.SECRETS_KEY)) {
    faults.push('SECRETS_KEY must differ from TOKEN_KEY and INTERNAL_KEY.');
  }
  if (config.port !== 0 && config.port === config.metrics.port) faults.push('METRICS_PORT and PORT must differ.');
  if (!production) return faults;
  if (config.seedDemo) faults.push('SEED_DEMO must be off in production: demo accounts have a public password.');
  if (config.sandboxPayments) faults.push('SANDBOX_PAYMENTS must be off in production: they credit without money.');
  if (config.clockAt) faults.push('CLOCK_AT must not be set in production.');
  return faults;
}

const isPublished = (key: Buffer): boolean =>
  key.toString() === PUBLISHED_KEY || key.toString('hex') === PUBLISHED_SECRETS_KEY;
