const ofContracts = {
  exempt: "test/contracts/attacks.test.ts proves that somebody else's contract, account or file is like a missing one.",
};
const ofLinks = {
  exempt:
    'A link is a credential; test/contracts/attacks.test.ts proves that forged, foreign and unknown ones are one.',
};
const words = { exempt: 'What the sender writes, or a key of its own account, which names nothing that is stored.' };

const each = (input: string, fields: string, why: { exempt: string }): Record<string, { exempt: string }> =>
  Object.fromEntries(fields.split(' ').map((field) => [`${input}.${field}`, why]));

/** The part of identifiers.ts that is about drawing contracts up and signing them. */
export const contractIdentifiers: Record<string, { exempt: string }> = {
  ...each('ContractPreparationInput', 'developerAccountId', ofContracts),
  ...each('ContractPreparationInput', 'dealName dealMobile dealEmail', words),
  ...each('DraftContractInput', 'developerAccountId', ofContracts),
  ...each('DraftContractInput', 'name idempotencyKey', words),
  ...each('ContractProductInput', 'authorizationId', ofContracts),
  ...each('ContractProductInput', 'remark', words),
  ...each('ContractValueInput', 'key value', words),
  ...each('SubmitContractInput', 'contractNo developerAccountId', ofContracts),
  ...each('SubmitContractInput', 'signerName signerIdCard signerMobile idempotencyKey', words),
  ...each('ResendSigningLinkInput', 'contractNo', ofContracts),
  ...each('ResendSigningLinkInput', 'mobile', words),
  ...each('ContractNoInput', 'contractNo', ofContracts),
  ...each('UploadSignedContractInput', 'developerAccountId file url', ofContracts),
  ...each('UploadSignedContractInput', 'templateCode idempotencyKey', words),
  ...each('VerifyDocumentInput', 'file', ofContracts),
  'ContractNeedFilter.keyword': {
    exempt: 'Finds among the accounts that the viewer sees; Query.contractNeeds is proven to hold own rows alone.',
  },
  'Query.signing(token:)': ofLinks,
  ...each('SendSigningCodeInput', 'token browser userAgent', ofLinks),
  ...each('SignContractInput', 'token browser code documentHash userAgent', ofLinks),
  ...each('RefuseContractInput', 'token browser code userAgent', ofLinks),
  ...each('RefuseContractInput', 'reason', words),
};
