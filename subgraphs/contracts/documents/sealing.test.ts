import { nameIn } from './sealing';

test('a certificate is named by its common name, wherever that stands, else by its organisation', () => {
  expect(nameIn({ subject: 'C=CN\nO=某数据服务有限公司\nCN=合同专用章' })).toBe('合同专用章');
  expect(nameIn({ subject: 'C=CN\nO=某数据服务有限公司' })).toBe('某数据服务有限公司');
  expect(nameIn({ subject: 'C=CN\nL=上海' })).toBe('C=CN, L=上海');
});
