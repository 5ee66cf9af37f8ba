import type { Me } from '@yingsheng/shared/api/auth';
import type { UnreadMessages } from '@yingsheng/shared/api/complaint-list';
import { keepsKnowledge } from '@yingsheng/shared/people/knowledge-keepers';
import { CONTENT_REVIEWER_ROLES, type Role } from '@yingsheng/shared/people/role';
import { ROOM_DESK_ROLES } from '@yingsheng/shared/people/room-request';

const REVIEWERS: readonly Role[] = CONTENT_REVIEWER_ROLES;
const ACCOUNT_KEEPERS: readonly Role[] = ['estateManager', 'admin'];
const ROOM_DESK: readonly Role[] = ROOM_DESK_ROLES;

export interface AppTab {
  key: string;
  label: string;
  path: string;
  /** Instead of opening `path`: a switch inside the same page. */
  onTap?: () => void;
  /** A count that waits for the person. */
  badge?: number;
  /** Of what, for those who hear it. */
  badgeOf?: string;
  /** The unread messages that are found there. */
  unread?: readonly (keyof UnreadMessages)[];
  /** Too much for the bar of a phone: only at the side on a desk, and among the links of 我的. */
  isForDesk?: boolean;
}

const TAB = {
  home: { key: 'home', label: '首页', path: '/pages/home/index' },
  complaints: { key: 'complaints', label: '我的反映', path: '/pages/complaints/index', unread: ['own'] },
  promises: { key: 'promises', label: '公示', path: '/resident/promises/index' },
  /** With a switch to the matters, for whoever has no tab of their own for those. */
  inbox: { key: 'inbox', label: '工单', path: '/staff/inbox/index', unread: ['owned', 'worked'] },
  orders: { key: 'inbox', label: '工单', path: '/staff/inbox/index?view=orders', unread: ['worked'] },
  desk: { key: 'desk', label: '代客登记', path: '/staff/desk/index' },
  board: { key: 'board', label: '今日看板', path: '/manager/board/index' },
  allComplaints: { key: 'allComplaints', label: '全部投诉', path: '/manager/complaints/index' },
  dispatchBoard: { key: 'dispatchBoard', label: '工单调度', path: '/manager/dispatch-board/index', isForDesk: true },
  approvals: { key: 'approvals', label: '费用审批', path: '/manager/approvals/index', isForDesk: true },
  deliveries: { key: 'deliveries', label: '没能送达', path: '/manager/deliveries/index', isForDesk: true },
  people: { key: 'people', label: '住户与人员', path: '/manager/people/index', isForDesk: true },
  accounts: { key: 'accounts', label: '同事账号', path: '/admin/accounts/index', isForDesk: true },
  rules: { key: 'rules', label: '规则与承诺', path: '/manager/rules/index', isForDesk: true },
  handover: { key: 'handover', label: '交接班', path: '/staff/handover/index' },
  followUp: { key: 'followUp', label: '回访与申诉', path: '/staff/follow-up/index', isForDesk: true },
  reviews: { key: 'reviews', label: '内容复核', path: '/staff/reviews/index', isForDesk: true },
  roomRequests: { key: 'roomRequests', label: '绑定申请', path: '/admin/room-requests/index', isForDesk: true },
  knowledge: { key: 'knowledge', label: '常见问题', path: '/admin/knowledge/index', isForDesk: true },
  judged: { key: 'judged', label: '研判准不准', path: '/learning/judged/index', isForDesk: true },
  mine: { key: 'mine', label: '我的', path: '/pages/mine/index' },
  cases: { key: 'complaints', label: '投诉', path: '/staff/inbox/index?view=complaints', unread: ['owned'] },
} as const satisfies Record<string, AppTab>;

export type TabKey = (typeof TAB)[keyof typeof TAB]['key'];

/** What this person can reach with one tap: by where they start, and the desk for the front desk. */
export function tabsOf(me: Me | null): AppTab[] {
  if (!me) return [];
  if (me.appHome === 'resident') return [TAB.home, TAB.complaints, TAB.promises, TAB.mine];
  const reviews = me.roles.some(({ role }) => REVIEWERS.includes(role)) ? [TAB.reviews] : [];
  const keepers = me.roles.some(({ role }) => ACCOUNT_KEEPERS.includes(role)) ? [TAB.accounts] : [];
  const rooms = me.roles.some(({ role }) => ROOM_DESK.includes(role)) ? [TAB.roomRequests] : [];
  const roles = me.roles.map(({ role }) => role);
  const knowledge = keepsKnowledge(roles, me.department?.code ?? null) ? [TAB.knowledge] : [];
  if (me.appHome === 'manager')
    return [
      TAB.board,
      TAB.allComplaints,
      TAB.dispatchBoard,
      TAB.approvals,
      TAB.deliveries,
      TAB.followUp,
      ...reviews,
      TAB.inbox,
      { ...TAB.handover, isForDesk: true },
      TAB.people,
      ...keepers,
      ...rooms,
      ...knowledge,
      TAB.judged,
      TAB.rules,
      TAB.mine,
    ];
  const isFrontDesk = me.roles.some((grant) => grant.role === 'frontDesk');
  return isFrontDesk
    ? [TAB.cases, TAB.orders, TAB.desk, TAB.handover, TAB.followUp, ...reviews, ...rooms, TAB.mine]
    : [TAB.inbox, TAB.handover, TAB.mine];
}

/** The unread messages stand where they are found. */
export function withUnread(tabs: readonly AppTab[], unread: UnreadMessages): AppTab[] {
  return tabs.map((tab) => {
    const count = (tab.unread ?? []).reduce((sum, kind) => sum + unread[kind], 0);
    return count === 0 ? tab : { ...tab, badge: count, badgeOf: '条新留言' };
  });
}
