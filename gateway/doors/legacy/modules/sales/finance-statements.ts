import { legacyModule } from '../../endpoint';
import {
  archive,
  gainAttachment,
  mergeDetail,
  modifyStatement,
  recheck,
  removeSubBill,
  resend,
  saveSubBill,
  selectReceivers,
} from '../../resources/statement-changes';

/** What contract 4.7 changes of statements; salespeople do it for the customers that they keep. */
export const salesFinanceStatements = legacyModule('sales/finance', [
  { post: '/mt/sales/finance/modifyStatement', ...modifyStatement('LegacySalesFinanceModifyStatement') },
  { post: '/mt/sales/finance/saveSubBill', ...saveSubBill('LegacySalesFinanceSaveSubBill') },
  { post: '/mt/sales/finance/archive', ...archive('LegacySalesFinanceArchive') },
  { post: '/mt/sales/finance/removeSubBill', ...removeSubBill('LegacySalesFinanceRemoveSubBill') },
  { post: '/mt/sales/finance/mergeDetail', ...mergeDetail('LegacySalesFinanceMergeDetail') },
  { post: '/mt/sales/finance/recheck', ...recheck('LegacySalesFinanceRecheck') },
  {
    get: '/mt/sales/finance/billStatement/selectReceivers/{deptId}',
    ...selectReceivers('LegacySalesFinanceSelectReceivers'),
  },
  {
    post: '/mt/sales/finance/billStatement/gainAttachment',
    ...gainAttachment('LegacySalesFinanceGainAttachment'),
  },
  { post: '/mt/sales/finance/billStatement/resend', ...resend('LegacySalesFinanceResend') },
]);
