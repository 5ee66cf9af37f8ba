import { withPhrase } from './call-phrases';

it('aPhrase_standsBehindWhatIsThere_once', () => {
  expect(withPhrase('', '响了没人接')).toBe('响了没人接');
  expect(withPhrase('上午打的。', '响了没人接')).toBe('上午打的，响了没人接');
  expect(withPhrase('响了没人接', '响了没人接')).toBe('响了没人接');
});
