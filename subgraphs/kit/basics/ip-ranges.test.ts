import { liesInRange, normalizeRange } from './ip-ranges';

test.each([
  ['10.1.2.3', '10.1.2.3'],
  [' 10.1.2.3 ', '10.1.2.3'],
  ['10.1.2.3/32', '10.1.2.3'],
  ['10.1.2.3/8', '10.0.0.0/8'],
  ['198.51.100.77/28', '198.51.100.64/28'],
  ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
  ['2001:db8::ffff/48', '2001:db8::/48'],
  ['2001:db8::1/128', '2001:db8::1'],
  ['::1', '::1'],
  ['::ffff:10.1.2.3', '10.1.2.3'],
  ['::ffff:10.1.2.3/104', '10.0.0.0/8'],
])('%s is written %s', (text, normal) => {
  expect(normalizeRange(text)).toBe(normal);
  expect(normalizeRange(normal)).toBe(normal);
});

test.each([
  ['', 'nothing'],
  ['10.1.2', 'three parts'],
  ['10.1.2.256', 'a part above 255'],
  ['010.1.2.3', 'octal'],
  ['0x0a.1.2.3', 'hexadecimal'],
  ['167838211', 'one number'],
  ['10.1.2.3/33', 'a prefix that is too long'],
  ['10.1.2.3/-1', 'a negative prefix'],
  ['10.1.2.3/08', 'a prefix with a leading zero'],
  ['10.1.2.3/', 'no prefix behind the slash'],
  ['10.1.2.3/8/8', 'two prefixes'],
  ['0.0.0.0/0', 'everything'],
  ['::/0', 'everything'],
  ['::ffff:10.1.2.3/95', 'more than the mapped addresses'],
  ['fe80::1%eth0', 'a zone'],
  ['2001:db8::1::2', 'two gaps'],
  ['example.com', 'a name'],
])('%s is no range: %s', (text) => {
  expect(normalizeRange(text)).toBeNull();
});

test.each([
  ['10.1.2.3', ['10.1.2.3'], true],
  ['10.1.2.4', ['10.1.2.3'], false],
  ['10.255.0.1', ['192.0.2.1', '10.0.0.0/8'], true],
  ['11.0.0.1', ['10.0.0.0/8'], false],
  ['198.51.100.79', ['198.51.100.64/28'], true],
  ['198.51.100.80', ['198.51.100.64/28'], false],
  ['::ffff:10.1.2.3', ['10.0.0.0/8'], true],
  ['2001:db8:0:1::5', ['2001:db8::/48'], true],
  ['2001:db8:1::5', ['2001:db8::/48'], false],
  ['10.1.2.3', ['2001:db8::/48'], false],
  ['not an address', ['10.0.0.0/8'], false],
  ['10.1.2.3', [], false],
])('%s in %j: %s', (address, ranges, inside) => {
  expect(liesInRange(address, ranges)).toBe(inside);
});
