import type { Told } from '../kit/exchange/told-changes';

export const told: Told = {
  contract_changes: { of: 'Contract', by: 'contract_id' },
  contract_products: { of: 'Contract', by: 'contract_id' },
  contracts: { of: 'Contract', but: ['encrypted_signer_id_card', 'content'] },
  known_authorizations: { untold: 'a copy of what another subgraph tells' },
  known_salespeople: { untold: 'a copy of what another subgraph tells' },
  known_staff: { untold: 'a copy of what another subgraph tells' },
  known_parties: { untold: 'a copy of what another subgraph tells' },
  signing_codes: { untold: 'codes that open signatures' },
  signing_events: { untold: 'a record of its own' },
  templates: { of: 'ContractTemplate', by: 'code' },
};
