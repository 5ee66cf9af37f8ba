import type { FirstSteps } from '@yingsheng/shared/api/first-steps';
import { stepsOf } from './step-words';

const NEW: FirstSteps = {
  estateCount: 1,
  roomCount: 0,
  registeredRoomCount: 0,
  boundRoomCount: 0,
  unreachedRoomCount: 0,
  departmentCount: 5,
  colleagueCount: 0,
  waitingColleagueCount: 0,
  shiftCount: 0,
  estatesWithout: {
    rooms: ['湖畔家园'],
    register: ['湖畔家园'],
    frontDesk: ['湖畔家园'],
    shifts: ['湖畔家园'],
  },
  hasSmsCodes: false,
  hasWechat: false,
};
const NOTHING_MISSING = { rooms: [], register: [], frontDesk: [], shifts: [] };
const step = (title: string, changes: Partial<FirstSteps> = {}) =>
  stepsOf({ ...NEW, ...changes }).find((each) => each.title === title);

const pathsOf = (title: string, changes: Partial<FirstSteps> = {}) =>
  step(title, changes)?.links.map(({ path, params }) => [path, params?.kind].filter(Boolean).join(' '));

describe('stepsOf', () => {
  it('newCompany_isLedToWhatIsMissing', () => {
    const open = stepsOf(NEW).filter(({ isDone }) => isDone === false);
    expect(open.map(({ title }) => title)).toEqual([
      '楼栋和房间',
      '业主台账',
      '同事',
      '值班',
      '短信',
      '微信小程序',
      '绑定信',
    ]);
    expect(pathsOf('楼栋和房间')).toEqual(['/admin/import/index places', '/admin/generate/index']);
  });

  it('everythingRecorded_nothingIsOpen', () => {
    const all = {
      ...NEW,
      roomCount: 60,
      registeredRoomCount: 58,
      colleagueCount: 2,
      shiftCount: 2,
      estatesWithout: NOTHING_MISSING,
    };
    const steps = stepsOf({ ...all, hasSmsCodes: true, hasWechat: true });
    expect(steps.filter(({ isDone }) => isDone === false)).toEqual([]);
  });

  it('colleagueWithoutPassword_isSaid_andStepStaysOpen', () => {
    const changes = { colleagueCount: 3, waitingColleagueCount: 1, estatesWithout: NOTHING_MISSING };
    expect(step('同事', changes)).toMatchObject({
      isDone: false,
      words: ['现有 3 位同事，其中 1 位还没有设密码。'],
    });
  });

  it('whatIsImportedAndPrinted_opensItsPage_andIsDoneByWhatIsRecorded', () => {
    expect(pathsOf('业主台账')).toEqual(['/admin/import/index places']);
    expect(pathsOf('同事')).toEqual(['/admin/accounts/index', '/admin/import/index staff']);
    expect(pathsOf('绑定信')).toEqual([]);
    const some = { roomCount: 60, registeredRoomCount: 50, unreachedRoomCount: 7, estatesWithout: NOTHING_MISSING };
    expect(step('业主台账', some)).toMatchObject({ isDone: true, words: ['60 户里，有登记的 50 户。'] });
    expect(step('绑定信', some)?.isDone).toBe(false);
    expect(pathsOf('绑定信', some)).toEqual(['/admin/letters/index']);
    expect(step('绑定信', { ...some, unreachedRoomCount: 0 })?.isDone).toBe(true);
  });

  it('oneEstateWithoutTheBooks_isNamed_andStepStaysOpen', () => {
    const changes = { estateCount: 2, roomCount: 60, registeredRoomCount: 50 };
    expect(step('业主台账', changes)).toMatchObject({
      isDone: false,
      words: ['60 户里，有登记的 50 户。', '还没有登记的小区：湖畔家园。'],
    });
  });

  it('oneEstateWithoutRooms_isNamed_andStepStaysOpen', () => {
    expect(step('楼栋和房间', { estateCount: 2, roomCount: 60 })).toMatchObject({
      isDone: false,
      words: ['现有 60 户。', '还没有房间的小区：湖畔家园。'],
    });
  });

  it('manyEstatesWithout_areCounted', () => {
    const names = ['甲', '乙', '丙', '丁'];
    const estatesWithout = { ...NOTHING_MISSING, shifts: names };
    expect(step('值班', { shiftCount: 1, estatesWithout })?.words).toContain(
      '还没有排班的小区：甲、乙、丙等 4 个小区。',
    );
  });
});
