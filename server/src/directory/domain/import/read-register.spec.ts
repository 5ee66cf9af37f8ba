import { readRegister, sheetOf as sheet, type WholeSheet } from '../../../../test/factories/file-sheets';
import type { FileRoom } from './register-reading';

const read = (...sheets: WholeSheet[]) => readRegister(sheets, '湖畔花园');
const said = ({ place: { phase, building, unit, room }, people }: FileRoom) => [
  [phase, building, unit, room].filter((part) => part !== '').join(' '),
  people.map(({ name, phones, kind }) => [name, kind, ...phones].join(' ')).join(' + '),
];
const HEADING = ['楼栋', '单元', '房号', '业主姓名', '联系电话'];

describe('the heading', () => {
  it('isFoundBelowATitle_underItsSynonyms', () => {
    const { rooms, sheets } = read(
      sheet([
        ['湖畔花园业主登记表', '', '', '', ''],
        ['', '', '', '', '制表日期：2026-11'],
        ['楼号', '门洞', '房屋编号', '产权人', '手机号码'],
        ['3', '2', '1201', '张三', '13812345678'],
      ]),
    );
    expect(rooms.map(said)).toEqual([['3 2 1201', '张三 owner 13812345678']]);
    expect(sheets).toEqual([expect.objectContaining({ headingRow: 3, rowCount: 1 })]);
  });

  it('mayTakeTwoLines_aGroupOverItsColumns', () => {
    const { rooms } = read(
      sheet([
        ['楼栋', '房号', '业主信息', '', '租户信息', ''],
        ['', '', '姓名', '电话', '姓名', '电话'],
        ['3栋', '1201', '张三', '13812345678', '李四', '13900001111'],
      ]),
    );
    expect(rooms.map(said)).toEqual([['3栋 1201', '张三 owner 13812345678 + 李四 tenant 13900001111']]);
  });

  it('identityCardsAndBankAccounts_areNeverRead_andThePreviewSaysSo', () => {
    const kept: (readonly string[])[] = [];
    const rows = [
      [...HEADING, '身份证号', '银行卡号', '建筑面积'],
      ['3', '1', '101', '张三', '13812345678', '330106197001011234', '6222021234567890', '89'],
    ];
    const reading = readRegister([sheet(rows)], '湖畔花园', (_sheet, cells) => kept.push(cells));
    expect(JSON.stringify(reading.rooms)).not.toContain('3301061970');
    expect(kept).toEqual([rows[0], ['3', '1', '101', '张三', '13812345678', '', '', '89']]);
    expect(reading.remarks).toEqual([
      '“业主信息”的“身份证号”、“银行卡号”列不读取、不保存：系统用不到证件和银行账户。',
      '“业主信息”的“建筑面积”列不在导入范围，没有读。',
    ]);
  });

  it('identityCardsNamedInTheUpperLineOnly_areNeverReadEither', () => {
    const kept: (readonly string[])[] = [];
    const rows = [
      ['桂花苑业主信息登记表', '', '', '', '', '', ''],
      ['房屋', '', '', '业主', '', '备注', '身份证号码'],
      ['楼幢', '单元', '室号', '产权人', '联系方式', '', ''],
      ['3', '1', '101', '张三', '13812345678', '二手房', '330106197001011234'],
    ];
    const reading = readRegister([sheet(rows)], '湖畔花园', (_sheet, cells) => kept.push(cells));
    expect(reading.rooms.map(said)).toEqual([['3 1 101', '张三 owner 13812345678']]);
    expect(JSON.stringify([reading, kept])).not.toContain('3301061970');
    expect(reading.remarks).toEqual([
      '“业主信息”的“身份证号码”列不读取、不保存：系统用不到证件和银行账户。',
      '“业主信息”的“备注”列不在导入范围，没有读。',
    ]);
  });

  it('ofEachSheet_standsForItself_andOneWithoutAHeadingIsNamed', () => {
    const { rooms, problems, remarks } = read(
      sheet([], { name: 'Sheet1' }),
      sheet(
        [
          ['房号', '姓名'],
          ['101', '张三'],
        ],
        { name: '3栋' },
      ),
      sheet(
        [
          ['姓名', '房间号'],
          ['李四', '201'],
        ],
        { name: '5#' },
      ),
      sheet([['随便写的'], ['没有表头']], { name: '杂记' }),
      sheet([['房号'], ['301']], { name: '旧数据', isHidden: true }),
    );
    expect(rooms.map(said)).toEqual([
      ['3栋 101', '张三 owner'],
      ['5# 201', '李四 owner'],
    ]);
    expect(problems.map(({ text }) => text)).toEqual([expect.stringContaining('“杂记”里没有找到表头')]);
    expect(remarks).toEqual([expect.stringContaining('“旧数据”是隐藏的工作表')]);
  });

  it('aHiddenColumn_isRead_unlessAVisibleOneSaysTheSame', () => {
    const rows = [
      ['楼栋', '房号', '姓名', '房号'],
      ['3', '101', '张三', '999'],
    ];
    expect(read(sheet(rows, { hiddenColumns: [1] })).rooms.map(said)).toEqual([['3 999', '张三 owner']]);
    expect(read(sheet(rows, { hiddenColumns: [3] })).rooms.map(said)).toEqual([['3 101', '张三 owner']]);
  });

  it('nothingAtAll_isAProblemThatSaysWhatToDo', () => {
    expect(read(sheet([])).problems).toMatchObject([{ text: expect.stringContaining('请下载模板'), isBlocking: true }]);
  });
});

describe('rows', () => {
  it('aMergedBuildingHoldsForTheRowsBelow_andRowsWithoutARoomAreFurtherPeople', () => {
    const { rooms, problems } = read(
      sheet([
        [...HEADING, '人员类型'],
        ['3栋', '1单元', '101', '张三', '13812345678', '业主'],
        ['', '', '', '李梅', '13900001111', '家属'],
        ['', '', '102', '王五', '13700002222', '租户'],
        ['', '2单元', '101', '赵六', '', '产权人'],
        ['5栋', '', '101', '钱七', '', '共有人'],
      ]),
    );
    expect(problems).toEqual([]);
    expect(rooms.map(said)).toEqual([
      ['3栋 1单元 101', '张三 owner 13812345678 + 李梅 family 13900001111'],
      ['3栋 1单元 102', '王五 tenant 13700002222'],
      ['3栋 2单元 101', '赵六 owner'],
      ['5栋 101', '钱七 owner'],
    ]);
  });

  it('totalsBlankLinesRepeatedHeadingsAndFooters_areNoRows', () => {
    const { rooms, problems, sheets } = read(
      sheet([
        HEADING,
        ['3', '1', '101', '张三', '13812345678'],
        ['', '', '', '', ''],
        ['3栋小计', '', '1', '', ''],
        ['小计', '', '', '2 户', ''],
        HEADING,
        ['3', '1', '102', '李四', '13900001111'],
        ['合计', '', '2', '', ''],
        ['制表人：王芳', '', '', '', ''],
      ]),
    );
    expect(problems).toEqual([]);
    expect(rooms).toHaveLength(2);
    expect(sheets[0]?.rowCount).toBe(2);
  });

  it('oneRoomInManySpellings_isOneRoom', () => {
    const { rooms } = read(
      sheet([
        ['房号', '姓名', '电话'],
        ['3-2-1201', '张三', '13812345678'],
        ['3#2单元1201', '李四', '13900001111'],
        ['三栋二单元1201室', '王五', ''],
        ['3栋2单元 1201', '赵六', ''],
      ]),
    );
    expect(rooms.map(said)).toEqual([
      ['3 2 1201', '张三 owner 13812345678 + 李四 owner 13900001111 + 王五 owner + 赵六 owner'],
    ]);
  });

  it('aNameForEachNumber_andANoteOfTheTenant', () => {
    const { rooms } = read(
      sheet([
        HEADING,
        ['3', '', '101', '张三/李四', '13812345678/13900001111'],
        ['3', '', '102', '张先生(租)', '13812345678、13700002222'],
      ]),
    );
    expect(rooms.map(said)).toEqual([
      ['3 101', '张三 owner 13812345678 + 李四 owner 13900001111'],
      ['3 102', '张先生 tenant 13812345678 13700002222'],
    ]);
  });
});

describe('problems', () => {
  it('areNamedByCell_andNeverTakeTheOtherRowsWithThem', () => {
    const { rooms, problems } = read(
      sheet([
        [...HEADING, '身份', '到期日'],
        ['3', '1', '101', '张三', '1.38E+10', '业主', ''],
        ['3', '1', '102', '李四', '13900001111', '管家', ''],
        ['3', '1', '2026-03-12', '王五', '13700002222', '业主', ''],
        ['', '', '', '王五的妻子', '13700003333', '家属', ''],
        ['3', '1', '104', '', '13700004444', '业主', ''],
        ['3', '1', '105', '赵六', '13700005555', '租户', '明年'],
        ['3', '1', '106', '钱七/孙八/周九', '13700006666', '业主', ''],
        ['3', '1', '107', '吴十', '13700007777', '业主', ''],
      ]),
    );
    expect(
      problems.map(({ row, column, isBlocking, text }) => [row + 1, column, isBlocking, text.slice(0, 8)]),
    ).toEqual([
      [2, 4, true, '号码被表格改成了'],
      [3, 5, true, '不认得这个身份，'],
      [4, 2, true, '房号被表格改成了'],
      [5, 2, true, '上面那一户没有读'],
      [6, 3, true, '有电话，没有姓名'],
      [7, 6, true, '这里不是日期，请'],
      [8, 3, false, '这里有 3 个人'],
    ]);
    expect(rooms.map(said)).toEqual([
      ['3 1 101', '张三 owner'],
      ['3 1 102', ''],
      ['3 1 104', ''],
      ['3 1 105', ''],
      ['3 1 106', '钱七 owner 13700006666 + 孙八 owner + 周九 owner'],
      ['3 1 107', '吴十 owner 13700007777'],
    ]);
    expect(rooms.map(({ isWhole }) => isWhole)).toEqual([false, false, false, false, true, true]);
  });

  it('ofOneRow_areAllNamed_alsoWhereItsRoomCannotBeRead', () => {
    const { problems } = read(
      sheet([
        [...HEADING, '身份'],
        ['3', '1', '2026-03-12', '王五', '1.38E+10', '管家'],
      ]),
    );
    expect(problems.map(({ row, column }) => [row, column])).toEqual([
      [1, 2],
      [1, 4],
      [1, 5],
    ]);
  });

  it('whoeverStandsBelowARoomThatCouldNotBeRead_isNeverLeftOutSilently', () => {
    const { rooms, problems } = read(
      sheet([
        HEADING,
        ['3', '1', '2026-03-12', '王五', '13700002222'],
        ['3', '1', '', '王五的妻子', '13700003333'],
        ['', '', '', '王五的儿子', '1.38E+10'],
        ['3', '1', '104', '李四', '13700004444'],
      ]),
    );
    expect(rooms.map(said)).toEqual([['3 1 104', '李四 owner 13700004444']]);
    expect(problems.map(({ row, column, text }) => [row + 1, column, text.slice(0, 8)])).toEqual([
      [2, 2, '房号被表格改成了'],
      [3, 2, '上面那一户没有读'],
      [4, 2, '上面那一户没有读'],
      [4, 4, '号码被表格改成了'],
    ]);
  });

  it('whoeverStandsBelowARoomWhoseUnitIsNotSaid_isNotToldThatItsNumberIsWrong', () => {
    const { problems } = read(
      sheet([
        HEADING,
        ['3', '1', '101', '王五', '13700002222'],
        ['1单元小计', '', '', '', ''],
        ['', '', '201', '李四', '13700003333'],
        ['', '', '', '李四的妻子', '13700004444'],
      ]),
    );
    expect(problems.map(({ row, text }) => [row + 1, text])).toEqual([
      [4, expect.stringContaining('没有写单元')],
      [5, '上面那一户没有读出来，这一行的人也没有导入；请先改好上面那一户'],
    ]);
  });

  it('aRoomWithoutANumber_isImportedAsItIs_andAskedAbout', () => {
    const { rooms, problems } = read(sheet([HEADING, ['3', '1', 'abc', '张三', ''], ['3', '1', '301', '李四', '']]));
    expect(rooms).toHaveLength(2);
    expect(problems).toMatchObject([
      { row: 1, column: 2, isBlocking: false, text: expect.stringContaining('没有数字') },
    ]);
  });

  it('aRowOfAnotherEstate_isNotImportedHere', () => {
    const { rooms, problems } = read(
      sheet([
        ['小区名称', '楼栋', '房号', '姓名'],
        ['湖畔花园', '3', '101', '张三'],
        ['湖畔花园一期', '3', '102', '李四'],
        ['阳光城', '3', '103', '王五'],
      ]),
    );
    expect(rooms).toHaveLength(2);
    expect(problems).toMatchObject([{ row: 3, column: 0, text: expect.stringContaining('“阳光城”') }]);
  });

  it('aPersonAboveAllRooms_belongsToNone', () => {
    const { problems } = read(sheet([HEADING, ['', '', '', '张三', '13812345678'], ['3', '', '101', '李四', '']]));
    expect(problems).toMatchObject([{ row: 1, text: expect.stringContaining('上面没有房号') }]);
  });
});

describe('a file of many rows', () => {
  const rooms = (count: number) =>
    Array.from({ length: count }, (_, at) => [`${1 + (at % 3)}`, '1', `${100 + at}`, '', '']);

  it('givesRoomsInWholeUnits_whereverTheyStand_eachOnce', () => {
    const again = ['1', '1', '100', '张三', '13812345678'];
    const { rooms: found, roomCount } = read(sheet([HEADING, ...rooms(9), again]));
    expect(roomCount).toBe(9);
    expect(found.map(({ place }) => place.building)).toEqual([...'111222333']);
    expect(said(found[0] as FileRoom)).toEqual(['1 1 100', '张三 owner 13812345678']);
  });

  it('keepsEachRowWithWhatIsWrongWithIt_inTheOrderOfTheFile', () => {
    const kept: string[] = [];
    const wrong = ['3', '1', '', '李四', '139/138'];
    readRegister([sheet([['标题'], HEADING, ...rooms(30), wrong])], '湖畔花园', (_sheet, cells, problems) =>
      kept.push(`${cells[2] ?? ''} ${problems.length}`),
    );
    expect(kept).toHaveLength(33);
    expect(kept.slice(0, 3)).toEqual([' 0', '房号 0', '100 0']);
    expect(kept.at(-1)).toBe(' 1');
  });
});
