import fc from 'fast-check';
import { cellName } from './file-sheet';
import { readDayCell } from './read-day-cell';
import { kindIn, readNameCell } from './read-name-cell';
import { readPhoneCell } from './read-phone-cell';
import { readRoomCell } from './read-room-cell';

const ALONE = { phase: '', building: '', unit: '', floor: '' };

it('aCell_isNamedAsASpreadsheetNamesIt', () => {
  expect([cellName(16, 2), cellName(0, 25), cellName(9, 26), cellName(0, 701)]).toEqual(['C17', 'Z1', 'AA10', 'ZZ1']);
});

describe('a cell of phones', () => {
  it.each([
    ['13812345678', ['13812345678']],
    ['１３８１２３４５６７８', ['13812345678']],
    ["'13812345678", ['13812345678']],
    ['13812345678.0', ['13812345678']],
    ['1.3812345678E+10', ['13812345678']],
    ['138 1234 5678', ['13812345678']],
    ['138-1234-5678', ['13812345678']],
    ['+86 13812345678', ['13812345678']],
    ['13812345678,13900001111', ['13812345678', '13900001111']],
    ['13812345678、13900001111；0571-88881234', ['13812345678', '13900001111', '057188881234']],
    ['13812345678/13900001111', ['13812345678', '13900001111']],
    ['13812345678 13900001111', ['13812345678', '13900001111']],
    ['1381234567813900001111', ['13812345678', '13900001111']],
    ['13812345678（女儿）', ['13812345678']],
    ['手机：13812345678，宅电：0571-88881234', ['13812345678', '057188881234']],
    ['138 1234 5678\n139 0000 1111', ['13812345678', '13900001111']],
    ['0571-88881234转801', ['057188881234801']],
    ['88881234', ['88881234']],
    ['+86 571 8888 1234', ['057188881234']],
    ['13812345678+13900001111', ['13812345678', '13900001111']],
    ['13,812,345,678', ['13812345678']],
    ['无', []],
    ['-', []],
    ['', []],
  ])('%s', (text, phones) => {
    expect(readPhoneCell(text)).toEqual({ phones, ofTenants: [], problem: null });
  });

  it.each([
    ['1.38E+10', '科学计数法'],
    ['1381234567', '只有 10 位'],
    ['138123456789', '有 12 位'],
    ['12345', '不是能拨通的号码'],
    ['问他爱人', '没有就空着'],
    ['=VLOOKUP(A1)', '公式'],
    ['#N/A', '公式'],
    ['138O2345678', '“O”'],
    ['138****5678', '“*”'],
    ['2026-11-30', '日期'],
    ['0571-8688', '不是能拨通的号码'],
    ['13812345678（空号）', '“空号”'],
    ['13812345678已停机', '“停机”'],
    ['+1 415 555 2671', '境外'],
    ['+852 9123 4567', '境外'],
    ['00852 91234567', '境外'],
  ])('%s_isAProblemThatSaysWhatToDo', (text, words) => {
    expect(readPhoneCell(text).phones).toEqual([]);
    expect(readPhoneCell(text).problem).toContain(words);
  });

  it('oneBadNumber_doesNotTakeTheGoodOnesWithIt', () => {
    expect(readPhoneCell('13812345678、1390000111')).toMatchObject({ phones: ['13812345678'] });
    expect(readPhoneCell('13812345678（停用）13900001111')).toMatchObject({ phones: ['13900001111'] });
  });

  it('whatTheCellItselfSaysIsATenants_isKnownAsTheirs', () => {
    expect(readPhoneCell('13812345678（本人）13900001111（租客）').ofTenants).toEqual(['13900001111']);
  });

  it('whateverSeparatesMobiles_theyAreRead', () => {
    const mobile = fc.integer({ min: 0, max: 999_999_999 }).map((rest) => `13${String(rest).padStart(9, '0')}`);
    const separator = fc.constantFrom(',', '，', '、', '/', ';', '；', ' ', '', '  ', ' / ', '\n', '|');
    fc.assert(
      fc.property(fc.uniqueArray(mobile, { minLength: 1, maxLength: 4 }), separator, (mobiles, between) => {
        expect(readPhoneCell(mobiles.join(between))).toEqual({ phones: mobiles, ofTenants: [], problem: null });
      }),
    );
  });
});

describe('a cell of names', () => {
  it.each([
    ['张三', [['张三', null]]],
    ['张 三', [['张 三', null]]],
    [
      '张三/李四',
      [
        ['张三', null],
        ['李四', null],
      ],
    ],
    [
      '张三、李四',
      [
        ['张三', null],
        ['李四', null],
      ],
    ],
    [
      '张三 李四',
      [
        ['张三', null],
        ['李四', null],
      ],
    ],
    ['张先生(租)', [['张先生', 'tenant']]],
    ['王女士（租户）', [['王女士', 'tenant']]],
    ['李梅（妻）', [['李梅', 'family']]],
    ['李梅(女)', [['李梅', null]]],
    [
      '张三(产权人)/李四(共有人)',
      [
        ['张三', 'owner'],
        ['李四', 'owner'],
      ],
    ],
    ['张和平', [['张和平', null]]],
    ['杭州晚风物业有限公司', [['杭州晚风物业有限公司', null]]],
    ['张三(1/2)、李四(1/2)', ['张三', '李四'].map((name) => [name, null])],
    ['艾力·买买提', [['艾力·买买提', null]]],
    ['空置', []],
    ['未知', []],
    ['业主', []],
    ['—', []],
    ['', []],
  ])('%s', (text, people) => {
    expect(readNameCell(text).map(({ name, kind }) => [name, kind])).toEqual(people);
  });

  it.each([
    ['#N/A', '公式'],
    ['=VLOOKUP(A1,B:C,2)', '公式'],
    ['同上', '“同上”'],
    ['〃', '请写出姓名'],
    ['张**', '没有写全'],
    ['张?', '没有写全'],
    ['13812345678', '一长串数字'],
    ['张三 138 1234 5678', '一长串数字'],
    ['330106197001011234', '一长串数字'],
    ['46023', '不是姓名'],
    ['李四（已去世）', '“已去世”'],
    ['王五(原业主)', '“原业主”'],
    ['赵六（已搬走）', '“已搬走”'],
  ])('%s_isNoName_andItIsSaidWhy', (text, words) => {
    expect(readNameCell(text).map(({ problem }) => problem)).toEqual([expect.stringContaining(words)]);
  });

  it.each([
    ['业主', 'owner'],
    ['产权人', 'owner'],
    ['共有人2', 'owner'],
    ['家属', 'family'],
    ['业主的儿子', 'family'],
    ['女', 'family'],
    ['租户', 'tenant'],
    ['承租人', 'tenant'],
    ['第一业主', 'owner'],
    ['业主（本人）', 'owner'],
    ['产权人(主)', 'owner'],
    ['房东', 'owner'],
    ['业主之子', 'family'],
    ['二房东', null],
    ['原租户', null],
    ['已退租', null],
    ['保洁', null],
  ])('%s_is_%s', (text, kind) => {
    expect(kindIn(text)).toBe(kind);
  });
});

describe('a cell of a room', () => {
  it.each([
    ['3-2-1201', ['', '3', '2', '1201']],
    ['3－2－1201', ['', '3', '2', '1201']],
    ['3#2单元1201', ['', '3栋', '2单元', '1201']],
    ['3#1201', ['', '3栋', '', '1201']],
    ['3栋2单元1201室', ['', '3栋', '2单元', '1201']],
    ['3 栋 2 单元 1201', ['', '3栋', '2单元', '1201']],
    ['3-2单元1201', ['', '3', '2单元', '1201']],
    ['A座1201', ['', 'A座', '', '1201']],
    ['叠墅5-101', ['', '叠墅5', '', '101']],
    ['商铺12', ['', '商铺', '', '12']],
    ['S1-08', ['', 'S1', '', '08']],
    ['B1-023', ['', 'B1', '', '023']],
    ['3-1201', ['', '3', '', '1201']],
    ['3-2-12-01', ['', '3', '2', '1201']],
    ['一期3栋2单元1201', ['一期', '3栋', '2单元', '1201']],
    ['3号楼1201A', ['', '3号楼', '', '1201A']],
  ])('%s_alone', (text, [phase, building, unit, room]) => {
    expect(readRoomCell(text, ALONE)).toEqual({ place: { phase, building, unit, room } });
  });

  it.each([
    ['1201', { building: '3栋', unit: '2' }, ['3栋', '2', '1201']],
    ['1201.0', { building: '3栋', unit: '2' }, ['3栋', '2', '1201']],
    ['1201A', { building: '3' }, ['3', '', '1201A']],
    ['2-1201', { building: '3' }, ['3', '2', '1201']],
    ['3-2-1201', { building: '3栋', unit: '2单元' }, ['3栋', '2', '1201']],
    ['12-01', { building: '3', unit: '2' }, ['3', '2', '1201']],
    ['01', { building: '3', unit: '2', floor: '12' }, ['3', '2', '1201']],
    ['101', { building: '3', floor: '-1' }, ['3', '', 'B1-101']],
    ['03', { building: '3', floor: '负二层' }, ['3', '', 'B2-03']],
    ['B1-03', { building: '3', floor: 'B1' }, ['3', '', 'B1-03']],
    ['12层01室', { building: '3' }, ['3', '', '1201']],
    ['商铺12', { building: '3栋' }, ['3栋', '', '商铺12']],
    ['B1-023', { building: '车库' }, ['车库', '', 'B1-023']],
  ])('%s_beside_%j', (text, beside, [building, unit, room]) => {
    expect(readRoomCell(text, { ...ALONE, ...beside })).toEqual({ place: { phase: '', building, unit, room } });
  });

  it.each([
    ['1201', {}, '没有写楼栋'],
    ['2026-03-12', { building: '3' }, '原来像是“3-12”'],
    ['1.2E+03', { building: '3' }, '科学计数法'],
    ['5-2-1201', { building: '3栋' }, '请核对'],
    ['5栋1201', { building: '3栋' }, '请核对'],
    ['1201、1202', { building: '3' }, '一行一套'],
    ['#REF!', { building: '3' }, '公式'],
    ['1-2-3-4-5', {}, '3-2-1201'],
    ['***', { building: '3' }, '没有房号'],
    ['0', { building: '3' }, '没有房号'],
    ['0', { building: '3', floor: '5' }, '没有房号'],
    ['无', { building: '3' }, '没有房号'],
    ['-101', { building: '3', unit: '1' }, '地下层'],
    ['3-2--101', {}, '地下层'],
    ['1201-1203', { building: '3', unit: '2' }, '一行一套'],
    ['1201 1202', { building: '3', unit: '2' }, '一行一套'],
    ['1201+1202', { building: '3' }, '一行一套'],
    ['1201至1203', { building: '3' }, '一行一套'],
    ['13812345678', { building: '3' }, '像是别的号码'],
    ['3月12日', { building: '3' }, '原来像是“3-12”'],
    ['12-Mar', { building: '3' }, '原来像是“3-12”'],
    ['Mar-02', { building: '3' }, '原来像是“3-2”'],
  ])('%s_beside_%j_isAProblem', (text, beside, words) => {
    expect(readRoomCell(text, { ...ALONE, ...beside })).toEqual({ problem: expect.stringContaining(words) });
  });

  it('whateverIsTyped_isAPlaceOrAProblem_andNeverAnError', () => {
    const typed = fc.string({
      unit: fc.constantFrom(...'0123456789ABS栋幢座单元期区号楼室层门商铺叠墅-#/、. '),
      maxLength: 14,
    });
    fc.assert(
      fc.property(typed, typed, (text, building) => {
        const read = readRoomCell(text, { ...ALONE, building });
        if ('problem' in read) expect(read.problem).not.toBe('');
        else expect(read.place.room).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a cell of a day', () => {
  it.each([
    ['2027-06-30', '2027-06-30'],
    ['2027/6/30', '2027-06-30'],
    ['2027.6.30', '2027-06-30'],
    ['2027年6月30日', '2027-06-30'],
    ['20270630', '2027-06-30'],
    ['46568', '2027-06-30'],
    ['46568.5', '2027-06-30'],
    ['至2027-06-30', '2027-06-30'],
    ['2027年6月30日止', '2027-06-30'],
    ['长期', null],
    ['长期有效', null],
    ['', null],
  ])('%s', (text, day) => {
    expect(readDayCell(text)).toEqual({ day });
  });

  it.each(['2027-02-30', '明年六月', '12'])('%s_isNoDay', (text) => {
    expect(readDayCell(text)).toHaveProperty('problem');
  });
});
