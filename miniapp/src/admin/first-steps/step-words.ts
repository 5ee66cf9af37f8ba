import type { FirstSteps } from '@yingsheng/shared/api/first-steps';

export interface Step {
  readonly title: string;
  /** What is recorded now, and what that means. */
  readonly words: readonly string[];
  /** `null`: nothing has to be done here. */
  readonly isDone: boolean | null;
  /** The first is the usual way; none: it is done on the server. */
  readonly links: readonly StepLink[];
}

export interface StepLink {
  readonly label: string;
  readonly path: string;
  readonly params?: Readonly<Record<string, string>>;
}

/** What a company needs before its residents hear of it, in the order in which one thing rests on the other. */
export function stepsOf(steps: FirstSteps): Step[] {
  return [
    estatesStep(steps),
    roomsStep(steps),
    registerStep(steps),
    departmentsStep(steps),
    colleaguesStep(steps),
    dutyStep(steps),
    smsStep(steps),
    wechatStep(steps),
    lettersStep(steps),
    residentsStep(steps),
  ];
}

/** So many estates are named; of more only the number is said. */
const NAMED = 3;

function named(names: readonly string[]): string {
  const more = names.length > NAMED ? `等 ${names.length} 个小区` : '';
  return `${names.slice(0, NAMED).join('、')}${more}`;
}

const missing = (what: string, names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`${what}：${named(names)}。`];

function estatesStep({ estateCount }: FirstSteps): Step {
  return {
    title: '小区',
    words: [`现有 ${estateCount} 个小区。服务电话和地址业主都看得到，请核对；还有别的小区，也在这里加。`],
    isDone: estateCount > 0,
    links: [{ label: '看小区资料', path: '/admin/places/index', params: { tab: 'estate' } }],
  };
}

function roomsStep({ roomCount, estatesWithout }: FirstSteps): Step {
  if (roomCount === 0) {
    return {
      title: '楼栋和房间',
      words: ['还没有房间。手上有业主台账的，直接导入表格，房间和住户一次建好；没有的，一次生成，个别不一样的再改。'],
      isDone: false,
      links: [
        { label: '导入表格', path: '/admin/import/index', params: { kind: 'places' } },
        { label: '生成房号', path: '/admin/generate/index' },
      ],
    };
  }
  return {
    title: '楼栋和房间',
    words: [`现有 ${roomCount} 户。`, ...missing('还没有房间的小区', estatesWithout.rooms)],
    isDone: estatesWithout.rooms.length === 0,
    links: [{ label: '看楼栋房间', path: '/admin/places/index' }],
  };
}

function registerStep({ roomCount, registeredRoomCount, estatesWithout }: FirstSteps): Step {
  const words =
    registeredRoomCount === 0
      ? ['还没有登记业主。导入业主台账以后，业主用登记的手机号登录，当场就能绑定。']
      : [`${roomCount} 户里，有登记的 ${registeredRoomCount} 户。`];
  return {
    title: '业主台账',
    words: [...words, ...missing('还没有登记的小区', registeredRoomCount === 0 ? [] : estatesWithout.register)],
    isDone: registeredRoomCount > 0 && estatesWithout.register.length === 0,
    links: [{ label: '导入业主台账', path: '/admin/import/index', params: { kind: 'places' } }],
  };
}

function departmentsStep({ departmentCount }: FirstSteps): Step {
  return {
    title: '部门',
    words: [`现有 ${departmentCount} 个部门。请照公司的分工改名、增减，并定好哪类事由谁牵头。`],
    isDone: departmentCount > 0,
    links: [{ label: '看部门', path: '/admin/places/index', params: { tab: 'departments' } }],
  };
}

function colleaguesStep({ colleagueCount, waitingColleagueCount, estatesWithout }: FirstSteps): Step {
  const waiting = waitingColleagueCount > 0 ? `，其中 ${waitingColleagueCount} 位还没有设密码` : '';
  const words =
    colleagueCount === 0
      ? ['还只有您一个人。加上同事，把邀请发给本人，密码由本人自己设。']
      : [`现有 ${colleagueCount} 位同事${waiting}。`];
  return {
    title: '同事',
    words: [...words, ...missing('还没有客服管家的小区', estatesWithout.frontDesk)],
    isDone: colleagueCount > 0 && waitingColleagueCount === 0 && estatesWithout.frontDesk.length === 0,
    links: [
      { label: colleagueCount === 0 ? '添加同事' : '看同事账号', path: '/admin/accounts/index' },
      { label: '导入花名册', path: '/admin/import/index', params: { kind: 'staff' } },
    ],
  };
}

function dutyStep({ shiftCount, estatesWithout }: FirstSteps): Step {
  const words =
    shiftCount === 0
      ? ['还没有排班。没有人当班时，业主的反映依次由项目经理、部门经理、品质部和管理员负责。']
      : [`今天起排了 ${shiftCount} 个班。`, ...missing('还没有排班的小区', estatesWithout.shifts)];
  return {
    title: '值班',
    words,
    isDone: shiftCount > 0 && estatesWithout.shifts.length === 0,
    links: [{ label: '去排班', path: '/manager/people/index', params: { tab: 'roster' } }],
  };
}

function smsStep({ hasSmsCodes }: FirstSteps): Step {
  return {
    title: '短信',
    words: [
      hasSmsCodes
        ? '验证码短信已经填好，业主在网页上可以用手机号登录。'
        : '还没有填短信的设置，业主在网页上不能用手机号登录。请在服务器的设置里填 SMS_PROVIDER 等几项，重启后运行 yingsheng doctor 检查。',
    ],
    isDone: hasSmsCodes,
    links: [],
  };
}

function wechatStep({ hasWechat }: FirstSteps): Step {
  return {
    title: '微信小程序',
    words: [
      hasWechat
        ? 'AppID 已经填好。微信认不认，在服务器上运行 yingsheng doctor 看。'
        : '还没有填 WECHAT_APP_ID，微信小程序登录不了；网页不受影响。',
    ],
    isDone: hasWechat,
    links: [],
  };
}

function lettersStep({ roomCount, unreachedRoomCount }: FirstSteps): Step {
  return {
    title: '绑定信',
    words: [lettersWords(roomCount, unreachedRoomCount)],
    isDone: roomCount > 0 && unreachedRoomCount === 0,
    links: roomCount === 0 ? [] : [{ label: '打印绑定信', path: '/admin/letters/index' }],
  };
}

function lettersWords(roomCount: number, unreachedRoomCount: number): string {
  if (roomCount === 0) return '有了房间，才能打印绑定信。';
  if (unreachedRoomCount === 0) return '每一户都有人绑定，或者印过绑定信。';
  return `还有 ${unreachedRoomCount} 户没有人绑定，也没有印过绑定信。同事和值班都好了再印，印好就发。`;
}

function residentsStep({ roomCount, boundRoomCount }: FirstSteps): Step {
  return {
    title: '业主',
    words:
      roomCount === 0
        ? ['有了房间，业主才能绑定。']
        : [
            `${roomCount} 户里，已经有人绑定的 ${boundRoomCount} 户。`,
            '没有登记的也能用：业主凭绑定信，或者自己申请、由前台核对。',
          ],
    isDone: null,
    links: [{ label: '看绑定申请', path: '/admin/room-requests/index' }],
  };
}
