const FIELDS = `{ contractNo name partyAName partyBName state signerName signerMobile signEndsAt finishedAt rejectReason
  documentUrl documentHash content }`;

const sending = (field: string, type: string) =>
  `mutation SigningPage($input: ${type}!) { ${field}(input: $input) ${FIELDS} }`;

/** Everything that the page asks. */
export const DOCUMENTS = {
  read: `query SigningPage($token: String!) { signing(token: $token) ${FIELDS} }`,
  sendCode: sending('sendSigningCode', 'SendSigningCodeInput'),
  sign: sending('signContract', 'SignContractInput'),
  refuse: sending('refuseContract', 'RefuseContractInput'),
};
