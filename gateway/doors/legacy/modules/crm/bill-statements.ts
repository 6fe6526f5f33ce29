import { legacyModule } from '../../endpoint';
import {
  archive,
  gainAttachment,
  invalidate,
  mergeDetail,
  modifyStatement,
  recheck,
  remove,
  removeSubBill,
  resend,
  saveSubBill,
  selectReceivers,
} from '../../resources/statement-changes';

/** What contract 3.3 changes of statements. */
export const crmBillStatements = legacyModule('crm/bill', [
  { post: '/mt/crm/bill/mergeDetail', ...mergeDetail('LegacyCrmBillMergeDetail') },
  { post: '/mt/crm/bill/modifyStatement', ...modifyStatement('LegacyCrmBillModifyStatement') },
  { post: '/mt/crm/bill/saveSubBill', ...saveSubBill('LegacyCrmBillSaveSubBill') },
  { post: '/mt/crm/bill/removeSubBill', ...removeSubBill('LegacyCrmBillRemoveSubBill') },
  { post: '/mt/crm/bill/gainAttachment', ...gainAttachment('LegacyCrmBillGainAttachment') },
  { get: '/mt/crm/bill/selectReceivers/{deptId}', ...selectReceivers('LegacyCrmBillSelectReceivers') },
  { post: '/mt/crm/bill/recheck', ...recheck('LegacyCrmBillRecheck') },
  { post: '/mt/crm/bill/resend', ...resend('LegacyCrmBillResend') },
  { post: '/mt/crm/bill/invalidate', ...invalidate('LegacyCrmBillInvalidate') },
  { post: '/mt/crm/bill/archive', ...archive('LegacyCrmBillArchive') },
  { post: '/mt/crm/bill/delete', ...remove('LegacyCrmBillDelete') },
]);
