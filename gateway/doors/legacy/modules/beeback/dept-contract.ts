import { legacyModule } from '../../endpoint';
import { found } from '../../errors';
import { toLegacySigning } from '../../resources/contracts';
import * as contracts from '../contracts';

const beeback = contracts.of('beeback/deptContract', 'BeebackDeptContract');

export const beebackDeptContract = legacyModule('beeback/deptContract', [
  contracts.list(beeback),
  {
    get: '/mt/beeback/deptContract/getSignInfo/{contractNo}',
    document: `query LegacyBeebackDeptContractGetSignInfo($contractNo: String!) {
      contract(contractNo: $contractNo) {
        developerAccount { id } contractNo templateCode signerMobile signingUrl signingQrCode
      }
    }`,
    variables: ({ path }) => ({ contractNo: path.contractNo }),
    result: (data) => toLegacySigning(found(data.contract, 'The contract')),
    note: 'A contract that does not wait for its signature has no link.',
  },
  contracts.resendSms(beeback),
]);
