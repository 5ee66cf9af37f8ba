import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartUpError } from '../start-up-error';
import { loadConfig } from './load-config';

const dataDir = mkdtempSync(join(tmpdir(), 'yingsheng-config-'));
const secret = 's'.repeat(32);
afterAll(() => rmSync(dataDir, { recursive: true }));

describe('loadConfig', () => {
  it('without_any_variable_a_demo_on_the_embedded_database_starts', () => {
    const config = loadConfig({ DATA_DIR: dataDir });
    expect(config).toMatchObject({
      isProduction: false,
      isDemo: true,
      host: '127.0.0.1',
      port: 3000,
      worker: 'inline',
      databaseUrl: `sqlite:${join(dataDir, 'yingsheng.db')}`,
      publicBaseUrl: 'http://localhost:3000',
    });
  });

  it('the_generated_secret_stays_the_same', () => {
    const first = loadConfig({ DATA_DIR: dataDir }).appSecret;
    expect(loadConfig({ DATA_DIR: dataDir }).appSecret).toBe(first);
    expect(readFileSync(join(dataDir, 'app-secret'), 'utf8')).toBe(first);
    expect(first.length).toBeGreaterThanOrEqual(32);
  });

  it('production_has_no_demo', () => {
    const config = loadConfig({ DATA_DIR: dataDir, NODE_ENV: 'production', APP_SECRET: secret });
    expect(config).toMatchObject({ isDemo: false, host: '0.0.0.0', hasApiDocs: false });
  });

  it.each([
    [{ PORT: '70000' }, /PORT/],
    [{ PORT: '80a' }, /PORT/],
    [{ NODE_ENV: 'prod' }, /NODE_ENV/],
    [{ NODE_ENV: 'production' }, /APP_SECRET is missing/],
    [{ NODE_ENV: 'production', APP_SECRET: secret, DEMO: 'on' }, /DEMO/],
    [{ APP_SECRET: 'short' }, /APP_SECRET is too short/],
    [{ DATABASE_URL: 'postgres://localhost/x' }, /DATABASE_URL/],
    [{ DATABASE_URL: 'mysql://localhost' }, /DATABASE_URL/],
    [{ DATABASE_URL: 'sqlite:' }, /DATABASE_URL/],
    [{ DATABASE_URL: 'yingsheng.db' }, /DATABASE_URL/],
    [{ WORKER: 'yes' }, /WORKER/],
    [{ DEMO: 'maybe' }, /DEMO/],
    [{ PUBLIC_BASE_URL: 'localhost' }, /PUBLIC_BASE_URL/],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL/],
    [{ RATE_LIMIT_PER_MINUTE: '0' }, /RATE_LIMIT_PER_MINUTE/],
    [{ TRUST_PROXY: 'true' }, /TRUST_PROXY must be the number of proxies/],
    [{ TRUST_PROXY: '99' }, /TRUST_PROXY/],
    [{ TRUST_PROXY: 'proxy.example' }, /TRUST_PROXY/],
    [{ TRUST_PROXY: '10.0.0.0/33' }, /TRUST_PROXY/],
    [{ TRIAGE_LLM_URL: 'api.example.com', TRIAGE_LLM_MODEL: 'm' }, /TRIAGE_LLM_URL must be an http/],
    [{ TRIAGE_LLM_URL: 'https://me:secret@api.example.com/v1', TRIAGE_LLM_MODEL: 'm' }, /without a name, a password/],
    [{ TRIAGE_LLM_URL: 'https://api.example.com/v1?key=secret', TRIAGE_LLM_MODEL: 'm' }, /without a name, a password/],
    [{ TRIAGE_LLM_URL: 'https://api.example.com/v1' }, /TRIAGE_LLM_MODEL is missing/],
    [{ TRIAGE_LLM_KEY: 'sk-1' }, /TRIAGE_LLM_URL is missing/],
    [
      { TRIAGE_LLM_URL: 'https://a.example/v1', TRIAGE_LLM_MODEL: 'm', TRIAGE_LLM_KEY: 'sk 1' },
      /TRIAGE_LLM_KEY must be/,
    ],
  ])('%j_is_refused_in_one_sentence', (env, sentence) => {
    const load = () => loadConfig({ DATA_DIR: dataDir, ...env });
    expect(load).toThrow(StartUpError);
    expect(load).toThrow(sentence);
  });

  it('a_demo_is_open_to_others_only_when_HOST_says_so', () => {
    expect(loadConfig({ DATA_DIR: dataDir, HOST: '0.0.0.0' }).host).toBe('0.0.0.0');
    expect(loadConfig({ DATA_DIR: dataDir, DEMO: 'off' }).host).toBe('0.0.0.0');
  });

  it.each([
    [undefined, false],
    ['off', false],
    ['0', false],
    ['2', 2],
    ['127.0.0.1, 10.0.0.0/8,loopback,fd00::/8', ['127.0.0.1', '10.0.0.0/8', 'loopback', 'fd00::/8']],
  ])('TRUST_PROXY_%j_is_understood', (value, proxies) => {
    expect(loadConfig({ DATA_DIR: dataDir, TRUST_PROXY: value }).trustedProxies).toEqual(proxies);
  });

  it('nobody_is_asked_for_a_second_opinion_until_an_address_is_set', () => {
    expect(loadConfig({ DATA_DIR: dataDir }).secondOpinion).toBeNull();
    const set = { TRIAGE_LLM_URL: 'https://api.example.com/v1/', TRIAGE_LLM_MODEL: 'small', TRIAGE_LLM_KEY: 'sk-1' };
    const expected = { baseUrl: 'https://api.example.com/v1', model: 'small', key: 'sk-1' };
    expect(loadConfig({ DATA_DIR: dataDir, ...set }).secondOpinion).toEqual(expected);
    const keyless = { ...set, TRIAGE_LLM_KEY: '' };
    expect(loadConfig({ DATA_DIR: dataDir, ...keyless }).secondOpinion).toEqual({ ...expected, key: null });
  });

  it('a_data_folder_that_is_a_file_is_refused', () => {
    const file = join(dataDir, 'a-file');
    writeFileSync(file, '');
    expect(() => loadConfig({ DATA_DIR: file })).toThrow(/DATA_DIR is not a writable folder/);
  });
});
