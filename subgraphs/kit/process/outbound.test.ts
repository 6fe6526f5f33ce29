import { isPublicAddress, outboundFault, publicLookup } from './outbound';

const rules = { allowedHosts: ['stub.internal:8080'], httpsOnly: true };

test.each([
  'http://api.example.com/',
  'ftp://api.example.com/',
  'https://user:secret@api.example.com/',
  'https://api.example.com/#part',
  'https://127.0.0.1/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://017700000001/',
  'https://[::1]/',
  'https://[::ffff:10.0.0.1]/',
  'https://[64:ff9b::a00:1]/',
  'https://[::127.0.0.1]/',
  'https://[::a9fe:a9fe]/',
  'https://169.254.169.254/latest/meta-data',
  'https://100.64.0.1/',
  'https://192.168.1.1/',
  'https://0.0.0.0/',
  'https://localhost/',
  'https://localhost./',
  'https://db.internal/',
  'https://intranet/',
  'not an address',
])('an address that could lead inwards is refused: %s', (address) => {
  expect(outboundFault(address, rules)).toMatch(/^must /);
});

test('public addresses and named hosts of our own are allowed', () => {
  expect(outboundFault('https://api.example.com/v1?x=1', rules)).toBeNull();
  expect(outboundFault('https://8.8.8.8/', rules)).toBeNull();
  expect(outboundFault('http://stub.internal:8080/v1', rules)).toBeNull();
  expect(outboundFault('http://stub.internal:8081/v1', rules)).not.toBeNull();
});

test('only unicast addresses of the internet are public', () => {
  for (const address of [
    '10.1.2.3',
    '172.16.0.1',
    '198.18.0.1',
    '224.0.0.1',
    'fc00::1',
    'fe80::1',
    '2002:a00:1::',
    '::808:808',
    '::',
    'x',
  ]) {
    expect([address, isPublicAddress(address)]).toEqual([address, false]);
  }
  expect(isPublicAddress('2606:4700::1111')).toBe(true);
});

test('a name that points inwards is not connected to', async () => {
  const error = await new Promise((done) => publicLookup(rules)('localhost', { all: false }, done));
  expect(error).toMatchObject({ code: 'EPRIVATE' });
});
