# Calls with Python 3: SKEP_APP_ID=… SKEP_APP_SECRET=… python3 sign.py http://localhost:4000 /api/v1/id/two '{"name":"…"}'
import hashlib, hmac, os, secrets, sys, time, urllib.error, urllib.request

url, path, body = sys.argv[1], sys.argv[2], sys.argv[3].encode("utf-8")
app_id, app_secret = os.environ["SKEP_APP_ID"], os.environ["SKEP_APP_SECRET"]
timestamp, nonce = str(int(time.time() * 1000)), secrets.token_hex(16)
digest = hashlib.sha256(body).hexdigest()
base = "\n".join(["HMAC-SHA256", "POST", path, app_id, timestamp, nonce, digest])
headers = {
    "content-type": "application/json",
    "x-skep-app-id": app_id,
    "x-skep-timestamp": timestamp,
    "x-skep-nonce": nonce,
    "x-skep-signature": hmac.new(app_secret.encode(), base.encode(), hashlib.sha256).hexdigest(),
}
request = urllib.request.Request(url + path, data=body, headers=headers, method="POST")
try:
    answer = urllib.request.urlopen(request)
except urllib.error.HTTPError as refusal:
    answer = refusal
sys.stdout.buffer.write(answer.read())
