import type { Entry } from './legacy-fields';

const ofContracts: Entry = {
  exempt: "Another's contract or account is like a missing one; test/contracts/attacks.test.ts proves it.",
};
const ownWords: Entry = { exempt: 'What the sender writes about the parties, which names nothing that is stored.' };
const needs: Entry = { exempt: 'Looks among the customers that the viewer sees, as contractNeeds does.' };

/** Request fields of drawing contracts up and having them signed. */
export const contractFields: Record<string, Entry> = {
  contractNo: ofContracts,
  contractName: ownWords,
  contractUrl: ownWords,
  dealName: ownWords,
  dealMobile: ownWords,
  dealEmail: ownWords,
  fillDataList: ownWords,
  signerName: ownWords,
  signerIdCard: ownWords,
};

/** The same at one endpoint, where the name means something else elsewhere. */
export const contractEndpointFields: Record<string, Entry> = {
  'POST /mt/crm/deptContract/preSubmit deptItemList': ofContracts,
  'POST /mt/crm/deptContract/manualUpload deptItemList': ofContracts,
  'POST /mt/sales/contract/preSubmit deptItemList': ofContracts,
  'POST /mt/sales/contract/manualUpload deptItemList': ofContracts,
  'POST /mt/sales/contract/preSubmit deptId': ofContracts,
  'POST /mt/sales/contract/submit deptId': ofContracts,
  'POST /mt/sales/contract/manualUpload deptId': ofContracts,
  'POST /mt/sales/contract/needSignContractList keyword': needs,
};
