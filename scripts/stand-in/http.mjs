const MAX_BODY_BYTES = 2 * 1024 * 1024;

export async function readBody(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new Error('the body is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** `null` where the text is not JSON. */
export function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** WeChat answers JSON as text/plain. */
export function sendJson(response, body, { status = 200, type = 'application/json; charset=utf-8' } = {}) {
  response.writeHead(status, { 'Content-Type': type }).end(JSON.stringify(body));
}

/**
 * Lets a fault happen instead of the real answer. True when it did: an HTTP status, a page instead of JSON, or silence
 * until the caller gives up. A fault of kind `errcode` is answered by the caller, in its provider's own words.
 */
export function sendFault(response, fault) {
  if (fault === null || fault.kind === 'errcode') return false;
  if (fault.kind === 'hang') return true;
  const isPage = fault.kind === 'html';
  response
    .writeHead(isPage ? 200 : fault.value, { 'Content-Type': 'text/html' })
    .end('<html>not what you asked for</html>');
  return true;
}
