// What is looked at for barriers: every page of the app for every persona that may open it, and what opens over it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';

/** Every page of the app, as its address: `/staff/inbox/index`. */
export async function pagesOfApp() {
  const source = readFileSync(join(root, 'miniapp/src/app.config.ts'), 'utf8');
  globalThis.defineAppConfig = (config) => config;
  const { default: config } = await import(`data:text/javascript,${encodeURIComponent(source)}`);
  const inPackages = config.subPackages.flatMap((part) => part.pages.map((page) => `/${part.root}/${page}`));
  return [...config.pages.map((page) => `/${page}`), ...inPackages];
}

/** `home`: where the persona starts, which decides what they may open; nobody is signed in without one. */
export const PERSONAS = [
  { name: 'nobody signed in', home: null },
  { name: 'resident-lin', home: 'resident' },
  { name: 'resident-wang', home: 'resident' },
  { name: 'resident-lin', home: 'resident', isElder: true },
  { name: 'desk-zhou', home: 'staff' },
  { name: 'handler-li', home: 'staff' },
  { name: 'lead-zhao', home: 'staff' },
  { name: 'manager-chen', home: 'manager' },
  { name: 'quality-sun', home: 'manager' },
  { name: 'admin-fang', home: 'administrator' },
];

const FOR_NOBODY = [
  '/open/phone/index',
  '/open/follow-up/index',
  '/open/forgotten-password/index',
  '/open/report/index',
  '/open/room-code/index',
  '/open/room-invitation/index',
  '/open/second-factor/index',
  '/pages/login/index',
  '/open/invitation/index',
  '/resident/emergency/index',
  '/resident/privacy/index',
  '/resident/promises/index',
  '/open/set-up/index',
];
const FOR_ALL = [
  '/open/phone/index',
  '/open/room-invitation/index',
  '/open/second-factor/index',
  '/pages/mine/index',
  '/resident/account/index',
  '/resident/my-data/index',
  '/resident/privacy/index',
  '/resident/promises/index',
];

const OF_MANAGERS = ['/manager/', '/admin/', '/learning/'];

export function mayOpen(home, page) {
  if (home === null) return FOR_NOBODY.includes(page);
  // The boards are a manager's too, and looked at there.
  if (home === 'administrator') return page.startsWith('/admin/');
  if (page === '/pages/login/index' || page.startsWith('/open/')) return false;
  if (FOR_ALL.includes(page)) return true;
  if (page === '/admin/room-requests/index' || page === '/admin/room-letter/index' || page === '/admin/welcome/index')
    return home !== 'resident';
  if (OF_MANAGERS.some((root) => page.startsWith(root))) return home === 'manager';
  if (page.startsWith('/staff/')) return home !== 'resident';
  return home === 'resident';
}

/** What a page shows beside its first view. */
const QUERIES = {
  '/open/invitation/index': ['', '?code=nothing'],
  '/open/report/index': ['', '?hazard=gas'],
  '/resident/emergency/index': ['?hazard=gas', '?hazard=trapped'],
  '/resident/for-another/index': ['', '?hazard=gas'],
  '/staff/inbox/index': ['', '?view=complaints'],
  '/manager/people/index': ['households', 'staff', 'roster'].map((tab) => `?tab=${tab}`),
  '/admin/import/index': ['?kind=places', '?kind=staff'],
  '/admin/places/index': ['buildings', 'areas', 'estate', 'departments'].map((tab) => `?tab=${tab}`),
  '/manager/rules/index': ['promises', 'weather', 'calendar', 'ladder', 'dispatch', 'changes', 'bounds'].map(
    (tab) => `?tab=${tab}`,
  ),
};

/** Where the matters of a page come from; `ESTATE` is the persona's own. */
const MATTERS = {
  '/resident/detail/index': ['/api/complaints?scope=mine'],
  '/resident/receipt/index': [],
  '/resident/rate/index': ['/api/complaints?scope=mine&state=closed'],
  '/staff/complaint/index': ['/api/complaints?scope=owned&state=open'],
  '/staff/work-order/index': ['/api/work-orders?tab=active', '/api/work-orders?tab=offered'],
  '/manager/detail/index': ['/api/complaints?scope=estate&estateId=ESTATE&state=open'],
};
/** Not there, or not for this persona: the page says so. */
const NO_MATTER = '00000000-0000-4000-8000-000000000000';
const NO_IMPORT = '?estateId=nowhere&id=nothing';

/**
 * The addresses under which a persona meets a page: matters of every state, and with everything that can be done.
 * @param imports queries of imports that were made for the page that shows one
 */
export async function addressesOf(page, read, imports) {
  if (page === '/admin/import-run/index') return [...imports, NO_IMPORT].map((query) => `${page}${query}`);
  const lists = MATTERS[page];
  if (lists === undefined) return (QUERIES[page] ?? ['']).map((query) => `${page}${query}`);
  const seen = new Set();
  const ids = [];
  for (const list of lists) {
    const estateId = list.includes('ESTATE') ? (await read('/api/me')).estates[0].id : '';
    const { items } = await read(list.replace('ESTATE', estateId));
    for (const { id, status, allowedActions } of items) {
      const shown = [status, ...allowedActions];
      if (shown.some((each) => !seen.has(each))) ids.push(id);
      for (const each of shown) seen.add(each);
    }
  }
  if (page === '/manager/detail/index') ids.push(...(await mattersToDecide(read)));
  return [...new Set([...ids, NO_MATTER])].map((id) => `${page}?id=${id}`);
}

/** What waits for a decision of this persona's: what can be decided does not show in the lists. */
async function mattersToDecide(read) {
  const [{ id }] = (await read('/api/me')).estates;
  const { decisions } = await read(`/api/estates/${id}/board`);
  const kinds = new Map(decisions.map(({ kind, complaintId }) => [kind, complaintId]));
  return kinds.values();
}

/** What opens over a page, by the beginning of the name of the button that opens it. */
export const SHEETS = {
  '/pages/home/index': ['紧急求助'],
  '/pages/submit/index': ['地点', '类别', '紧急程度'],
  '/pages/mine/index': ['切换体验身份'],
  '/resident/account/index': ['修改密码'],
  '/resident/my-data/index': ['申请注销账号'],
  '/resident/privacy/index': ['撤回同意'],
  '/admin/accounts/index': ['添加同事'],
  '/admin/knowledge/index': ['写一条', '打开 停车费怎么交'],
  '/learning/words/index': ['加一个词'],
  '/resident/detail/index': ['查看照片 1', '补充/留言', '撤回这件反映', '重新打开', '申诉'],
  '/staff/inbox/index': ['记下结果', '退回', '不接'],
  '/staff/desk/index': ['类别：'],
  '/staff/handover/index': ['全部交接', '交接 '],
  '/staff/follow-up/index': ['改抽访比例', '决定', '改由别人回访', '改由别人裁定'],
  '/staff/reviews/index': ['不放行'],
  '/staff/complaint/index': [
    '受理',
    '派单',
    '告知进展',
    '当场办结',
    '内部沟通',
    '留言',
    '更正类别',
    '交接首接责任',
    '并案',
    '提出不予受理',
    '补偿 / 减免',
    '请协办',
  ],
  '/staff/work-order/index': ['到场', '完成', '告知进展', '给业主留言', '用料', '退回', '转派', '挂起', '内部沟通'],
  '/manager/board/index': ['改派'],
  '/manager/complaints/index': ['状态', '处理人'],
  '/manager/dispatch-board/index': ['派单', '派给', '调整'],
  '/manager/approvals/index': ['不批准'],
  '/manager/rules/index': [
    '修改一般报修',
    '单列一个类别',
    '开启红色预警',
    '修改整个小区',
    '首次响应时限加一级',
    '新增规则',
  ],
  '/manager/detail/index': [
    '派单',
    '改派',
    '更正类别',
    '交接首接责任',
    '留言',
    '并案',
    '不同意',
    '记费用',
    '同意挂起',
    '取消工单',
  ],
};
