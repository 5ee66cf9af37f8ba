import { createCipheriv, createHash, randomBytes } from 'node:crypto';

const BLOCK = 32;

function signature(...parts) {
  return createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex');
}

/** Safe mode: AES-256-CBC over random bytes, length, message and app id, padded to blocks of 32. */
function encrypt(message, encodingAesKey, appId) {
  const key = Buffer.from(`${encodingAesKey}=`, 'base64');
  const text = Buffer.from(message);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(text.length);
  const plain = Buffer.concat([randomBytes(16), head, text, Buffer.from(appId)]);
  const padding = BLOCK - (plain.length % BLOCK);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([plain, Buffer.alloc(padding, padding)]);
  return Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64');
}

/** Pushes an event to the server as WeChat does: signed and encrypted, up to three times more until it says success. */
export async function pushEvent(state, event) {
  if (state.push === null) return [];
  const { url, token, encodingAesKey } = state.push;
  const message = {
    ToUserName: 'gh_standin',
    MsgType: 'event',
    CreateTime: Math.floor(state.now() / 1000),
    ...event,
  };
  const encrypted = encrypt(JSON.stringify(message), encodingAesKey, state.appId);
  const timestamp = String(Math.floor(state.now() / 1000));
  const nonce = String(randomBytes(4).readUInt32BE());
  const query = new URLSearchParams({
    timestamp,
    nonce,
    signature: signature(token, timestamp, nonce),
    msg_signature: signature(token, timestamp, nonce, encrypted),
    encrypt_type: 'aes',
  });
  const statuses = [];
  for (let attempt = 0; attempt < 4; attempt += 1) {
    const answer = await fetch(`${url}?${query}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ToUserName: message.ToUserName, Encrypt: encrypted }),
    }).catch(() => null);
    statuses.push(answer?.status ?? 0);
    if (answer?.ok && (await answer.text()) === 'success') break;
  }
  return statuses;
}
