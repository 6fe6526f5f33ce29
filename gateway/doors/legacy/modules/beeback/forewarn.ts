import { int64 } from '../../codecs/numbers';
import { legacyModule } from '../../endpoint';
import { toLegacyAlertContact } from '../../resources/wallets';

const contactFields = 'fragment LegacyContact on AlertContact { id name mobile email webhook isDefault }';

export const beebackForewarn = legacyModule('beeback/forewarn', [
  {
    post: '/mt/beeback/forewarn/configItem',
    document: `mutation LegacyForewarnConfig($input: SaveAlertRulesInput!) { saveAlertRules(input: $input) { id productCode } }`,
    variables: ({ body }) => ({
      input: {
        productCodes: body.checkItemList,
        periodSeconds: body.periodSeconds,
        errorCount: body.errorCount,
        contactIds: body.contacts,
      },
    }),
    result: (data) => ({ checkItemList: data.saveAlertRules.map((rule: any) => rule.productCode) }),
    note: 'Sets one alert for each product; one that is there is changed. Contacts are the own ones.',
  },
  {
    post: '/mt/beeback/forewarn/deleteItem',
    document: 'mutation LegacyForewarnDelete($input: RemoveAlertRulesInput!) { removeAlertRules(input: $input) }',
    variables: ({ body }) => ({ input: { productCodes: body.checkItemList ?? [] } }),
    result: (data) => ({ checkItemList: data.removeAlertRules }),
    note: 'Products must be named: an empty list is refused, since it would end all alerts.',
  },
  {
    post: '/mt/beeback/forewarn/itemList',
    document: `query LegacyForewarnItems($withoutRule: Boolean!) {
      alertItems(withoutRule: $withoutRule) {
        productCode productName rule { periodSeconds errorCount contacts { ...LegacyContact } }
      } } ${contactFields}`,
    variables: ({ body }) => ({ withoutRule: body.queryForAdd ?? false }),
    result: (data) =>
      data.alertItems.map(({ productCode, productName, rule }: any) => ({
        checkItem: productCode,
        itemName: productName,
        periodSeconds: rule?.periodSeconds ?? null,
        errorCount: rule?.errorCount ?? null,
        contactList: (rule?.contacts ?? []).map(toLegacyAlertContact),
      })),
  },
  {
    get: '/mt/beeback/forewarn/queryAllContacts',
    document: `query LegacyForewarnContacts { alertContacts { ...LegacyContact } } ${contactFields}`,
    result: (data) => data.alertContacts.map(toLegacyAlertContact),
  },
  {
    post: '/mt/beeback/forewarn/addContacts',
    document:
      'mutation LegacyForewarnSaveContact($input: SaveAlertContactInput!) { saveAlertContact(input: $input) { id } }',
    variables: ({ body }) => ({
      input: {
        id: body.id,
        name: body.linkman ?? '',
        mobile: body.mobile,
        email: body.email,
        webhook: body.webhook,
        isDefault: body.isDefault,
      },
    }),
    result: (data) => ({ id: int64(data.saveAlertContact.id) }),
    note: 'With an id it changes that contact. One of mobile, email and webhook is needed.',
  },
  {
    post: '/mt/beeback/forewarn/deleteContacts',
    document:
      'mutation LegacyForewarnDeleteContact($input: RemoveAlertContactInput!) { removeAlertContact(input: $input) { id } }',
    variables: ({ body }) => ({ input: { id: body.id } }),
    result: (data) => ({ id: int64(data.removeAlertContact.id) }),
    note: 'Refused while it is the only one who hears of an alert; appcode is not read.',
  },
]);
