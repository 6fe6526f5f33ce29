import { XLSX_MEDIA_TYPE } from '../../subgraphs/kit/spreadsheet';
import type { SubgraphName } from '../../subgraphs/kit/subgraph-names';

export interface Purpose {
  /** Who keeps the file, because its rows will refer to it. */
  subgraph: SubgraphName;
  mediaTypes: readonly string[];
}

const PAPERS = ['application/pdf', 'image/png', 'image/jpeg'];

/** What a file may be sent for, by the last part of the path. */
export const PURPOSES: Readonly<Record<string, Purpose>> = {
  'payment-voucher': { subgraph: 'billing', mediaTypes: PAPERS },
  'certification-paper': { subgraph: 'customers', mediaTypes: PAPERS },
  'customer-import': { subgraph: 'customers', mediaTypes: ['text/csv', XLSX_MEDIA_TYPE] },
  'audience-import': { subgraph: 'customers', mediaTypes: ['text/csv', XLSX_MEDIA_TYPE] },
  contract: {
    subgraph: 'contracts',
    mediaTypes: ['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  },
};

/** Bytes of one file that is sent. */
export const MAX_UPLOAD_BYTES = 10 * 1024 * 1024;
