const operators = { exempt: 'Named in crm alone, which is refused to all but operators.' };
const proven = { exempt: "Another customer's is like a missing one: test/usage/alerts.test.ts proves it." };
const ownWords = { exempt: 'What the sender writes, which names nothing that is stored.' };

/** What requests about answered calls, kept answers and alerts name. */
export const callFields = {
  ...Object.fromEntries(
    'seqNos resultMsg result extend tag cacheKey cacheValue expireSeconds'.split(' ').map((name) => [name, operators]),
  ),
  contacts: proven,
  linkman: ownWords,
  webhook: ownWords,
};

export const callEndpointFields = {
  'POST /mt/beeback/forewarn/addContacts id': proven,
  'POST /mt/beeback/forewarn/deleteContacts id': proven,
  ...Object.fromEntries(
    ['cacheList', 'addCache'].flatMap((path) =>
      ['name', 'idCard', 'mobile'].map((name) => [`POST /mt/crm/api/${path} ${name}`, operators]),
    ),
  ),
};
