/** The table of products of a contract, with the key that each column has among the blanks of its text. */
export const PRODUCT_COLUMNS = [
  { key: 'no', title: '序号', share: 0.5, align: 'center' },
  { key: 'productCode', title: '产品编码', share: 1.4 },
  { key: 'productName', title: '产品名称', share: 1.8 },
  { key: 'feeType', title: '计费方式' },
  { key: 'price', title: '单价(元)', align: 'right' },
  { key: 'remark', title: '备注', share: 1.5 },
] as const;
