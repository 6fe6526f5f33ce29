import { legacyModule } from '../../endpoint';
import * as contracts from '../contracts';

export const salesContract = legacyModule('sales/contract', [
  contracts.needList(contracts.sales),
  contracts.preData(contracts.sales),
  contracts.unsignedProducts(contracts.sales),
  contracts.preSubmit(contracts.sales),
  contracts.submit(contracts.sales),
  contracts.list(contracts.sales),
  contracts.resendSms(contracts.sales),
  contracts.withdraw(contracts.sales),
  contracts.queryManualSeq(contracts.sales),
  contracts.manualUpload(contracts.sales),
]);
