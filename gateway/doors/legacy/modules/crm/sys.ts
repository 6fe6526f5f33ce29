import { legacyModule } from '../../endpoint';
import { page, pageFields, pageVariables } from '../../paging';
import { contractTemplateFields, toLegacyContractTemplate } from '../../resources/contracts';
import {
  messageFields,
  messageFilter,
  messageTemplateFields,
  toLegacyMessage,
  toLegacyMessageTemplate,
} from '../../resources/messages';

export const crmSys = legacyModule('crm/sys', [
  {
    get: '/mt/crm/sys/queryLogStoreList',
    document: 'query LegacyCrmSysQueryLogStoreList { logStores { name url } }',
    result: (data) => data.logStores.map(({ name, url }: any) => ({ name, pageUrl: url })),
  },
  {
    post: '/mt/crm/sys/smsTemplateList',
    document: `query LegacyCrmSysSmsTemplateList {
      messageTemplates { ...LegacyMessageTemplate } contractTemplates { ...LegacyContractTemplate }
    } ${messageTemplateFields} ${contractTemplateFields}`,
    result: (data) => [
      ...data.messageTemplates.map(toLegacyMessageTemplate),
      ...data.contractTemplates.map(toLegacyContractTemplate),
    ],
    note: 'A template of the house has no id until an operator changes it. The texts of contracts stand at the end.',
  },
  {
    post: '/mt/crm/sys/smsRecordList',
    document: `query LegacyCrmSysSmsRecordList($page: PageInput!, $count: Boolean!, $filter: MessageFilter) {
      messages(page: $page, filter: $filter) { nodes { ...LegacyMessage } ${pageFields} }
    } ${messageFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: messageFilter(body) }),
    result: (data, { body }) => page(data.messages, body, toLegacyMessage),
    note: 'appcodes chooses nothing: messages are kept by customer, not by front end.',
  },
  {
    get: '/mt/crm/sys/addTempWhiteIps',
    document: 'mutation LegacyCrmSysAddTempWhiteIps { admitOwnAddress { expiresAt } }',
    result: () => null,
    note: 'Admits the address of the caller for two hours, from which temporary passwords may then be used.',
  },
  {
    post: '/mt/crm/sys/genTempPasswd',
    document: 'mutation LegacyCrmSysGenTempPasswd { issueTemporaryPassword { password } }',
    result: (data) => data.issueTemporaryPassword.password,
    note: 'Opens, once within half an hour, a session that reads in the name of a customer or salesperson; see addTempWhiteIps.',
  },
]);
