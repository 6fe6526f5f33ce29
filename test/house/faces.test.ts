import { type GraphQLField, type GraphQLObjectType, getNamedType, isInterfaceType, isObjectType } from 'graphql';
import { scopesOfPages } from '../../subgraphs/kit/basics/grants';
import { OPERATOR_MENUS } from '../../subgraphs/kit/basics/operator-menus';
import { SUBGRAPH_NAMES } from '../../subgraphs/kit/basics/subgraph-names';
import { NODE_TYPES, type NodeType } from '../../subgraphs/platform/nodes/rules';
import { scopesOf } from '../../subgraphs/platform/sessions/rules';
import { api, fieldsOf, isConnection, permits, supergraph } from '../isolation/schema';

/** What everybody sees of a type of another subgraph: its name, and what leads on to such a name. */
const FACES: Readonly<Record<string, readonly string[]>> = {
  Authorization: ['id', 'nodeId'],
  Customer: [
    ...['id', 'nodeId', 'merchantId', 'name', 'aliasName', 'state', 'customerType', 'authType', 'logoUrl'],
    ...['developerAccessEnabled', 'createdAt', 'updatedAt', 'salesperson'],
  ],
  DataSource: ['id'],
  DeveloperAccount: [
    ...['id', 'nodeId', 'customer', 'name', 'environment', 'status', 'appId', 'createdAt', 'updatedAt'],
  ],
  Salesperson: ['id', 'nodeId', 'name', 'mobile'],
};

/** Types that pages of the scope show whole although another subgraph owns them, and why. */
const SHOWN: Readonly<Record<string, readonly [scope: string, why: string]>> = {
  ...Object.fromEntries(
    ['Authorization', 'AuthorizationComponent', 'ComponentPrice', 'PriceChange', 'PricePeriod', 'PriceTerms'].map(
      (type) => [type, ['sales:read', 'what was sold stands beside the terms it was sold at'] as const],
    ),
  ),
  PromoterRoyalty: ['sales:read', 'what promoters earn is a figure of sales'],
  ContractTemplate: ['platform:read', 'wordings are looked after with those of messages'],
  ContractTemplateField: ['platform:read', 'the same'],
};

/** Types that whoever has signed in may read whole: what they show is public, one's own, or narrowed by their resolvers. */
const OPEN: readonly string[] = [
  ...['ApiDocument', 'DocumentColumn', 'DocumentTable', 'ParameterOption', 'Product', 'ProductCategory'],
  ...['Button', 'GrantedMenu', 'House', 'Menu', 'OpenSession', 'ProductParameter'],
  ...['Department', 'Role', 'RoleMenu', 'SignInAccount', 'Signing', 'StaffMember', 'Viewer'],
];

const pagesOf = (menus: typeof OPERATOR_MENUS): string[] =>
  menus.flatMap(({ code, children }) => (children ? pagesOf(children) : [code]));

const argumentOf = (directive: { arguments?: readonly unknown[] }, name: string): string | undefined =>
  (directive.arguments as { name: { value: string }; value: { value?: string } }[]).find(
    (argument) => argument.name.value === name,
  )?.value.value;

/** The subgraphs that answer a field: those it names, else all that know the type. */
function ownersOf(type: GraphQLObjectType, { name }: GraphQLField<unknown, unknown>): string[] {
  const known = supergraph.getType(type.name) as GraphQLObjectType;
  const named = (known.getFields()[name]?.astNode?.directives ?? [])
    .filter((directive) => directive.name.value === 'join__field' && !argumentOf(directive, 'external'))
    .flatMap((directive) => argumentOf(directive, 'graph') ?? []);
  const all = (known.astNode?.directives ?? []).filter((directive) => directive.name.value === 'join__type');
  const graphs = named.length > 0 ? named : all.flatMap((directive) => argumentOf(directive, 'graph') ?? []);
  return graphs.map((graph) => graph.toLowerCase());
}

interface Reached {
  type: GraphQLObjectType;
  field: GraphQLField<unknown, unknown>;
  way: string;
}

/** Every field that somebody with the scopes may select, with a way to it; `node` asks for the scope of what it finds. */
function reached(scopes: readonly string[]): Reached[] {
  const found: Reached[] = [];
  const ways = new Map<GraphQLObjectType, string>([[api.getQueryType() as GraphQLObjectType, '']]);
  for (const [type, way] of ways) {
    for (const field of fieldsOf(type)) {
      if (!permits(scopes, `${type.name}.${field.name}`)) continue;
      found.push({ type, field, way: `${way} ${field.name}`.trim() });
      const result = getNamedType(field.type);
      const next = isObjectType(result) ? [result] : [];
      for (const object of next) {
        if (!ways.has(object) && permits(scopes, object.name)) ways.set(object, `${way} ${field.name}`.trim());
      }
    }
  }
  return found;
}

const isOfLists = ({ name }: GraphQLObjectType) => isConnection({ name }) || /Edge$|^PageInfo$|^Query$/.test(name);

function isShown({ type, field }: Reached, scopes: readonly string[]): boolean {
  if (isOfLists(type) || OPEN.includes(type.name) || FACES[type.name]?.includes(field.name)) return true;
  const [scope] = SHOWN[type.name] ?? [];
  if (scope && scopes.includes(scope)) return true;
  return ownersOf(type, field).some((owner) => scopes.includes(`${owner}:read`));
}

/** The subgraph that decides which rows of a type are hidden from whom; the copies of others do not know. */
const DECIDES: Readonly<Record<string, string>> = { Authorization: 'products' };

/** Whether a subgraph tells the identifier of what a field leads to itself, without asking who decides whether it is seen. */
function tellsId(graph: string, type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, to: string): boolean {
  const joins = (node: GraphQLObjectType['astNode'] | GraphQLField<unknown, unknown>['astNode'], name: string) =>
    (node?.directives ?? []).filter(
      (join) => join.name.value === name && argumentOf(join, 'graph')?.toLowerCase() === graph,
    );
  const known = (name: string) => supergraph.getType(name) as GraphQLObjectType;
  const provided = joins(known(type.name).getFields()[field.name]?.astNode, 'join__field');
  if (provided.some((join) => argumentOf(join, 'provides') !== undefined)) return true;
  return joins(known(to).astNode, 'join__type').some((join) => argumentOf(join, 'key') === 'id');
}

test('a customer learns the identifier of what may be hidden from its users from the subgraph that hides it alone', () => {
  const scopes = scopesOf('CUSTOMER', { scopes: [], buttons: [], administers: false });
  const told = reached(scopes).filter(({ type, field }) => {
    const { name } = getNamedType(field.type);
    const decides = DECIDES[name];
    if (decides === undefined) return false;
    return ownersOf(type, field).some((owner) => owner !== decides && tellsId(owner, type, field, name));
  });
  expect(told.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([]);
});

describe('who may open one page alone', () => {
  const sets = pagesOf(OPERATOR_MENUS).map((page) => [page, scopesOfPages([{ code: page, buttons: [] }])] as const);

  test.each([
    ...sets,
    ['none of the pages', []] as const,
    ...SUBGRAPH_NAMES.map((subgraph) => [`all of ${subgraph} alone`, [`${subgraph}:read`]] as const),
  ])('reads by no way what another subgraph keeps, but names: %s', (_, scopes) => {
    const beyond = reached(scopes).filter((one) => !isShown(one, scopes));
    expect(beyond.map(({ type, field, way }) => `${type.name}.${field.name} by ${way}`)).toEqual([]);
  });

  test('finds nothing by `node` whose type asks for more, and its interface tells nothing else', () => {
    const types: Readonly<Record<string, NodeType>> = NODE_TYPES;
    const open = Object.keys(types).filter((name) => types[name]?.scope === null);
    expect(open).toEqual(['StaffMember']);
    const node = api.getType('Node');
    expect(isInterfaceType(node) && Object.keys(node.getFields())).toEqual(['nodeId']);
  });
});

test('a page that is named here is there, and so is every face', () => {
  const fieldsIn = (name: string) => fieldsOf(api.getType(name) as GraphQLObjectType).map((field) => field.name);
  const unknown = Object.entries(FACES).flatMap(([name, faces]) =>
    faces.filter((face) => !fieldsIn(name).includes(face)),
  );
  expect(unknown).toEqual([]);
  expect([...Object.keys(SHOWN), ...OPEN].filter((name) => !isObjectType(api.getType(name)))).toEqual([]);
});
