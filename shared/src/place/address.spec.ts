import fc from 'fast-check';
import { addressFit, readAddress, roomAddress, roomsAt } from './address';

interface Room {
  readonly placeText: string;
  readonly name: string;
}
const room = (placeText: string): Room => ({ placeText, name: placeText.split(' ').at(-1) ?? '' });
const addressOf = ({ placeText, name }: Room) => roomAddress(placeText, name);
const find = (text: string, rooms: readonly Room[]): string[] =>
  roomsAt(readAddress(text), rooms, addressOf).map(({ placeText }) => placeText);

const BUILDINGS = [1, 2, 3, 12, 13, 21, 23];
const UNITS = [1, 2, 3];
const ROOMS = ['101', '102', '1201', '1202', '1301', '2301', '201', '301'];
const ESTATE: readonly Room[] = BUILDINGS.flatMap((building) =>
  UNITS.flatMap((unit) => ROOMS.map((name) => room(`${building} 栋 ${unit} 单元 ${name}`))),
);

const NUMERALS = '零一二三四五六七八九';
/** 12 → 十二, 2 → 二 or 两. */
function spoken(value: number, isTwo: boolean): string {
  if (value === 2 && isTwo) return '两';
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : NUMERALS[tens]}十`;
  return `${ten}${ones === 0 && tens > 0 ? '' : NUMERALS[ones]}`;
}
const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const digitByDigit = (name: string): string => [...name].map((digit) => NUMERALS[Number(digit)]).join('');

const level = (marks: readonly string[]) =>
  fc.record({
    mark: fc.constantFrom(...marks),
    isSpoken: fc.boolean(),
    isTwo: fc.boolean(),
    zeros: fc.constantFrom('', '0', '00'),
    gap: fc.constantFrom('', ' ', '　'),
  });
type Level = typeof level extends (...marks: never[]) => fc.Arbitrary<infer Value> ? Value : never;
const written = (value: number, { mark, isSpoken, isTwo, zeros, gap }: Level): string =>
  `${isSpoken && /[\u3400-\u9fff]/.test(mark) ? spoken(value, isTwo) : zeros + value}${gap}${mark}`;

const spelling = fc.record({
  building: level(['栋', '幢', '号楼', '座', '#', '＃', '#楼', '-', '—', '–', '－', '、', ',', '，', '/', ' ', '号']),
  unit: level(['单元', '门', '-', '－', '—', '、', ',', '，', '/', ' ', '#']),
  end: fc.constantFrom('', '室', '号', '户', '房', ' '),
  isWide: fc.boolean(),
  isRoomSpoken: fc.boolean(),
});
const anyRoom = fc.record({
  building: fc.constantFrom(...BUILDINGS),
  unit: fc.constantFrom(...UNITS),
  name: fc.constantFrom(...ROOMS),
});

describe('a whole address', () => {
  it('everySpelling_findsThatHousehold_andNoOther', () => {
    fc.assert(
      fc.property(anyRoom, spelling, ({ building, unit, name }, form) => {
        const said = form.isRoomSpoken ? digitByDigit(name) : name;
        const text = `${written(building, form.building)}${written(unit, form.unit)}${said}${form.end}`;
        const typed = form.isWide ? fullWidth(text) : text;
        expect(find(typed, ESTATE)).toEqual([`${building} 栋 ${unit} 单元 ${name}`]);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    '3-2-1201',
    '03-2-1201',
    '3栋2单元1201',
    '三栋二单元1201',
    '三栋两单元一二〇一室',
    '3＃2－1201',
    '3#楼2单元1201',
    '３栋２单元１２０１室',
    '3 2 1201',
    '3号楼2单元12层1201',
    '3号楼2单元12楼01室',
    '3、2、1201',
    '3棟2單元1201',
    '３號樓２單元１２０１戶',
    '3.2.1201',
    '③-②-1201',
  ])('%s', (text) => {
    expect(find(text, ESTATE)).toEqual(['3 栋 2 单元 1201']);
  });

  it.each(['廿三栋三单元二三〇一', '廿三-3-2301'])('%s, where twenty has a numeral of its own', (text) => {
    expect(find(text, ESTATE)).toEqual(['23 栋 3 单元 2301']);
  });

  it('anAddressThatIsNot_findsNobodyElse', () => {
    expect(find('9-2-1201', ESTATE)).toEqual([]);
    expect(find('3-9-1201', ESTATE)).toEqual([]);
    expect(find('3栋2单元9901', ESTATE)).toEqual([]);
    expect(find('3-2-12-01-7', ESTATE)).toEqual([]);
  });
});

describe('other ways of building', () => {
  const rooms = [
    room('叠墅 5 栋 101'),
    { placeText: '叠墅 5-102', name: '102' },
    { placeText: '商铺 12', name: '12' },
    { placeText: 'S1-08', name: '08' },
    { placeText: 'A 座 1201', name: '1201' },
    { placeText: 'A 座 1201A', name: '1201A' },
    { placeText: '地下车库 B1-023', name: 'B1-023' },
    { placeText: '一期 3 栋 1 单元 1201', name: '1201' },
    { placeText: '二期 3 栋 1 单元 1201', name: '1201' },
    { placeText: '东单元 7 楼 701', name: '701' },
  ];
  it.each([
    ['叠墅5-101', ['叠墅 5 栋 101']],
    ['叠墅5栋102', ['叠墅 5-102']],
    ['商铺12', ['商铺 12']],
    ['商铺十二号', ['商铺 12']],
    ['s1-08', ['S1-08']],
    ['Ｓ１－８', ['S1-08']],
    ['A座1201', ['A 座 1201']],
    ['a-1201', ['A 座 1201']],
    ['A1201', ['A 座 1201']],
    ['Ａ座1201a室', ['A 座 1201A']],
    ['b1-023', ['地下车库 B1-023']],
    ['一期3栋1201', ['一期 3 栋 1 单元 1201']],
    ['2期3栋1单元1201', ['二期 3 栋 1 单元 1201']],
    ['3栋1单元1201', ['一期 3 栋 1 单元 1201', '二期 3 栋 1 单元 1201']],
  ])('%s', (text, found) => {
    expect(find(text, rooms)).toEqual(found);
  });
});

describe('what is not the whole address', () => {
  it('aRoomNumberAlone_isAllOfThem', () => {
    const found = find('1201', ESTATE);
    expect(found).toHaveLength(BUILDINGS.length * UNITS.length);
    expect(found.every((placeText) => placeText.endsWith(' 1201'))).toBe(true);
  });

  it('withoutTheUnit_itIsThatRoomInEveryUnit', () => {
    expect(find('3-1201', ESTATE)).toEqual(['3 栋 1 单元 1201', '3 栋 2 单元 1201', '3 栋 3 单元 1201']);
  });

  it('withoutTheBuilding_itIsThatUnitOfEveryBuilding', () => {
    expect(find('二单元1201', ESTATE)).toEqual(BUILDINGS.map((building) => `${building} 栋 2 单元 1201`));
  });

  it.each([
    ['3栋', '3 栋 '],
    ['3-2', '3 栋 2 单元 '],
    ['3栋2单元', '3 栋 2 单元 '],
    ['3-2-12', '3 栋 2 单元 120'],
    ['3-2-120', '3 栋 2 单元 120'],
  ])('whileTyping %s', (text, begins) => {
    const found = find(text, ESTATE);
    expect(found).toEqual(ESTATE.map(({ placeText }) => placeText).filter((place) => place.startsWith(begins)));
    expect(found).not.toHaveLength(0);
  });

  it('typedStepByStep_theHouseholdIsNeverLost', () => {
    fc.assert(
      fc.property(anyRoom, ({ building, unit, name }) => {
        const wanted = `${building} 栋 ${unit} 单元 ${name}`;
        for (const typed of [`${building}-${unit}-${name.slice(0, -1)}`, `${building}-${unit}-${name}`]) {
          expect(find(typed, ESTATE)).toContain(wanted);
        }
      }),
    );
  });

  it('words_areNobodysAddress', () => {
    for (const text of ['林晓梅', '漏水', '', '栋', '3栋 林']) expect(find(text, ESTATE)).toEqual([]);
  });

  it('onlyTheWholeAddress_countsWhereAPlaceIsFixed', () => {
    const whole = (text: string) => roomsAt(readAddress(text), ESTATE, addressOf, true);
    expect(whole('3-2-1201')).toHaveLength(1);
    expect(whole('1201')).toEqual([]);
    expect(whole('3-2-12')).toEqual([]);
  });
});

it('anyTextWhatever_isReadWithoutFailing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const parts = readAddress(text);
      expect(parts.every(({ value }) => value !== '')).toBe(true);
      expect(addressFit(parts, roomAddress('3 栋 2 单元 1201', '1201')) ?? 0).toBeGreaterThanOrEqual(0);
    }),
  );
});
