interface Exempt {
  exempt: string;
}

const catalogue: Exempt = { exempt: 'Products and their categories are open to every signed-in viewer.' };
const ownWords: Exempt = { exempt: 'What the sender writes, which names nothing that is stored.' };
const operators: Exempt = { exempt: 'Named in crm alone, which is refused to all but operators.' };
export const changes: Exempt = {
  exempt:
    'Changes what it names; the same mutations of the graph are probed in isolation.test.ts, which refuses them here too.',
};

/** What requests about products, suppliers and authorisations name. */
export const productFields: Record<string, Exempt> = {
  ...Object.fromEntries(
    'costDetail dataSourceCode dataSourceId dataSourceName datasourceCode encryptableList excludeSourceIdList extra note noticeCustomers noticeMethods reqKey reqSecret reqUrl scene service sourceList subItems taskKey templateIds dataSourceIdList itemList rejectReason sourceId'
      .split(' ')
      .map((name) => [name, operators]),
  ),
  ...Object.fromEntries('feeDetail usedVersion'.split(' ').map((name) => [name, ownWords])),
  ...Object.fromEntries('itemCode itemName excludeCheckItemList'.split(' ').map((name) => [name, catalogue])),
  ...Object.fromEntries(
    'deptItemId deptItemIds deptItemIdList fusionDeptItemId spreaderRoyalties subItemList'
      .split(' ')
      .map((name) => [name, changes]),
  ),
};
