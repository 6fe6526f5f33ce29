import { optionalId, optionalIds } from '../../codecs/ids';
import { int64 } from '../../codecs/numbers';
import { legacyModule } from '../../endpoint';

export const crmBundleSync = legacyModule('crm/api', [
  {
    post: '/mt/crm/api/historyRsTemplateSync',
    document: `mutation LegacyBundleSync($input: SyncBundleAuthorizationsInput!) {
      syncBundleAuthorizations(input: $input) {
        authorization { id developerAccount { id } developerAccountName product { code } } addedCodes missingCodes
      }
    }`,
    variables: ({ body }) => ({
      input: { bundleIds: optionalIds(body.templateIds), accountId: optionalId(body.userId) },
    }),
    result: (data) => ({
      list: data.syncBundleAuthorizations.map((one: any) => ({
        deptItemId: int64(one.authorization.id),
        deptId: int64(one.authorization.developerAccount.id),
        deptName: one.authorization.developerAccountName,
        checkItem: one.authorization.product.code,
        added: one.addedCodes,
        missing: one.missingCodes,
      })),
    }),
    note: 'Brings old authorisations of bundles in line: templateIds are identifiers of bundles, userId the console account of a customer; what could not be added is named.',
  },
]);
