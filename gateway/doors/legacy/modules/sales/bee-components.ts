import { legacyModule } from '../../endpoint';
import { changeComponentsInput } from '../../resources/authorization-requests';

export const salesBeeComponents = legacyModule('sales/bee', [
  {
    post: '/mt/sales/bee/deptItem/dealSub',
    document: `mutation LegacySalesDealSub($input: ChangeBundleComponentsInput!) {
      changeBundleComponents(input: $input) { id } }`,
    variables: ({ body }) => ({ input: changeComponentsInput(body) }),
    result: () => null,
  },
]);
