import fc from 'fast-check';
import { GramTable } from './gram-table';

const characters = fc.constantFrom(...'气火水啊a^$#0🔥'.split(''));
const grams = fc.uniqueArray(fc.string({ unit: characters, minLength: 1, maxLength: 3 }), { maxLength: 200 });
const text = fc.string({ unit: characters, maxLength: 40 });

it('aRunOfCharacters_hasTheNumberOfItsPlace_andAnyOtherHasNone', () => {
  fc.assert(
    fc.property(grams, text, (known, whole) => {
      const table = new GramTable(known.join('\n'));
      for (const size of [1, 2, 3]) {
        for (let start = 0; start + size <= whole.length; start += 1) {
          expect(table.find(whole, start, size)).toBe(known.indexOf(whole.slice(start, start + size)));
        }
      }
    }),
  );
});

it('whatIsLonger_isNoRun_butKeepsItsPlace', () => {
  const table = new GramTable('漏\n#leak\n漏气');
  expect([table.find('漏气', 0, 1), table.find('漏气', 0, 2), table.find('#leak', 0, 3)]).toEqual([0, 2, -1]);
  expect([...table.others]).toEqual([['#leak', 1]]);
});

it('anEmptyTable_knowsNothing', () => expect(new GramTable('').find('气', 0, 1)).toBe(-1));
