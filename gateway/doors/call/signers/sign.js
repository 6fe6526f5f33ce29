// Calls with Node 18 or newer: SKEP_APP_ID=… SKEP_APP_SECRET=… node sign.js http://localhost:4000 /api/v1/id/two '{"name":"…"}'
const { createHash, createHmac, randomBytes } = require('node:crypto');

const [url, path, body] = process.argv.slice(2);
const { SKEP_APP_ID: appId, SKEP_APP_SECRET: appSecret } = process.env;
const timestamp = String(Date.now());
const nonce = randomBytes(16).toString('hex');
const digest = createHash('sha256').update(body, 'utf8').digest('hex');
const base = ['HMAC-SHA256', 'POST', path, appId, timestamp, nonce, digest].join('\n');
const headers = {
  'content-type': 'application/json',
  'x-skep-app-id': appId,
  'x-skep-timestamp': timestamp,
  'x-skep-nonce': nonce,
  'x-skep-signature': createHmac('sha256', appSecret).update(base, 'utf8').digest('hex'),
};
fetch(url + path, { method: 'POST', headers, body })
  .then((answer) => answer.text())
  .then((text) => process.stdout.write(text));
