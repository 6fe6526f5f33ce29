import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  buildSchema,
  type DocumentNode,
  type GraphQLSchema,
  getVariableValues,
  isEnumType,
  type OperationDefinitionNode,
  validate,
} from 'graphql';
import { readJson } from '../../gateway/doors/kit/json';
import { HttpRefusal } from '../../gateway/doors/kit/refusal';
import { type ContractEndpoint, type ContractField, contract, endpointKey } from '../../gateway/doors/legacy/contract';
import { checkRequest } from '../../gateway/doors/legacy/contract-check';
import { documentOf, type Endpoint, keyOf } from '../../gateway/doors/legacy/endpoint';
import { enumTables } from '../../gateway/doors/legacy/enums/tables';
import { implemented, modules, pending } from '../../gateway/doors/legacy/modules/index';
import { projectPath } from '../../subgraphs/kit/process/paths';

/** Endpoints that still answer code 501; lowered as they are written, never raised. */
const PENDING = 0;

const byKey = new Map(contract().map((entry) => [endpointKey(entry), entry]));
const endpoints = implemented().map((endpoint): [string, Endpoint] => [keyOf(endpoint), endpoint]);
const entryOf = (key: string): ContractEndpoint => byKey.get(key) as ContractEndpoint;

describe('the contract', () => {
  test('has 313 endpoints, each once', () => {
    expect(contract()).toHaveLength(313);
    expect(byKey.size).toBe(313);
  });

  const source = projectPath('..', 'shared', 'legacy', 'endpoints.json');
  (existsSync(source) ? test : test.skip)('is what the printed contract says', () => {
    const folder = mkdtempSync(join(tmpdir(), 'contract-'));
    const made = join(folder, 'contract.json');
    execFileSync(process.execPath, [projectPath('schema', 'legacy', 'make-contract.mjs'), source, made]);
    expect(readFileSync(made, 'utf8')).toBe(readFileSync(projectPath('schema', 'legacy', 'contract.json'), 'utf8'));
    rmSync(folder, { recursive: true });
  });

  test('every endpoint is in the contract under its module, once, in contract order', () => {
    const keys = endpoints.map(([key]) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { name, endpoints: members } of modules) {
      for (const endpoint of members)
        expect([keyOf(endpoint), byKey.get(keyOf(endpoint))?.module]).toEqual([keyOf(endpoint), name]);
      const places = members.map((endpoint) => contract().indexOf(entryOf(keyOf(endpoint))));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  test('what is still pending is counted', () => {
    expect(pending()).toHaveLength(PENDING);
  });

  test.each(['README.md', 'gateway/doors/legacy/README.md'])('%s says how many answer', (paper) => {
    const text = readFileSync(projectPath(paper), 'utf8').replaceAll(/\s+/g, ' ');
    const [said] = [...text.matchAll(/(\d+) of (?:their )?313/g)].map(([, count]) => Number(count));
    expect(said).toBe(contract().length - pending().length);
  });
});

const sdl = projectPath('schema', 'api.graphql');
const schema: GraphQLSchema | undefined = existsSync(sdl) ? buildSchema(readFileSync(sdl, 'utf8')) : undefined;

function operationOf(document: DocumentNode): OperationDefinitionNode {
  const operations = document.definitions.filter(
    (node): node is OperationDefinitionNode => node.kind === 'OperationDefinition',
  );
  expect(operations).toHaveLength(1);
  return operations[0] as OperationDefinitionNode;
}

describe('the documents', () => {
  test.each(endpoints)('%s has one named operation that the graph can run', (_, endpoint) => {
    const document = documentOf(endpoint);
    expect(operationOf(document).name?.value).toMatch(/^Legacy[A-Z]/);
    if (schema) expect(validate(schema, document)).toEqual([]);
  });

  test('no two operations have one name', () => {
    const names = endpoints.map(([, endpoint]) => operationOf(documentOf(endpoint)).name?.value);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(endpoints)('%s makes variables that the graph accepts', (key, endpoint) => {
    if (!schema) return;
    const entry = entryOf(key);
    const request = { ...checkRequest(entry, sampleRequest(entry)), file: '1' };
    const definitions = operationOf(documentOf(endpoint)).variableDefinitions ?? [];
    expect(getVariableValues(schema, definitions, endpoint.variables?.(request) ?? {}).errors).toBeUndefined();
  });
});

/** Values for fields whose printed example, blank or 0, is none; by name where the type does not tell. */
const SAMPLES: Record<string, unknown> = {
  auditType: 'pass',
  matchMonth: '2025-01',
  authType: 20,
  billType: 'cust_monthly',
  chargeType: 10,
  customerType: 10,
  dateType: 10,
  dealType: 10,
  displayType: 1,
  email: 'li@example.com',
  encryptionType: 1,
  env: 'prod',
  feeType: 10,
  followType: 'visit',
  industry: 'LEASE3C',
  invoiceType: 'normal',
  mobile: '13800000000',
  method: 'sms',
  month: '2025-01',
  noticeScope: 10,
  payMethod: 'WALLET',
  effectMonth: '2025-01',
  statisticsDate: '2025-01',
  startDate: '2025-01-01',
  endDate: '2025-01-31',
  royaltyType: 'rate',
  royaltyEffectMonth: '2025-01',
  roleType: 'inner',
  toState: 10,
  unit: 'DAYS',
};

function sampleValue(field: ContractField): unknown {
  if (field.pattern?.includes('source_')) return 'source_monthly';
  if (field.format) return field.format === 'yyyy-MM-dd' ? '2025-01-31' : '2025-01-31 08:30:00';
  if (field.fields) return field.type === 'array' ? [sampleFields(field.fields)] : sampleFields(field.fields);
  if (field.type === 'array') return [field.items === 'int64' ? '1080446148159139840' : 'sample'];
  if (field.name === 'dateType' && field.type === 'string') return 'monthly';
  if (field.name in SAMPLES) return field.type === 'string' ? String(SAMPLES[field.name]) : SAMPLES[field.name];
  if (field.pattern)
    return field.pattern.startsWith('1[3-9]')
      ? SAMPLES.mobile
      : SAMPLES[field.pattern.startsWith('\\d{4}') ? 'month' : 'email'];
  return (
    { int32: 10, int64: '1080446148159139840', number: '0.5', boolean: true, object: {} }[field.type as string] ??
    'sample'
  );
}

/** The required fields and those whose name or type gives an honest value. */
function sampleFields(fields: readonly ContractField[]): Record<string, unknown> {
  const chosen = fields.filter(
    (field) => field.required || field.format || field.name in SAMPLES || field.type === 'int64',
  );
  return Object.fromEntries(chosen.map((field) => [field.name, sampleValue(field)]));
}

function sampleRequest(entry: ContractEndpoint) {
  const { path = [], query = [], body = [] } = entry.request;
  const sample = { path: sampleFields(path), query: sampleFields(query), body: sampleFields(body) };
  return readJson(JSON.stringify(sample)) as typeof sample;
}

describe('the check against the contract', () => {
  test.each([...byKey])(
    '%s passes a good request, and the printed example or says in Chinese what is wrong with it',
    (_, entry) => {
      expect(() => checkRequest(entry, sampleRequest(entry))).not.toThrow();
      try {
        checkRequest(entry, {
          path: { ...sampleRequest(entry).path },
          query: {},
          body: readJson(JSON.stringify(entry.example ?? {})),
        });
      } catch (error) {
        expect(error).toBeInstanceOf(HttpRefusal);
        expect((error as Error).message).toMatch(/不能为空|占位符|格式错误|可选值/);
      }
    },
  );
});

describe('the enums', () => {
  test('no table has one code twice', () => {
    for (const { name, entries } of enumTables.values()) {
      const codes = Object.values(entries).map(({ code }) => code);
      expect([name, new Set(codes).size]).toEqual([name, codes.length]);
    }
  });

  test('every enum of the graph has a legacy code for each value, and no code for a value it lacks', () => {
    const enums = Object.values(schema?.getTypeMap() ?? {}).filter(isEnumType);
    const coded = enums.filter(({ name }) => !name.startsWith('__') && !/OrderField$|^OrderDirection$/.test(name));
    const actual = coded.map(({ name }) => [name, Object.keys(enumTables.get(name)?.entries ?? {}).sort()]);
    expect(actual).toEqual(
      coded.map((type) => [
        type.name,
        type
          .getValues()
          .map(({ name }) => name)
          .sort(),
      ]),
    );
  });
});
