import type { SubgraphName } from '../../../subgraphs/kit/basics/subgraph-names';
import { XLSX_MEDIA_TYPE } from '../../../subgraphs/kit/documents/spreadsheet';

export interface Purpose {
  /** Who keeps the file, because its rows will refer to it. */
  subgraph: SubgraphName;
  mediaTypes: readonly string[];
  /** Whoever holds one of these can use the file; nobody else may send it. */
  scopes: readonly string[];
}

const PAPERS = ['application/pdf', 'image/png', 'image/jpeg'];
const SHEETS = ['text/csv', XLSX_MEDIA_TYPE];

/** What a file may be sent for, by the last part of the path. */
export const PURPOSES: Readonly<Record<string, Purpose>> = {
  'payment-voucher': {
    subgraph: 'billing',
    mediaTypes: PAPERS,
    scopes: ['billing:write', 'billing:collect', 'billing:request'],
  },
  'certification-paper': {
    subgraph: 'customers',
    mediaTypes: PAPERS,
    scopes: ['customers:write', 'customers:apply', 'customers:certify'],
  },
  'customer-import': { subgraph: 'customers', mediaTypes: SHEETS, scopes: ['customers:write'] },
  'audience-import': { subgraph: 'customers', mediaTypes: SHEETS, scopes: ['audience:write'] },
  'batch-sample': { subgraph: 'usage', mediaTypes: SHEETS, scopes: ['usage:call'] },
  'match-sample': { subgraph: 'usage', mediaTypes: SHEETS, scopes: ['usage:write'] },
  'backtest-sample': { subgraph: 'usage', mediaTypes: SHEETS, scopes: ['usage:write'] },
  'visit-photo': { subgraph: 'sales', mediaTypes: ['image/png', 'image/jpeg'], scopes: ['sales:record'] },
  contract: {
    subgraph: 'contracts',
    mediaTypes: ['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    // Who signs may have a document looked at.
    scopes: ['contracts:write', 'contracts:propose', 'contracts:sign'],
  },
};

export const MAX_UPLOAD_BYTES = 10 * 1024 * 1024;
