import type { Endpoint } from '../endpoint';
import { page, pageFields, pageVariables } from '../paging';
import {
  contractFields,
  contractFilter,
  draftInput,
  needFields,
  preparationFields,
  preparationInput,
  submitInput,
  toLegacyContract,
  toLegacyDraft,
  toLegacyNeed,
  toLegacyPreparation,
  toLegacySubmitted,
  toLegacyUnsignedProducts,
  unsignedProductFields,
  uploadInput,
} from '../resources/contracts';

/** What operators and salespeople have alike, at the paths of their front end; `name` begins each document. */
export const of = (path: string, name: string) => ({
  at: (end: string) => `/mt/${path}/${end}`,
  named: (operation: string) => `Legacy${name}${operation}`,
});

type FrontEnd = ReturnType<typeof of>;
export const crm = of('crm/deptContract', 'CrmDeptContract');
export const sales = of('sales/contract', 'SalesContract');

export const needList = ({ at, named }: FrontEnd): Endpoint => ({
  post: at('needSignContractList'),
  document: `query ${named('NeedSignContractList')}($page: PageInput!, $count: Boolean!, $filter: ContractNeedFilter) {
    contractNeeds(page: $page, filter: $filter) { nodes { ...LegacyContractNeed } ${pageFields} }
  } ${needFields}`,
  variables: ({ body }) => ({ ...pageVariables(body), filter: { keyword: body.keyword } }),
  result: (data, { body }) => page(data.contractNeeds, body, toLegacyNeed),
  note: 'password, proxyerId, checkFee and trialEndDate have no meaning any more.',
});

export const preData = ({ at, named }: FrontEnd): Endpoint => ({
  post: at('preData'),
  document: `query ${named('PreData')}($input: ContractPreparationInput!) {
    contractPreparation(input: $input) { ...LegacyContractPreparation }
  } ${preparationFields}`,
  variables: ({ body }) => ({ input: preparationInput(body) }),
  result: (data) => toLegacyPreparation(data.contractPreparation),
});

export const unsignedProducts = ({ at, named }: FrontEnd): Endpoint => ({
  post: at('unsignedDeptItemList'),
  document: `query ${named('UnsignedDeptItemList')}($input: ContractPreparationInput!) {
    contractPreparation(input: $input) { products { ...LegacyUnsignedProduct } }
  } ${unsignedProductFields}`,
  variables: ({ body }) => ({ input: preparationInput(body) }),
  result: (data) => toLegacyUnsignedProducts(data.contractPreparation.products),
});

export const preSubmit = ({ at, named }: FrontEnd): Endpoint => ({
  post: at('preSubmit'),
  document: `mutation ${named('PreSubmit')}($input: DraftContractInput!) {
    draftContract(input: $input) { contractNo name previewUrl signerMobile }
  }`,
  variables: ({ body }) => ({ input: draftInput(body) }),
  result: (data) => toLegacyDraft(data.draftContract),
});

export const submit = ({ at, named }: FrontEnd): Endpoint => ({
  post: at('submit'),
  document: `mutation ${named('Submit')}($input: SubmitContractInput!) {
    submitContract(input: $input) { contractNo name signingUrl }
  }`,
  variables: ({ body }) => ({ input: submitInput(body) }),
  result: (data) => toLegacySubmitted(data.submitContract),
});

export const list = ({ at, named }: FrontEnd): Endpoint => ({
  post: at('list'),
  document: `query ${named('List')}($page: PageInput!, $count: Boolean!, $filter: ContractFilter) {
    contracts(page: $page, filter: $filter) { nodes { ...LegacyContract } ${pageFields} }
  } ${contractFields}`,
  variables: ({ body }) => ({ ...pageVariables(body), filter: contractFilter(body) }),
  result: (data, { body }) => page(data.contracts, body, toLegacyContract),
});

export const resendSms = ({ at, named }: FrontEnd): Endpoint => ({
  post: at('resendSms'),
  document: `mutation ${named('ResendSms')}($input: ResendSigningLinkInput!) { resendSigningLink(input: $input) { id } }`,
  variables: ({ body }) => ({ input: { contractNo: body.contractNo, mobile: body.mobile } }),
  result: () => null,
});

export const withdraw = ({ at, named }: FrontEnd): Endpoint => ({
  post: at('withdraw'),
  document: `mutation ${named('Withdraw')}($input: ContractNoInput!) { withdrawContract(input: $input) { id } }`,
  variables: ({ body }) => ({ input: { contractNo: body.contractNo } }),
  result: () => null,
});

export const queryManualSeq = ({ at, named }: FrontEnd): Endpoint => ({
  post: at('queryManualSeq'),
  document: `query ${named('QueryManualSeq')}($input: ContractPreparationInput!) {
    contractPreparation(input: $input) { sequence }
  }`,
  variables: ({ body }) => ({ input: { ...preparationInput(body), manual: true } }),
  result: (data) => data.contractPreparation.sequence,
});

export const manualUpload = ({ at, named }: FrontEnd): Endpoint => ({
  post: at('manualUpload'),
  document: `mutation ${named('ManualUpload')}($input: UploadSignedContractInput!) {
    uploadSignedContract(input: $input) { id }
  }`,
  variables: ({ body }) => ({ input: uploadInput(body) }),
  result: () => null,
});
