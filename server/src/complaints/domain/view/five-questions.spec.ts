/** 五问在每一种状态、对每一种人都答得出: one view model, asked by everybody who may ask. */
import { aComplaint, type ComplaintFactory, minutesLater } from '../../../../test/factories/a-complaint';
import { asker } from '../../../../test/factories/complaint-facts';
import { headerOf } from './header';

const VIEWERS = {
  resident: asker('resident', 'resident'),
  owner: asker('desk', 'frontDesk'),
  manager: asker('manager', 'estateManager'),
} as const;
type ViewerName = keyof typeof VIEWERS;

const fresh = aComplaint().running('firstResponse', 30).running('resolution', 2880).running('progressUpdate', 1440);
const working = aComplaint().inProgress().running('resolution', 2880).running('progressUpdate', 1440);
const told = working.workedOnBy('handler').with({
  expectedAt: minutesLater(900),
  nextStep: '正在换阀门',
  etaMovedCount: 1,
  etaMovedReason: '等配件',
  etaMovedFrom: minutesLater(600),
});
const resolved = aComplaint().resolved().finishedBy('handler').running('confirmation', 4320);

interface Answers {
  readonly handler: string | null;
  readonly ballHolder: string | null;
  /** `null`: nothing is promised any more. */
  readonly expectedKind: string | null;
  readonly statusText: string | Readonly<Record<ViewerName, string>>;
  readonly nextStep: string | Readonly<Record<ViewerName, string>>;
}

const both = (resident: string, staff: string) => ({ resident, owner: staff, manager: staff });

const ROWS: readonly (readonly [state: string, ComplaintFactory, Answers])[] = [
  [
    'just filed',
    fresh.with({ ballHolderId: 'desk' }),
    {
      handler: null,
      ballHolder: '周敏',
      expectedKind: 'firstResponse',
      statusText: '待受理',
      nextStep: both('周敏 11 月 23 日（周一）10:30 前答复您', '周敏 11 月 23 日（周一）10:30 前答复业主'),
    },
  ],
  [
    'accepted, nobody sent yet',
    aComplaint().accepted().running('resolution', 2880).with({ ballHolderId: 'desk' }),
    {
      handler: null,
      ballHolder: '周敏',
      expectedKind: 'resolution',
      statusText: '已受理',
      nextStep: '已受理，由周敏安排处理',
    },
  ],
  [
    'offered',
    aComplaint().accepted().running('resolution', 2880).order({}).with({ ballHolderId: 'handler' }),
    {
      handler: null,
      ballHolder: '李建国',
      expectedKind: 'resolution',
      statusText: '已受理',
      nextStep: '已派给李建国，等待接单',
    },
  ],
  [
    'at work',
    working.workedOnBy('handler').with({ ballHolderId: 'handler' }),
    {
      handler: '李建国',
      ballHolder: '李建国',
      expectedKind: 'resolution',
      statusText: '处理中',
      nextStep: '李建国已到场，正在处理',
    },
  ],
  [
    'told of a moved time',
    told.with({ ballHolderId: 'handler' }),
    { handler: '李建国', ballHolder: '李建国', expectedKind: 'eta', statusText: '处理中', nextStep: '正在换阀门' },
  ],
  [
    'a pause is asked for',
    working.workedOnBy('handler').restRequestedFrom('lead').with({ ballHolderId: 'lead' }),
    {
      handler: '李建国',
      ballHolder: '赵国平',
      expectedKind: 'resolution',
      statusText: '处理中',
      nextStep: both('李建国已到场，正在处理', '等赵国平决定是否挂起'),
    },
  ],
  [
    'resting',
    working.workedOnBy('handler').restingUntil(minutesLater(1440)).with({ ballHolderId: 'handler' }),
    {
      handler: '李建国',
      ballHolder: '李建国',
      expectedKind: 'resume',
      statusText: both('暂停处理', '已挂起'),
      nextStep: '正在等配件，11 月 24 日（周二）10:00 前由李建国继续处理',
    },
  ],
  [
    'returned',
    working.order({ status: 'returned' }).with({ ballHolderId: 'desk' }),
    {
      handler: null,
      ballHolder: '周敏',
      expectedKind: 'resolution',
      statusText: '处理中',
      nextStep: '由周敏另行安排人员',
    },
  ],
  [
    'a decline is asked for',
    fresh.declineProposedTo('manager').with({ ballHolderId: 'manager' }),
    {
      handler: null,
      ballHolder: '陈志远',
      expectedKind: 'firstResponse',
      statusText: '待受理',
      nextStep: both('等负责人核实由谁来处理，之后由周敏答复您', '等陈志远决定是否受理'),
    },
  ],
  [
    'waiting for the resident',
    resolved.with({ ballHolderId: 'resident' }),
    {
      handler: '李建国',
      ballHolder: '林晓梅',
      expectedKind: 'confirmation',
      statusText: both('等您确认', '待业主确认'),
      nextStep: both(
        '请您看看是否修好；11 月 26 日（周四）10:00 前未回复将自动关闭',
        '等业主确认，11 月 26 日（周四）10:00 前未回复将自动关闭',
      ),
    },
  ],
  [
    'sent back as not fixed',
    working.finishedBy('handler').with({ reopenCount: 1, ballHolderId: 'desk' }),
    {
      handler: '李建国',
      ballHolder: '周敏',
      expectedKind: 'resolution',
      statusText: '处理中',
      nextStep: '师傅的处理已完成，由周敏核对结果',
    },
  ],
  [
    'confirmed',
    aComplaint().closed('confirmed').finishedBy('handler').with({ ballHolderId: null }),
    {
      handler: '李建国',
      ballHolder: null,
      expectedKind: null,
      statusText: both('您已确认', '业主已确认'),
      nextStep: both('已处理完成，请为这次服务打个分', '业主已确认修好'),
    },
  ],
  [
    'declined',
    aComplaint().closed('declined').with({ ballHolderId: null }),
    {
      handler: null,
      ballHolder: null,
      expectedKind: null,
      statusText: both('不归物业管', '不予受理'),
      nextStep: both('这件事不归物业管，已说明依据和可以找谁', '这件事不属于物业职责，已说明依据和可以找谁'),
    },
  ],
];

const cases = ROWS.flatMap(([state, factory, answers]) =>
  (Object.keys(VIEWERS) as ViewerName[]).map((viewer) => [state, viewer, factory, answers] as const),
);

describe('the five questions', () => {
  it.each(cases)('%s, asked by the %s', (_state, viewer, factory, answers) => {
    const header = headerOf(factory.seenBy(VIEWERS[viewer]));
    const said = (words: Answers['nextStep']) => (typeof words === 'string' ? words : words[viewer]);
    expect({
      owner: header.firstContactOwner.name,
      handler: header.handler?.name ?? null,
      ballHolder: header.ballHolder?.name ?? null,
      expectedKind: header.expectedKind,
      isTimed: header.expectedAt !== null,
      statusText: header.statusText,
      nextStep: header.nextStep,
    }).toEqual({
      ...answers,
      owner: '周敏',
      isTimed: answers.expectedKind !== null,
      statusText: said(answers.statusText),
      nextStep: said(answers.nextStep),
    });
  });
  it('aMovedTime_showsWhatItWasBeforeAndWhy', () => {
    expect(headerOf(told.seenBy(VIEWERS.resident))).toMatchObject({
      expectedAt: minutesLater(900).toISOString(),
      etaMovedFrom: minutesLater(600).toISOString(),
      etaMovedReason: '等配件',
    });
  });
});
