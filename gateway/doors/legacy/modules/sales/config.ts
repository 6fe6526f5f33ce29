import { legacyModule } from '../../endpoint';
import { grantedMenuFields, toLegacyGrantedMenu } from '../../resources/menus';

export const salesConfig = legacyModule('sales/config', [
  {
    get: '/mt/sales/config/pageMenus',
    document: `query LegacySalesConfigPageMenus {
      viewer { menus(appCode: "sales") { ...LegacyGrantedMenu } }
    } ${grantedMenuFields}`,
    result: (data) => data.viewer.menus.map(toLegacyGrantedMenu),
  },
]);
