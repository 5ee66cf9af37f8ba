import request from 'supertest';
import { type BootedApp, bootApp } from '../support/boot-app';

describe('the pocket model', () => {
  let booted: BootedApp;

  beforeAll(async () => {
    booted = await bootApp();
  });
  afterAll(() => booted.close());

  const asked = (headers: Record<string, string> = {}) => request(booted.http).get('/api/triage/model').set(headers);

  it('isThere_forWhoeverHasNotSignedIn_andSaysNothingOfFigures', async () => {
    const { body } = await asked().expect(200);
    expect(Object.keys(body.heads)).toEqual(['urgency', 'hazard', 'category']);
    expect(body).not.toHaveProperty('figures');
  });

  it('whoeverHasIt_isToldSo_withoutABody', async () => {
    const { headers } = await asked().expect(200);
    expect(headers['cache-control']).toBe('public, no-cache');
    const again = await asked({ 'if-none-match': headers.etag ?? '' }).expect(304);
    expect(again.text).toBe('');
    await asked({ 'if-none-match': `W/${headers.etag}` }).expect(304);
    await asked({ 'if-none-match': '"another"' }).expect(200);
  });

  it('isTheSame_howeverItIsCompressed', async () => {
    const plain = await asked({ 'accept-encoding': 'identity' }).expect(200);
    expect(plain.headers).not.toHaveProperty('content-encoding');
    for (const encoding of ['br', 'gzip']) {
      // Taken out of its compression by whoever asked.
      const { headers, body } = await asked({ 'accept-encoding': encoding }).expect(200);
      expect(headers).toMatchObject({ 'content-encoding': encoding, vary: expect.stringContaining('Accept-Encoding') });
      expect(body).toEqual(plain.body);
    }
  });
});
