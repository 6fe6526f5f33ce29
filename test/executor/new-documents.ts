const FIELDS = `id name aliasName state customerType nature gainChannel mobile createdAt updatedAt
  wallets { id accountName state balance overdraftState overdraftQuota floor accruedAmount createdAt
    entries(first: 2) { nodes { id flowNo amount direction balanceAfter businessNo createdAt } } }
  bills(first: 2) { nodes { id statementNo billMonth state totalAmount settledAmount receivableAmount createdAt
    lines { productCode productName price callCount chargeCount totalFee } } }
  authorizedProducts(first: 2) { nodes { id state price chargeType createdAt product { id code name state price } } }
  contracts(first: 2) { nodes { id contractNo name state version expiresAt } }
  salesperson { id name }`;

/** Documents different in name, in aliases and in size, so that no two of them share anything that is remembered. */
export const newDocument = (i: number): string =>
  `query Q${i}($id: ID!) { a${i}: customer(id: $id) { ${FIELDS} } ${i % 2 ? `b${i}: customer(id: $id) { ${FIELDS} }` : ''} }`;

const LEAVES = FIELDS.split('\n')[0]?.split(' ').slice(2) ?? [];
const LISTS = FIELDS.split('\n').slice(1).join('\n');

/** Documents that select other fields: each number another subset of them. */
export const newShape = (i: number): string =>
  `query Shape($id: ID!) { customer(id: $id) { id name ${LEAVES.filter((_, bit) => (i >> bit) % 2).join(' ')}
    bills(first: ${1 + ((i >> LEAVES.length) % 100)}) { nodes { id } } ${LISTS.replace('bills', 'more: bills')} } }`;
