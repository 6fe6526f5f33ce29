import { SUBGRAPH_NAMES } from '../../subgraphs/kit/basics/subgraph-names';
import { DEFAULT_READERS } from '../../subgraphs/kit/sql/database';
import {
  address,
  base,
  CREDIT_CODE,
  EMAIL,
  FILE,
  FOLDER,
  HEX_KEY,
  HOST,
  INSTANT,
  KEY,
  LISTENER,
  LOG_STORES,
  list,
  type NamedFile,
  ORIGIN,
  oneOf,
  PHONE,
  type Reading,
  SCALE,
  SENDER_OF_MAIL,
  SHARE,
  SWITCH,
  TEXT,
  whole,
  wholeOrNone,
} from './readings';

/** One variable of the environment, or one for each subgraph. `Value` is what a valid text of it becomes. */
interface Setting<Value> extends Reading<Value> {
  meaning: string;
  /** What the README shows as its default. */
  default: string;
  unset: (production: boolean) => Value;
}

function setting<Value>(reading: Reading<Value>, meaning: string, text: string, value: Value): Setting<Value> {
  return { ...reading, meaning, default: text, unset: () => value };
}

/** A default of its own for production, where nothing is for show. */
function switched(meaning: string): Setting<boolean> {
  return { ...SWITCH, meaning, default: '`on` (`off` in production)', unset: (production) => !production };
}

/** Those of the SDK. */
const SAMPLERS = ['always_on', 'always_off', 'traceidratio'] as const;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Every variable that is read, by name; `*` stands for the name of a subgraph in capital letters. */
export const SETTINGS = {
  NODE_ENV: setting(
    oneOf('development', 'production', 'test'),
    'production refuses published keys, demo accounts, sandbox payments and a moved clock',
    '`development`',
    'development',
  ),
  PORT: setting(whole(0, 65_535), 'where to listen; 0 takes a free port', '`4000`', 4000),
  HOST: setting(LISTENER, 'the address to listen at', '`127.0.0.1`', '127.0.0.1'),
  DATA_DIR: setting(FOLDER, 'folder of the embedded PostgreSQL', '`.data`', null),
  DATABASE_URL: setting(
    address('postgres', 'postgresql'),
    'a PostgreSQL of your own, 15 or newer',
    'the embedded one',
    null,
  ),
  '*_DATABASE_URL': setting(
    address('postgres', 'postgresql'),
    "one subgraph's own database, as in `BILLING_DATABASE_URL`",
    '`DATABASE_URL`',
    null,
  ),
  DATABASE_READERS: setting(
    whole(1, 100),
    'connections for reads to each database; as many as there are cores, 2 to 8 and a third of them at most, are for lookups, as many for other quick ones',
    '`12`',
    DEFAULT_READERS,
  ),
  '*_URL': setting(
    base('http', 'https'),
    'where a subgraph listens that runs by itself, as in `BILLING_URL`',
    "the gateway's own process",
    null,
  ),
  TOKEN_KEY: setting(KEY, 'signs access tokens and links to files', 'a published key', null),
  INTERNAL_KEY: setting(KEY, 'signs what our processes ask one another', 'a published key', null),
  SECRETS_KEY: setting<Buffer | null>(HEX_KEY, 'encrypts application secrets at rest', 'a published key', null),
  SECRETS_KEYS_OLD: setting<Buffer[]>(
    list(HEX_KEY),
    'keys of before: they still open, and what they sealed is sealed anew',
    'none',
    [],
  ),
  SMTP_URL: setting(
    address('smtp', 'smtps'),
    'where e-mails go, `smtp://user:password@host:587`',
    'they stay in the database',
    null,
  ),
  MAIL_FROM: setting(SENDER_OF_MAIL, 'sender of e-mails', '`Skep <no-reply@localhost>`', 'Skep <no-reply@localhost>'),
  SMS_URL: setting(address('http', 'https'), 'where text messages are posted', 'they stay in the database', null),
  SMS_KEY: setting(TEXT, 'signs what is posted to `SMS_URL`, which needs it', 'none', null),
  MESSAGE_RETRY_MS: setting(
    whole(1, 3_600_000),
    'how long a message waits after its first failure; then four times as long each time',
    '`15000`',
    15_000,
  ),
  PUBLIC_URL: setting(
    base('http', 'https'),
    'where people reach the gateway, for links in messages',
    '`http://localhost:PORT`',
    null,
  ),
  SYNC_REGISTER_URL: setting(
    address('http', 'https'),
    '`/graphql` of another environment, for registering customers there too',
    'none',
    null,
  ),
  SYNC_REGISTER_KEY: setting(TEXT, "an operator's token there, which `SYNC_REGISTER_URL` needs", 'none', null),
  UPSTREAM_HOSTS: setting<string[]>(
    list(HOST),
    'hosts that suppliers and webhooks may be reached at although their addresses are private',
    'none',
    [],
  ),
  HOUSE_NAME: setting(TEXT, 'name of the company that runs this; production needs it', '`Skep 数据服务有限公司`', null),
  HOUSE_CREDIT_CODE: setting(
    CREDIT_CODE,
    'its unified social credit code; production needs it',
    '`91310000MA1K35XY05`',
    null,
  ),
  HOUSE_LEGAL_PERSON: setting(TEXT, 'its legal representative', 'none', null),
  HOUSE_ADDRESS: setting(TEXT, 'its address', 'none', null),
  HOUSE_CONTACT: setting(TEXT, 'who answers for it', '`沈知行` (none in production)', null),
  HOUSE_MOBILE: setting(PHONE, 'telephone number of that person', '`13900000000` (none in production)', null),
  HOUSE_EMAIL: setting(EMAIL, 'mail address of that person', 'none', null),
  CONTRACT_SEAL_P12: setting<NamedFile | null>(
    FILE,
    'PKCS#12 file with the certificate and key that signed contracts are sealed with',
    'one that each process makes for itself (none in production)',
    null,
  ),
  CONTRACT_SEAL_PASSWORD: setting(TEXT, 'opens `CONTRACT_SEAL_P12`, which needs it', 'none', null),
  CONTRACT_TSA_URL: setting(
    address('http', 'https'),
    'who stamps seals with the time (RFC 3161)',
    'seals carry the time of this machine',
    null,
  ),
  SEED_DEMO: switched('demo data on the first start'),
  DEMO_SCALE: setting(SCALE, 'size of the demo data', '`1`', 1),
  SANDBOX_PAYMENTS: switched('lets top-ups be paid without money'),
  SANDBOX_SOURCES: switched('lets routes have the adapter `sandbox`, which asks no supplier'),
  FAILPOINT: setting(TEXT, 'where the process kills itself, for the torture; never in production', 'nowhere', null),
  INTROSPECTION: switched('lets clients ask for the schema'),
  PERSISTED_QUERIES: setting(
    SWITCH,
    'lets clients name a document by the hash of a text that was sent before',
    '`on`',
    true,
  ),
  TRUSTED_DOCUMENTS: setting(
    oneOf('off', 'prefer', 'only'),
    'what the manifests are for: `prefer` knows and plans their documents beside all others, `only` refuses the others',
    '`prefer`',
    'prefer',
  ),
  TRUSTED_DOCUMENTS_FILES: setting<NamedFile[]>(
    list(FILE),
    'manifests of the documents that front ends send; `only` needs one',
    'none',
    [],
  ),
  PLAN_AHEAD: setting(
    SWITCH,
    'plans the documents of old paths and of the manifests after the start, before they are asked',
    '`on`',
    true,
  ),
  ALLOWED_ORIGINS: setting<string[]>(list(ORIGIN), 'other origins whose pages may call', 'none', []),
  TRUSTED_PROXY_HOPS: setting(whole(0, 10), 'proxies in front whose `X-Forwarded-For` is believed', '`0`', 0),
  EXECUTOR: setting(
    oneOf('compiled', 'stock'),
    "what runs query plans; `stock` is the gateway library's own",
    '`compiled`',
    'compiled',
  ),
  NATS_URL: setting(
    address('nats', 'tls', 'ws', 'wss'),
    'NATS with JetStream, for the event topic',
    'HTTP alone',
    null,
  ),
  FEED_POLL_MS: setting(
    whole(10, 3_600_000),
    'how often a subgraph looks for events of other processes',
    '`1000`',
    1_000,
  ),
  FEED_RETRY_MS: setting(
    whole(1, 3_600_000),
    'how long an event waits that could not be applied; then four times as long each time',
    '`1000`',
    1_000,
  ),
  UPKEEP_EVERY_MS: setting(
    whole(10, 3_600_000),
    'how often processes look for calls to count, alerts to raise, jobs of processes that died, and what is late',
    '`10000`',
    10_000,
  ),
  LOG_STORES: setting(
    LOG_STORES,
    'where logs and figures are read, for operators',
    '`/metrics`, where anybody may read it, and `/mt/docs` at `PUBLIC_URL`',
    null,
  ),
  METRICS_PORT: setting(
    wholeOrNone(0, 65_535),
    'port of its own for `/metrics`, at `HOST`; 0 takes a free one',
    'that of everything else, in production and where others reach `HOST` with `METRICS_TOKEN` alone',
    null,
  ),
  METRICS_TOKEN: setting(KEY, 'what who reads `/metrics` sends as `Authorization: Bearer`', 'none', null),
  OTEL_EXPORTER_OTLP_ENDPOINT: setting(
    address('http', 'https'),
    'where traces are sent, by OTLP over HTTP; the SDK reads the other `OTEL_` variables',
    'no traces',
    null,
  ),
  OTEL_EXPORTER_OTLP_PROTOCOL: setting(
    oneOf('http/protobuf', 'http/json'),
    'in which form they are sent',
    '`http/protobuf`',
    'http/protobuf',
  ),
  OTEL_TRACES_SAMPLER: setting(
    oneOf(...SAMPLERS, ...SAMPLERS.map((sampler) => `parentbased_${sampler}` as const)),
    'which requests are traced',
    '20 a second of each process at most, and what comes with a sampled `traceparent`',
    null,
  ),
  OTEL_TRACES_SAMPLER_ARG: setting(SHARE, 'the share that `traceidratio` traces, as the SDK reads it', '`1`', null),
  TRACED_HOSTS: setting<string[]>(
    list(HOST),
    'hosts of suppliers, webhooks and other environments that are told of the trace (`traceparent`)',
    'none',
    [],
  ),
  LOG_LEVEL: setting(oneOf(...LOG_LEVELS), 'what the log holds', '`info`', 'info'),
  CLOCK_AT: setting(INSTANT, 'where the clock stands at the start, for rehearsals', 'now', null),
} as const;

export type SettingName = keyof typeof SETTINGS;

export const variablesOf = (name: SettingName): string[] =>
  name.startsWith('*') ? SUBGRAPH_NAMES.map((subgraph) => name.replace('*', subgraph.toUpperCase())) : [name];

export function settingsTable(): string {
  const rows = Object.entries(SETTINGS).map(
    ([name, { meaning, allowed, default: text }]) => `| \`${name}\` | ${meaning} | ${allowed} | ${text} |`,
  );
  return ['| variable | meaning | values | default |', '|---|---|---|---|', ...rows].join('\n');
}
