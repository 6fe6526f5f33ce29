import { legacyModule } from '../../endpoint';
import { enumFields, toLegacyEnum } from '../../resources/enum-values';

export const crmBase = legacyModule('crm/base', [
  {
    post: '/mt/crm/base/enumList',
    document: `query LegacyCrmBaseEnumList($className: String!) { __type(name: $className) { ${enumFields} } }`,
    variables: ({ body }) => ({ className: body.className }),
    result: (data, { body }) => toLegacyEnum(data.__type, body.className),
    note: 'className is the name of the enum in the graph; the names of the old classes were never printed.',
  },
]);
