import { newId } from '../../platform/ids';
import { linkCodeOf, linkIdIn } from './link-code';

const SECRET = 'a key of the server';

it('aCode_saysWhichLinkItIsFor', () => {
  const id = newId();
  expect(linkIdIn(linkCodeOf(id, SECRET), SECRET)).toBe(id);
});

it.each([
  ['changedInOneLetter', (code: string) => `${code.slice(0, -2)}${code.at(-2) === 'A' ? 'B' : 'A'}${code.at(-1)}`],
  ['madeWithAnotherKey', (_code: string, id: string) => linkCodeOf(id, 'another key')],
  ['cutShort', (code: string) => code.slice(0, 30)],
  ['thatIsEmpty', () => ''],
  ['thatIsNoCode', () => '!'.repeat(43)],
] as const)('aCode_%s_isForNone', (_, change) => {
  const id = newId();
  expect(linkIdIn(change(linkCodeOf(id, SECRET), id), SECRET)).toBeNull();
});

it('aCode_thatIsWrongInOnePlace_whicheverThatIs_isForNone', () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const code = linkCodeOf(newId(), SECRET);
  for (let at = 0; at < code.length; at += 1) {
    for (const letter of letters.replace(code.charAt(at), '')) {
      expect(linkIdIn(code.slice(0, at) + letter + code.slice(at + 1), SECRET)).toBeNull();
    }
  }
});
