import { type GraphQLInterfaceType, type GraphQLObjectType, getNamedType, isListType } from 'graphql';
import { NODE_TYPES, type NodeType } from '../../subgraphs/platform/nodes/rules';
import { resolvables } from '../isolation/entities';
import { api, fieldsOf, requirements } from '../isolation/schema';

const node = api.getType('Node') as GraphQLInterfaceType;
const types = Object.entries<NodeType>(NODE_TYPES);

describe('the types that node finds', () => {
  test('are all that have a nodeId, each from the subgraph that resolves its key', () => {
    const named = api.getPossibleTypes(node).map(({ name }) => name);
    expect(types.map(([type]) => type).sort()).toEqual(named.sort());
    const resolved = new Set(resolvables().map(({ type, subgraph, key }) => `${type.name} ${subgraph} ${key}`));
    expect(types.filter(([type, { subgraph, key }]) => !resolved.has(`${type} ${subgraph} ${key}`))).toEqual([]);
  });

  test('need what their own lookup needs, and nothing more than it', () => {
    const lookups = fieldsOf(api.getQueryType() as GraphQLObjectType).filter(({ args }) => args.length === 1);
    const needed = types.map(([type]) => {
      const lookup = lookups.find(({ type: result }) => !isListType(result) && getNamedType(result).name === type);
      return [type, requirements.get(`Query.${lookup?.name}`)?.alternatives];
    });
    expect(needed).toEqual(types.map(([type, { scope }]) => [type, scope === null ? [] : [[scope]]]));
    // A type that only some may know of would close `nodeId` to all others.
    expect(types.filter(([type]) => requirements.has(type))).toEqual([]);
    expect([requirements.has('Node'), requirements.has('Node.nodeId')]).toEqual([false, false]);
  });
});
