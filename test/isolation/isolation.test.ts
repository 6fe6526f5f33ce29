import Decimal from 'decimal.js';
import { ask, type Json, mode } from '../support/front-door';
import { LAST_DAYS } from './examples';
import { identifiers } from './identifiers';
import { customersIn, mutation, query, rootField, rowsOf, sumsOf } from './lists';
import { argumentWith, codesOf, comparable, type Place, ROOT, requestFor, send } from './probe';
import { documentFor, guarded, isRefused } from './roles';
import { roots } from './roots';
import { fieldsOf, permits, type Site, sites } from './schema';
import { type Kind, missingLike } from './specimens';
import { demoViewers, grouped, type Narrow, VIEWERS } from './viewers';

const viewers = demoViewers();
const scopesOf = (viewer: Narrow | 'operator') => viewers.as(viewer).scopes;

/** Where a viewer finds an object of a type that is no root, to ask its fields; a type that is not here fails the test. */
function placeOf({ type, coordinate }: Site): Place {
  const places: Record<string, Place> = {
    Query: ROOT,
    Mutation: ROOT,
    Customer: { open: `customer(id: "${viewers.world.own.customer[0]}") {`, close: '}' },
    Product: { open: `product(code: "${viewers.world.foreign.heldProductCode}") {`, close: '}' },
  };
  const place = places[type.name];
  if (!place) throw new Error(`${coordinate}: say in placeOf how a viewer gets to a ${type.name}.`);
  return place;
}

async function answerTo(viewer: Narrow | 'operator', site: Site, value: string) {
  const answer = await send(
    viewer,
    requestFor(site, argumentWith(site, value), scopesOf(viewer), { place: placeOf(site) }),
  );
  const faults = codesOf(answer).filter((code) => /INTERNAL|VALIDATION|PARSE|BAD_REQUEST/.test(code));
  expect([site.coordinate, ...faults]).toEqual([site.coordinate]);
  return comparable(answer, value);
}

type Probed = { site: Site; kind: Kind };

const probed = sites().flatMap((site): Probed[] => {
  const entry = identifiers[site.coordinate];
  return typeof entry === 'string' ? [{ site, kind: entry }] : [];
});
const byField = grouped(probed, ({ site }) => `${site.type.name}.${site.field.name}`);

/** The answers to a specimen in each place, and to what is like it and missing. */
async function answersTo(viewer: Narrow | 'operator', places: Probed[]) {
  const ask = async (specimen: (kind: Kind) => string) => {
    const answers = places.map(async ({ site, kind }) => [
      site.coordinate,
      await answerTo(viewer, site, specimen(kind)),
    ]);
    return Object.fromEntries(await Promise.all(answers)) as Record<string, unknown>;
  };
  const { foreign } = viewers.world;
  return { foreign: await ask((kind) => foreign[kind]), missing: await ask((kind) => missingLike(foreign[kind])) };
}

describe("what is another customer's", () => {
  test('can be named in no place of the schema that the table lacks, and the table has no other place', () => {
    const open = sites().filter(({ type, field }) => !('forOperators' in Object(roots[`${type.name}.${field.name}`])));
    const coordinates = new Set(open.map(({ coordinate }) => coordinate));
    expect(Object.keys(identifiers).sort()).toEqual([...coordinates].sort());
  });

  test.each(byField)('answers in %s like what is missing', async (_, places) => {
    const answers = VIEWERS.map(async (viewer) => {
      const { foreign, missing } = await answersTo(viewer, places);
      expect({ viewer, ...foreign }).toEqual({ viewer, ...missing });
    });
    await Promise.all(answers);
  });

  // Once is enough, for both modes have the same documents. Where a customer is above, nothing foreign can be found.
  const provable = byField.filter(([name]) => /^(Query|Product)\./.test(name) && mode() === 'one-process');
  if (provable.length > 0)
    test.each(provable)('answers in %s otherwise for an operator, so the probe proves something', async (_, places) => {
      const { foreign, missing } = await answersTo('operator', places);
      const vain = Object.keys(foreign).filter((at) => JSON.stringify(foreign[at]) === JSON.stringify(missing[at]));
      expect(vain).toEqual([]);
    });
});

/** The sales tree: what is above shows that nothing of others is seen, this that nothing of those below is missing. */
describe('what somebody keeps whom the viewer leads', () => {
  const readable = byField.filter(([name]) => name.startsWith('Query.') && name !== 'Query.staffMember');

  test.each(readable)(
    'answers in %s otherwise than what is missing, wherever an operator finds it',
    async (name, all) => {
      const places = all.filter(
        ({ kind }) => permits(scopesOf('manager'), name) && viewers.world.led[kind] !== undefined,
      );
      const found = async (viewer: 'manager' | 'operator', { site, kind }: Probed) => {
        const value = viewers.world.led[kind] as string;
        const [led, missing] = [await answerTo(viewer, site, value), await answerTo(viewer, site, missingLike(value))];
        return JSON.stringify(led) !== JSON.stringify(missing);
      };
      for (const place of places) {
        const { coordinate } = place.site;
        if (!(await found('manager', place)))
          expect([coordinate, await found('operator', place)]).toEqual([coordinate, false]);
      }
    },
  );
});

const ownOf = (viewer: Narrow) => new Set([...viewers.world.own[viewer], ...viewers.world.people[viewer]]);
const permitted = (coordinate: string) => VIEWERS.filter((viewer) => permits(scopesOf(viewer), coordinate));

const lists = Object.entries(roots).flatMap(([coordinate, root]) =>
  'isOwn' in root ? [{ coordinate, field: rootField(coordinate)?.name ?? '', ...root }] : [],
);
describe('what a viewer lists', () => {
  test('is known for each field of Query and Mutation', () => {
    const coordinates = [query, mutation].flatMap((type) => fieldsOf(type).map(({ name }) => `${type.name}.${name}`));
    expect(Object.keys(roots).sort()).toEqual(coordinates.sort());
  });

  test.each(lists)('is its own in $coordinate, wherever a page begins', async ({ coordinate, field, rows, isOwn }) => {
    const all = await rowsOf('operator', field, rows, { first: 20 });
    for (const viewer of permitted(coordinate)) {
      const pages = [
        await rowsOf(viewer, field, rows),
        await rowsOf(viewer, field, rows, { first: 100, after: all.startCursor }),
        await rowsOf(viewer, field, rows, { last: 100, before: all.endCursor }),
      ];
      const foreign = pages.flatMap(({ nodes }) => nodes).filter((row) => !isOwn(row, ownOf(viewer)));
      expect({ viewer, foreign }).toEqual({ viewer, foreign: [] });
    }
  });

  test.each(lists)('leads from $coordinate to no customer but its own, however deep', async ({ coordinate, field }) => {
    const site = { type: query, field: query.getFields()[field] as Site['field'] };
    // Customers have so much around them that one step more would cost more than a client may ask for.
    const depth = coordinate === 'Query.customers' ? 2 : 3;
    for (const viewer of permitted(coordinate)) {
      const { body } = await send(viewer, requestFor(site, { first: 20 }, scopesOf(viewer), { depth }));
      expect(body.errors).toBeUndefined();
      const foreign = customersIn(body.data).filter((id) => !viewers.world.own[viewer].includes(id));
      expect({ viewer, foreign }).toEqual({ viewer, foreign: [] });
    }
  });

  const common = sites().flatMap((site) => {
    const entry = Object(identifiers[site.coordinate]);
    const list = lists.find(({ coordinate }) => coordinate === `${site.type.name}.${site.field.name}`);
    return 'common' in entry && list ? [{ ...list, site, kind: entry.common as Kind }] : [];
  });
  test.each(common)(
    'is its own in $coordinate by what many have in common',
    async ({ field, rows, isOwn, site, kind }) => {
      const { filter } = argumentWith(site, viewers.world.foreign[kind]);
      for (const viewer of VIEWERS) {
        const { nodes } = await rowsOf(viewer, field, rows, undefined, Object(filter));
        expect(nodes.filter((row) => !isOwn(row, ownOf(viewer)))).toEqual([]);
      }
    },
  );
});

describe('what a viewer counts and adds up', () => {
  const counts = lists.flatMap(({ counted, ...list }) => (counted ? [{ ...list, counted }] : []));
  test.each(counts)('counts in $coordinate what an operator counts', async ({ coordinate, field, rows, counted }) => {
    for (const viewer of permitted(coordinate)) {
      const own = await rowsOf(viewer, field, rows);
      const same = await rowsOf('operator', field, rows, undefined, counted(viewers.world.own[viewer], viewer));
      expect({ viewer, count: own.totalCount }).toEqual({ viewer, count: same.totalCount });
    }
  });

  const sums = Object.entries(roots).flatMap(([coordinate, root]) =>
    'sameAs' in root ? [{ coordinate, sameAs: root.sameAs }] : [],
  );
  test.each(sums)('adds up in $coordinate what an operator adds up', async ({ coordinate, sameAs }) => {
    for (const viewer of permitted(coordinate)) {
      const own = await sumsOf(viewer, coordinate, null, scopesOf(viewer));
      const same = sameAs(viewers.world.own[viewer], viewer);
      expect(own).toEqual(await sumsOf('operator', coordinate, same, scopesOf(viewer)));
    }
  });

  const sellers = ['salesperson', 'manager'] as const;
  test.each(sellers)('adds up in Query.usageBySource of a %s what the calls of its customers cost', async (viewer) => {
    const days = `(from: "${LAST_DAYS.from}", to: "${LAST_DAYS.to}"`;
    const bySource = `{ usageBySource${days}, first: 100) { cost } customers(first: 100) { nodes { usage${days}) { cost } } } }`;
    const { usageBySource, customers } = await ask(viewer, bySource);
    const total = (rows: { cost: string }[]) => Decimal.sum(0, ...rows.map(({ cost }) => cost)).toFixed(6);
    expect(total(usageBySource)).toBe(total(customers.nodes.map(({ usage }: Json) => usage)));
  });
});

describe('a field that needs a scope', () => {
  const asked = [...VIEWERS, null] as const;
  test.each(asked)('is refused to %s without it', async (viewer) => {
    const scopes = viewer ? scopesOf(viewer) : [];
    const shut = guarded().filter((one) => viewer === null || isRefused(scopes, one));
    expect(shut.length).toBeGreaterThan(10);
    const open: string[] = [];
    for (const one of shut) {
      const answer = await send(viewer, { query: documentFor(one, scopes), variables: {} });
      const refused = viewer ? answer.status === 403 && codesOf(answer)[0] === 'FORBIDDEN' : answer.status === 401;
      if (!refused || answer.body.data) open.push(`${one.coordinate}: ${JSON.stringify(answer.body)}`);
    }
    expect(open).toEqual([]);
  });

  test('is every field of Query and Mutation that is for operators alone', () => {
    const shut = Object.keys(roots).filter((coordinate) => 'forOperators' in Object(roots[coordinate]));
    const open = shut.filter((coordinate) => VIEWERS.some((viewer) => permits(scopesOf(viewer), coordinate)));
    expect(open).toEqual([]);
  });
});
