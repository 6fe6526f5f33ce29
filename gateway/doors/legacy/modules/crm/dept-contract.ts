import { freshKey } from '../../codecs/keys';
import { legacyModule } from '../../endpoint';
import * as contracts from '../contracts';

export const crmDeptContract = legacyModule('crm/deptContract', [
  contracts.needList(contracts.crm),
  contracts.preData(contracts.crm),
  contracts.unsignedProducts(contracts.crm),
  contracts.preSubmit(contracts.crm),
  contracts.submit(contracts.crm),
  contracts.list(contracts.crm),
  contracts.resendSms(contracts.crm),
  contracts.withdraw(contracts.crm),
  {
    post: '/mt/crm/deptContract/delete',
    document: 'mutation LegacyCrmDeptContractDelete($input: ContractNoInput!) { deleteContract(input: $input) }',
    variables: ({ body }) => ({ input: { contractNo: body.contractNo } }),
    result: () => null,
  },
  contracts.queryManualSeq(contracts.crm),
  contracts.manualUpload(contracts.crm),
  {
    post: '/mt/crm/deptContract/renewal',
    document:
      'mutation LegacyCrmDeptContractRenewal($input: RenewContractInput!) { renewContract(input: $input) { id } }',
    variables: ({ body }) => ({ input: { contractNo: body.contractNo, idempotencyKey: freshKey() } }),
    result: () => null,
  },
  {
    post: '/mt/crm/deptContract/editExpireTime',
    document: `mutation LegacyCrmDeptContractEditExpireTime($input: ChangeContractEndInput!) {
      changeContractEnd(input: $input) { id }
    }`,
    variables: ({ body }) => ({ input: { contractNo: body.contractNo, expiresOn: body.expireDate } }),
    result: () => null,
  },
]);
