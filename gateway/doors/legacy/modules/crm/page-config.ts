import { legacyModule } from '../../endpoint';
import { menuFields, menuInput, toLegacyMenu } from '../../resources/menus';

export const crmPageConfig = legacyModule('crm/pageConfig', [
  {
    post: '/mt/crm/pageConfig/save',
    document: 'mutation LegacyCrmPageConfigSave($input: SaveMenuInput!) { saveMenu(input: $input) { id } }',
    variables: ({ body }) => ({ input: menuInput(body) }),
    result: () => null,
  },
  {
    post: '/mt/crm/pageConfig/list',
    document: `query LegacyCrmPageConfigList($appCode: String!) {
      menus(appCode: $appCode) { ...LegacyMenu }
    } ${menuFields}`,
    variables: ({ body }) => ({ appCode: body.appcode }),
    result: (data) => data.menus.map(toLegacyMenu),
  },
  {
    post: '/mt/crm/pageConfig/delete',
    document: 'mutation LegacyCrmPageConfigDelete($input: DeleteMenuInput!) { deleteMenu(input: $input) }',
    variables: ({ body }) => ({ input: { id: body.id } }),
    result: () => null,
    note: 'appcode chooses nothing: an entry has one identifier in all front ends.',
  },
]);
