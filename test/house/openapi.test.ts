import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SwaggerParser from '@apidevtools/swagger-parser';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { readJson } from '../../gateway/doors/kit/json';
import { contract } from '../../gateway/doors/legacy/contract';
import { checkRequest } from '../../gateway/doors/legacy/contract-check';
import { openapi } from '../../gateway/doors/legacy/openapi/document';
import { projectPath } from '../../subgraphs/kit/process/paths';
import type { Json } from '../support/front-door';
import { faultsBy, published } from '../support/published-schemas';

interface Operation {
  place: string[];
  operation: Json;
}

const operations: Operation[] = Object.entries<Json>(published.paths).flatMap(([path, methods]) =>
  Object.entries<Json>(methods).map(([method, operation]) => ({ place: ['paths', path, method], operation })),
);
const { schemas, requestBodies, responses } = published.components;

/**
 * Lines of the generated types beside the 8,792 that the generator writes of 313 operations that say nothing; without names
 * for what endpoints share they are 38,000. Both together are more than 15,000 however little is said: failures by status
 * take 2,400, each of 2,268 fields one for itself and one for what it is called.
 */
const MOST_OWN_LINES = 10_000;

describe('the OpenAPI document', () => {
  test('is valid 3.1 and has all 313 endpoints, each under a name of its own', async () => {
    await expect(SwaggerParser.validate(structuredClone(published))).resolves.toBeDefined();
    expect(operations).toHaveLength(313);
    const names = operations.map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(313);
    expect(names.filter((name) => !/^[a-z][A-Za-z0-9]+$/.test(name))).toEqual([]);
  });

  test('breaks no rule that Redocly recommends', async () => {
    const config = await createConfig({ extends: ['recommended'] });
    const problems = await lintFromString({ source: JSON.stringify(published), config });
    expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([]);
  });

  test('has patterns that tools in JavaScript read, and mean what ours do', () => {
    const texts = JSON.stringify(published).matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g);
    const patterns = [...new Set([...texts].map(([, text]) => JSON.parse(text as string) as string))];
    expect(patterns.length).toBeGreaterThan(3);
    for (const pattern of patterns) expect(() => new RegExp(pattern, 'u')).not.toThrow();
    const mail = new RegExp(patterns.find((pattern) => pattern.includes('@')) as string, 'u');
    const addresses = ['li@example.com', 'li@[192.168.0.1]', 'li@', '@', 'li@example', 'l i@example.com'];
    expect(addresses.filter((address) => mail.test(address))).toEqual(['li@example.com', 'li@[192.168.0.1]']);
  });

  test('has schemas that Ajv compiles, each in use and no two the same', () => {
    const names = Object.keys(schemas);
    expect(names.length).toBeGreaterThan(300);
    for (const name of names) expect(() => faultsBy(schemas[name], null)).not.toThrow();
    const text = JSON.stringify(published);
    expect(names.filter((name) => !text.includes(`"#/components/schemas/${name}"`))).toEqual([]);
    const shapes = names.filter((name) => !schemas[name].enum).map((name) => JSON.stringify(schemas[name]));
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  test('names no two components alike, and bodies and answers only where several operations have them', () => {
    const names = [schemas, requestBodies, responses].flatMap(Object.keys);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    const text = JSON.stringify(published.paths);
    const uses = (section: string, name: string) => text.split(`"#/components/${section}/${name}"`).length - 1;
    expect(Object.keys(requestBodies).filter((name) => uses('requestBodies', name) < 2)).toEqual([]);
    const once = Object.keys(responses).filter((name) => uses('responses', name) < 2);
    expect(once).toEqual(['Health']);
    const written = operations.map(({ operation }) => JSON.stringify(operation.requestBody ?? {}));
    const inline = written.filter((body) => body.includes('"content"'));
    expect(new Set(inline).size).toBe(inline.length);
  });

  test('writes what is an object of another kind and more as that', () => {
    const { allOf } = schemas.MarketingListRow;
    expect(allOf[0]).toEqual({ $ref: '#/components/schemas/CustomerListRow' });
    expect(Object.keys(allOf[1].properties)).toEqual(['subscribeCount']);
  });

  test('marks what operators want to switch off, and says until when', () => {
    const headers = {};
    const document: Json = openapi(
      'https://skep.test',
      new Map([
        ['POST /mt/crm/customer/list', { headers, deprecatedOn: '2026-12-31', sunsetOn: '2027-04-02', closed: false }],
        ['POST /mt/crm/bill/list', { headers, deprecatedOn: '2026-01-01', sunsetOn: null, closed: false }],
        ['POST /mt/crm/bill/delete', { headers, deprecatedOn: '2025-01-01', sunsetOn: '2026-01-01', closed: true }],
      ]),
    );
    const marks = (path: string) => {
      const { description, deprecated, 'x-sunset': sunset } = document.paths[path].post;
      return [deprecated, sunset, description];
    };
    expect(marks('/mt/crm/customer/list')).toEqual([
      ...[true, '2027-04-02', '2026-12-31起弃用,2027-04-02起可能停用,请改用新接口'],
    ]);
    expect(marks('/mt/crm/bill/list')).toEqual([true, undefined, '2026-01-01起弃用,请改用新接口']);
    expect(marks('/mt/crm/bill/delete')).toEqual([true, '2026-01-01', '已停用,请改用新接口']);
    expect(marks('/mt/crm/bill/archive')).toEqual([undefined, undefined, undefined]);
  });

  test('has examples that their own schemas and our check take', () => {
    const withExample = operations.filter(({ operation }) => exampleIn(operation) !== undefined);
    expect(withExample.length).toBeGreaterThan(200);
    for (const { place, operation } of withExample) {
      const { schema, example } = exampleIn(operation) as Media;
      expect([place[1], faultsBy(schema, example)]).toEqual([place[1], []]);
      const entry = contract().find(({ path, method }) => path === place[1] && method.toLowerCase() === place[2]);
      const path = Object.fromEntries((entry?.request.path ?? []).map(({ name }) => [name, '1']));
      const body = readJson(JSON.stringify(example));
      expect(() => checkRequest(entry as never, { path, query: {}, body })).not.toThrow();
    }
    for (const [name, { content }] of Object.entries<Json>(responses)) {
      const { example } = content['application/json'] ?? {};
      if (example) expect([name, faultsBy(schemas.Envelope, example)]).toEqual([name, []]);
    }
  });

  test('says of every code what it means', () => {
    const sets = JSON.stringify(published).match(/"enum":\[/g) ?? [];
    expect(sets.length).toBeGreaterThan(40);
    const unsaid: string[] = [];
    JSON.stringify(published, (key, value) => {
      const { enum: codes, 'x-enum-descriptions': texts, 'x-enum-varnames': names } = value ?? {};
      if (codes && (texts?.filter(Boolean).length !== codes.length || names?.length !== codes.length)) unsaid.push(key);
      return value;
    });
    expect(unsaid).toEqual([]);
    expect(schemas.AuthType['x-enum-descriptions']).toEqual(['未认证', '个人认证', '企业认证']);
  });

  test('says who may call, and how a call fails', () => {
    const kinds = (path: string) => published.paths[path].post['x-audience'];
    expect(kinds('/mt/portal/apiDoc/queryList')).toEqual(['anonymous', 'customer']);
    expect(kinds('/mt/crm/customer/list')).toEqual(['operator']);
    for (const { operation } of operations) {
      expect(Object.keys(operation.responses)).toEqual(
        expect.arrayContaining(['200', '400', '401', '410', '429', '500']),
      );
    }
    expect(schemas.Code.enum).toEqual([0, 400, 401, 403, 404, 405, 409, 410, 412, 413, 415, 429, 500, 501]);
  });

  test(`makes a client of fewer than ${MOST_OWN_LINES} lines beside those that any document of 313 operations takes`, () => {
    const silent = structuredClone(published);
    silent.components = { responses: { Done: { description: 'Done.' } } };
    for (const methods of Object.values<Json>(silent.paths))
      for (const [method, { operationId }] of Object.entries<Json>(methods))
        methods[method] = { operationId, responses: { 200: { $ref: '#/components/responses/Done' } } };
    expect(linesOfClient(published) - linesOfClient(silent)).toBeLessThan(MOST_OWN_LINES);
  });
});

/** What openapi-typescript makes of a document, as it comes. */
function linesOfClient(document: Json): number {
  const folder = mkdtempSync(join(tmpdir(), 'openapi-'));
  const file = join(folder, 'openapi.json');
  writeFileSync(file, JSON.stringify(document));
  const generator = projectPath('node_modules/openapi-typescript/bin/cli.js');
  const client = execFileSync(process.execPath, [generator, file], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  rmSync(folder, { recursive: true });
  return client.split('\n').length;
}

interface Media {
  schema: Json;
  example: Json;
}

function exampleIn(operation: Json): Media | undefined {
  const { $ref, content } = operation.requestBody ?? {};
  const [media = {}] = Object.values<Json>(content ?? requestBodies[$ref?.split('/').at(-1)]?.content ?? {});
  return media.examples && { schema: media.schema, example: media.examples.request.value };
}
