import { arrivedCode, carryCode, codeInScan } from './carried-code';
import { lackOf } from './holder';

const LETTER = 'https://estate.example.com/open/room-code/index#A2B3C4D5E6';

describe('the code of a letter', () => {
  afterEach(() => {
    carryCode('');
    window.location.hash = '';
  });

  it('comesBehindTheHash_andIsStillThereAfterSigningIn', () => {
    window.location.hash = '#A2B3C4D5E6';
    expect(arrivedCode()).toBe('A2B3C4D5E6');
    window.location.hash = '';
    expect(arrivedCode()).toBe('A2B3C4D5E6');
  });

  it.each([
    [LETTER, 'A2B3C4D5E6'],
    ['https://estate.example.com/open/report/index?estate=1', ''],
    ['https://estate.example.com/open/follow-up/index#short', ''],
    ['', ''],
  ])('scanned_%s_is_%s', (text, code) => expect(codeInScan(text)).toBe(code));
});

describe('who binds by a letter', () => {
  it.each([
    [{ kind: null, name: '林小雨', phone: '' }, '请选择业主、家人或租客'],
    [{ kind: 'family' as const, name: ' ', phone: '' }, '请写上姓名'],
    [{ kind: 'family' as const, name: '林小雨', phone: '' }, null],
    [{ kind: 'owner' as const, name: '林小雨', phone: '138' }, '请写上 11 位手机号'],
    [{ kind: 'owner' as const, name: '林小雨', phone: '138 0000 1234' }, null],
  ])('%j_lacks_%s', (holder, lack) => expect(lackOf(holder)).toBe(lack));
});
