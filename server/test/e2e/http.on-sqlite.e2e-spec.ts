import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { METHOD_METADATA } from '@nestjs/common/constants';
import { ModulesContainer } from '@nestjs/core';
import request from 'supertest';
import { DescribeMe } from '../../src/auth/describe-me';
import { FirstViewPhones } from '../../src/platform/http/first-view';
import { PERMISSION_KEY } from '../../src/platform/http/permissions';
import { type BootedApp, bootApp } from '../support/boot-app';
import { buildSmallEstate, type SmallEstate } from '../support/small-estate';

const PAGE = '<!doctype html><div id="app"></div><ul id="service-phones"></ul><script>start()</script>';
const SCRIPT = `start();${' '.repeat(2_000)}`;

describe('the web server', () => {
  const logLines: string[] = [];
  let webRoot: string;
  let booted: BootedApp;
  let estate: SmallEstate;

  beforeAll(async () => {
    webRoot = mkdtempSync(join(tmpdir(), 'yingsheng-h5-'));
    mkdirSync(join(webRoot, 'js'));
    writeFileSync(join(webRoot, 'index.html'), PAGE);
    writeFileSync(join(webRoot, 'js', 'app.12345678.js'), SCRIPT);
    writeFileSync(join(webRoot, 'js', 'app.12345678.js.br'), brotliCompressSync(SCRIPT));
    writeFileSync(join(webRoot, 'js', 'app.12345678.js.gz'), gzipSync(SCRIPT));
    booted = await bootApp({
      config: { webRoot, logLevel: 'info', corsOrigins: ['https://partner.example'] },
      log: { write: (line) => void logLines.push(line) },
    });
    estate = await buildSmallEstate(booted);
  });
  afterAll(async () => {
    await booted.close();
    rmSync(webRoot, { recursive: true });
  });

  const http = () => request(booted.http);

  describe('refuses', () => {
    it('text_that_is_not_JSON', async () => {
      const { body } = await http()
        .post('/api/auth/staff')
        .set('content-type', 'application/json')
        .send('{"account":')
        .expect(400);
      expect(body.code).toBe('REQUEST.INVALID');
    });

    it('a_body_that_is_too_large', async () => {
      const { body } = await http()
        .post('/api/auth/staff')
        .send({ account: 'a', password: 'x'.repeat(300_000) })
        .expect(413);
      expect(body.code).toBe('REQUEST.TOO_LARGE');
    });

    it('fields_it_does_not_know_naming_them', async () => {
      const { body } = await http()
        .post('/api/auth/staff')
        .send({ account: 'a', password: 'b', role: 'admin' })
        .expect(400);
      expect(body).toMatchObject({ code: 'REQUEST.INVALID', facts: { fields: { role: '不认识这一项' } } });
      expect(body.message).toMatch(/\p{Script=Han}/u);
    });

    it.each([
      ['get', '/api/unknown'],
      ['post', '/api/me'],
      ['delete', '/api/health/live'],
      ['get', '/js/missing.12345678.js'],
    ] as const)('%s %s_that_does_not_exist', async (method, path) => {
      const { body } = await http()[method](path).expect(404);
      expect(body.code).toBe('REQUEST.NOT_FOUND');
    });

    it.each(['/%', '/api/%E0%A4%A', '/api/me?x=%'])('the_address_%s_without_falling_over', async (path) => {
      const { status } = await http().get(path);
      expect(status).toBeGreaterThanOrEqual(200);
      expect(status).toBeLessThan(500);
    });

    it.each(['/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/etc/passwd', '/js/..%2f..%2f..%2fetc%2fpasswd'])(
      'to_serve_%s_from_outside_the_web_build',
      async (path) => {
        const { text } = await http().get(path);
        expect(text).not.toMatch(/root:|"workspaces"/);
      },
    );

    it('with_an_error_that_does_not_tell_its_cause', async () => {
      const failing = jest.spyOn(booted.app.get(DescribeMe), 'execute').mockRejectedValueOnce(new Error('disk secret'));
      const { body, text } = await estate.as('lin').get('/api/me').expect(500);
      failing.mockRestore();
      expect(body.code).toBe('SERVER.UNEXPECTED');
      expect(text).not.toContain('secret');
      const logged = logLines.find((line) => line.includes('disk secret'));
      expect(logged).toContain(body.requestId);
    });
  });

  describe('sends', () => {
    it('a_request_id_of_its_own_or_the_callers', async () => {
      const own = await http().get('/api/health/live').expect(200);
      expect(own.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
      const given = await http().get('/api/unknown').set('x-request-id', 'trace-0001').expect(404);
      expect(given.headers['x-request-id']).toBe('trace-0001');
      expect(given.body.requestId).toBe('trace-0001');
    });

    it('security_headers_that_allow_the_page_and_nothing_else', async () => {
      const { headers } = await http().get('/').expect(200);
      expect(headers['content-security-policy']).toMatch(/script-src 'self' 'sha256-[A-Za-z0-9+/]+=*';/);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
    });

    it('no_CORS_headers_to_strangers', async () => {
      const stranger = await http().get('/api/health/live').set('origin', 'https://stranger.example').expect(200);
      expect(stranger.headers['access-control-allow-origin']).toBeUndefined();
      const partner = await http().get('/api/health/live').set('origin', 'https://partner.example').expect(200);
      expect(partner.headers['access-control-allow-origin']).toBe('https://partner.example');
    });

    it('scripts_with_a_digest_for_ever_and_the_page_never', async () => {
      const script = await http().get('/js/app.12345678.js').expect(200);
      expect(script.headers['cache-control']).toContain('immutable');
      for (const path of ['/', '/pages/home/index', '/manager/board/index?estate=1']) {
        const page = await http().get(path).expect(200);
        expect(page.headers['cache-control']).toBe('no-cache');
        expect(page.text).toContain('<div id="app">');
      }
    });

    it.each(['/', '/pages/home/index', '/index.html'])(
      'the_page_at_%s_with_every_estate_and_its_telephone_before_the_first_script',
      async (path) => {
        const { text, headers } = await http().get(path).expect(200);
        const [readable = ''] = text.split('<script');
        const { body: phones } = await http().get('/api/service-phones').expect(200);
        expect(phones.length).toBeGreaterThan(0);
        for (const { estateName, servicePhone } of phones) {
          expect(readable).toContain(`<span>${estateName}</span>${servicePhone}</a>`);
        }
        expect(readable).toContain('<a href="tel:');
        const { text: unchanged } = await http().get(path).set('if-none-match', String(headers.etag)).expect(304);
        expect(unchanged).toBe('');
        for (const encoding of ['', 'identity', 'br']) {
          await http().get(path).set('accept-encoding', encoding).expect(200);
          expect((await http().head(path).set('accept-encoding', encoding).expect(200)).text).toBeUndefined();
        }
      },
    );

    it('the_page_with_the_telephones_of_before_when_the_database_is_gone', async () => {
      const { text: before } = await http().get('/').expect(200);
      const failing = jest.spyOn(booted.app.get(FirstViewPhones), 'execute').mockRejectedValueOnce(new Error('gone'));
      const { text } = await http().get('/').expect(200);
      failing.mockRestore();
      expect(text).toBe(before);
    });

    it.each([
      ['gzip, deflate, br, zstd', 'br'],
      ['gzip', 'gzip'],
      ['br;q=0.2, gzip;q=0.8', 'gzip'],
      ['br;q=0, gzip', 'gzip'],
      ['br;q=0, gzip;q=0', undefined],
      ['*', 'br'],
      ['gzip;q=0, *', 'br'],
      ['*;q=0', undefined],
      ['identity', undefined],
    ])('a_script_to_whoever_accepts_%s_as_%s', async (accepted, encoding) => {
      const { headers } = await http().get('/js/app.12345678.js').set('accept-encoding', accepted).expect(200);
      expect(headers.vary).toContain('Accept-Encoding');
      expect(headers['content-type']).toBe('application/javascript; charset=utf-8');
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(headers['content-encoding']).toBe(encoding);
      expect(Number(headers['content-length']) < SCRIPT.length).toBe(encoding !== undefined);
    });

    it('a_script_whose_compressed_forms_have_tags_of_their_own_in_parts_or_only_its_headers', async () => {
      const asked = (encoding: string) => http().get('/js/app.12345678.js').set('accept-encoding', encoding);
      const whole = await asked('identity').expect(200);
      const compressed = await asked('gzip').expect(200);
      expect(compressed.headers.etag).not.toBe(whole.headers.etag);
      await asked('gzip').set('if-none-match', String(compressed.headers.etag)).expect(304);
      const part = await asked('identity').set('range', 'bytes=0-4').expect(206);
      expect(part.headers['content-range']).toBe(`bytes 0-4/${SCRIPT.length}`);
      const head = await http().head('/js/app.12345678.js').set('accept-encoding', 'br').expect(200);
      expect(head.headers['content-encoding']).toBe('br');
      expect(Number(head.headers['content-length'])).toBeLessThan(SCRIPT.length);
    });

    it('a_web_app_built_anew_while_it_runs', async () => {
      await http().get('/js/later.87654321.js').expect(404);
      writeFileSync(join(webRoot, 'js', 'later.87654321.js'), 'later();');
      const { text } = await http().get('/js/later.87654321.js').expect(200);
      expect(text).toBe('later();');
    });

    it('health_and_the_description_of_the_API', async () => {
      await http().get('/api/health/live').expect(200, { status: 'live' });
      await http().get('/api/health/ready').expect(200, { status: 'ready' });
      const { body } = await http().get('/api/openapi.json').expect(200);
      expect(Object.keys(body.paths)).toEqual(expect.arrayContaining(['/api/me', '/api/estates/{estateId}/places']));
      const page = await http().get('/api/docs').expect(200);
      expect(page.text).toContain('swagger-ui');
      await http().get('/api/docs/assets/swagger-ui.css').expect(200);
    });
  });

  it('the_log_has_one_line_per_request_and_nothing_personal', async () => {
    logLines.length = 0;
    await http().post('/api/auth/staff').send({ account: 'somebody', password: 'a-secret-word' }).expect(401);
    await estate.as('desk').get(`/api/estates/${estate.estateId}/households`).query({ query: '林晓梅' }).expect(200);
    const requests = logLines.map((line) => JSON.parse(line)).filter((line) => line.msg === 'request');
    expect(requests).toMatchObject([
      { method: 'POST', route: '/api/auth/staff', status: 401 },
      { method: 'GET', route: '/api/estates/:estateId/households', status: 200 },
    ]);
    const text = logLines.join('');
    for (const personal of ['somebody', 'a-secret-word', '林晓梅', encodeURIComponent('林晓梅'), 'Bearer']) {
      expect(text).not.toContain(personal);
    }
  });

  it('every_endpoint_declares_who_may_call_it', () => {
    const undeclared = endpointsOf(booted).filter(
      ({ handler, controller }) =>
        (Reflect.getMetadata(PERMISSION_KEY, handler) ?? Reflect.getMetadata(PERMISSION_KEY, controller)) === undefined,
    );
    expect(undeclared.map(({ name }) => name)).toEqual([]);
    expect(endpointsOf(booted).length).toBeGreaterThan(10);
  });
});

describe('rate limits', () => {
  let booted: BootedApp;
  let estate: SmallEstate;
  beforeAll(async () => {
    booted = await bootApp({ config: { rateLimitPerMinute: 3, rateLimitPerAddressPerMinute: 12 } });
    estate = await buildSmallEstate(booted);
  });
  afterAll(() => booted.close());

  it('one_person_cannot_use_up_what_others_need', async () => {
    for (let call = 0; call < 3; call += 1) await estate.as('lin').get('/api/me').expect(200);
    const { body, headers } = await estate.as('lin').get('/api/me').expect(429);
    expect(body.code).toBe('REQUEST.RATE_LIMITED');
    expect(Number(headers['retry-after'])).toBe(60);
    await estate.as('neighbour').get('/api/me').expect(200);
  });

  it('one_address_is_limited_before_anybody_signs_in_and_freed_after_a_minute', async () => {
    booted.clock.advance(1);
    const call = () => request(booted.http).post('/api/auth/demo').send({ persona: 'nobody' });
    for (let index = 0; index < 12; index += 1) await call().expect(401);
    await call().expect(429);
    await request(booted.http).get('/api/health/live').expect(200);
    booted.clock.advance(1);
    await call().expect(401);
  });
});

interface Endpoint {
  readonly name: string;
  readonly handler: object;
  readonly controller: object;
}

function endpointsOf(booted: BootedApp): Endpoint[] {
  const modules = [...booted.app.get(ModulesContainer).values()];
  const controllers = modules.flatMap((module) => [...module.controllers.values()].map(({ metatype }) => metatype));
  return controllers.flatMap((controller) => {
    if (typeof controller !== 'function') return [];
    const prototype: Record<string, unknown> = controller.prototype;
    return Object.getOwnPropertyNames(prototype).flatMap((key) => {
      const handler = prototype[key];
      if (typeof handler !== 'function' || Reflect.getMetadata(METHOD_METADATA, handler) === undefined) return [];
      return [{ name: `${controller.name}.${key}`, handler, controller }];
    });
  });
}

describe('behind https', () => {
  it('whoeverOpensTheAddressInTheLocalNetwork_isNotSentToAnHttpsThatIsNotThere', async () => {
    const booted = await bootApp({ config: { publicBaseUrl: 'https://estate.example.com' } });
    const { headers } = await request(booted.http).get('/api/health/live').expect(200);
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
    expect(headers['strict-transport-security']).toMatch(/max-age=\d+/);
    await booted.close();
  });
});
