import { FastifyAdapter } from '@nestjs/platform-fastify';
import { StartUpError } from '../start-up-error';
import { EnvReader } from './env-reader';
import { trustedProxies } from './trusted-proxies';

const read = (value: string) => trustedProxies(new EnvReader({ TRUST_PROXY: value }));

describe('TRUST_PROXY', () => {
  it.each(['', '   ', '0', ' 0 ', 'OFF', 'No', 'false'])('%j_trustsNobody', (value) => {
    expect(read(value)).toBe(false);
  });

  it.each([
    ['1', 1],
    [' 2 ', 2],
    ['10', 10],
    ['::1', ['::1']],
    [' 127.0.0.1 , ,FD00::/8,', ['127.0.0.1', 'fd00::/8']],
    ['fc00::/7', ['fc00::/7']],
    ['2001:db8::/32', ['2001:db8::/32']],
    ['::ffff:10.0.0.1', ['::ffff:10.0.0.1']],
    ['10.0.0.0/8 ,UniqueLocal', ['10.0.0.0/8', 'uniquelocal']],
  ])('%j_isUnderstood_andTheServerTakesIt', (value, proxies) => {
    expect(read(value)).toEqual(proxies);
    expect(() => new FastifyAdapter({ trustProxy: Array.isArray(proxies) && proxies })).not.toThrow();
  });

  it.each(['0.0.0.0/0', '10.0.0.0/0', '10.0.0.0/7', '0.0.0.0/1,128.0.0.0/1', '::/0', '::/64', '2000::/3'])(
    '%j_isTheWholeWorld_andRefused',
    (value) => {
      expect(() => read(value)).toThrow(StartUpError);
    },
  );

  it.each([
    ...[',', ', ,', '00', '01', '-1', '1.5', '1e1', '11', '１', '1,2', '1 2', 'true', 'all', '*'],
    ...['10.0.0', '010.0.0.1', '10.0.0.0/', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0.0/0x8', '10.0.0.0/-8', '10.0.0.*'],
    ...['fd00::/129', 'fd00::/', 'fd00:::1', '[::1]', '[::1]:80', '127.0.0.1:80', 'fe80::1%eth0'],
    ...['::ffff:10.0.0.0/8', '::ffff:10.0.0.0/104', 'proxy.example', '127.0.0.1;10.0.0.1'],
  ])('%j_isRefusedInOneSentence', (value) => {
    expect(() => read(value)).toThrow(/^TRUST_PROXY must be the number of proxies in front .* not ".+"\.$/);
  });
});
