import { randomUUID } from 'node:crypto';

/** Somebody of the demo who speaks to the server as the app would. */
export async function enterServer(url, persona) {
  let token = null;
  const call = async (path, body) => {
    const isForm = body instanceof FormData;
    const headers = {
      'idempotency-key': randomUUID(),
      ...(isForm || body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    };
    const method = body === undefined ? 'GET' : 'POST';
    const answer = await fetch(`${url}${path}`, { method, headers, body: isForm ? body : JSON.stringify(body) });
    const text = await answer.text();
    return { status: answer.status, said: text === '' ? null : JSON.parse(text) };
  };
  const { status, said } = await call('/api/auth/demo', { persona });
  if (status >= 300) throw new Error(`${persona} cannot enter: ${status} ${said.message}`);
  token = said.accessToken;
  return {
    call,
    upload(photo) {
      const form = new FormData();
      form.append('file', new Blob([photo], { type: 'image/jpeg' }), 'photo.jpg');
      return call('/api/media', form);
    },
    /** About the person's own room. */
    async report(text, mediaIds = []) {
      const { said: me } = await call('/api/me');
      const [{ estateId, householdId }] = me.homes;
      return call('/api/complaints', {
        estateId,
        text,
        place: { householdId },
        desiredOutcomes: ['repair'],
        contactPreference: 'phone',
        isConfidential: false,
        mediaIds,
      });
    },
  };
}
