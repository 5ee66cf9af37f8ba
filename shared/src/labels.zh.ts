import type { CallState, ChannelOut, DeliveryState } from './api/delivery';
/** Every Chinese word for a code, in one file. A missing label is a type error. */

import type { ContentSubject } from './api/content-review';
import type { MediaHold } from './api/media';
import type { OwedKind } from './api/staff';
import type { BoardFigure, ListFigure } from './board/figure';
import type { JudgedFigure } from './board/judged-figure';
import type { OrderFigure } from './board/order-figure';
import type { CategoryCode, CategoryGroup } from './complaint/category';
import type { Channel, ContactPreference, DesiredOutcome, FiledBy } from './complaint/channel';
import type { DangerAnswer } from './complaint/danger-question';
import type { Relation } from './complaint/on-behalf';
import type { CloseReason, ComplaintStatus } from './complaint/status';
import type { Hazard, Urgency } from './complaint/urgency';
import type { ComplaintAction } from './complaint/workflow';
import type { ErrorCode } from './error-codes';
import type { AppealVerdict } from './follow-up/appeal';
import type { CallReason, FollowUpOutcome } from './follow-up/call';
import type { RatingScale } from './follow-up/rating';
import type { AbsenceKind } from './people/duty';
import type { MembershipKind } from './people/membership';
import type { DepartmentCode, Role } from './people/role';
import type { LadderRole } from './sla/ladder';
import type { ClockKind, LimitClass } from './sla/policy';
import type { SpendingKind, SpendingStatus } from './spending/authority';
import type { WorkOrderKind, WorkOrderStatus } from './work-order/status';
import type { SuspensionReasonKind } from './work-order/suspension';
import type { WorkOrderAction } from './work-order/workflow';

export const COMPLAINT_STATUS_LABEL: Readonly<Record<ComplaintStatus, string>> = {
  submitted: '待受理',
  accepted: '已受理',
  in_progress: '处理中',
  suspended: '已挂起',
  resolved: '等您确认',
  closed: '已关闭',
};

/** What staff read where the reporter reads `等您确认`. */
export const RESOLVED_LABEL_FOR_STAFF = '待业主确认';

/** 内容审核 */
export const CONTENT_SUBJECT_LABEL: Readonly<Record<ContentSubject, string>> = {
  complaint: '反映的内容',
  words: '留言',
  media: '照片',
};

/** What others see in place of a photo that is held back. */
export const MEDIA_HOLD_LABEL: Readonly<Record<MediaHold, string>> = {
  awaitingReview: '审核中',
  notReleased: '未放行',
};

/** 微信内容安全的分类; an unknown one is `其他`. */
export const CONTENT_LABEL: Readonly<Record<string, string>> = {
  '10001': '广告',
  '20001': '时政',
  '20002': '色情',
  '20003': '辱骂',
  '20006': '违法犯罪',
  '20008': '欺诈',
  '20012': '低俗',
  '20013': '版权',
};

export const CLOSE_REASON_LABEL: Readonly<Record<CloseReason, string>> = {
  confirmed: '业主已确认',
  confirmedByPhone: '电话确认',
  timeout: '超时未回复，自动关闭',
  declined: '不予受理',
  withdrawn: '业主撤回',
  merged: '已并案',
};

export const URGENCY_LABEL: Readonly<Record<Urgency, string>> = {
  lifeSafety: '危及安全',
  urgent: '紧急',
  normal: '一般',
  enquiry: '咨询',
};

/** 是本人的什么人 */
export const RELATION_LABEL: Readonly<Record<Relation, string>> = {
  child: '子女',
  spouse: '配偶',
  parent: '父母',
  sibling: '兄弟姐妹',
  grandchild: '孙辈',
  relative: '亲属',
  carer: '护工或保姆',
  neighbour: '邻居',
  other: '其他',
};

/** As headings of the company board and as filters of the list. */
export const BOARD_FIGURE_LABEL: Readonly<Record<BoardFigure, string>> = {
  open: '未关闭',
  dangerous: '危及安全',
  overdue: '已超时',
  untaken: '超时没人接',
  urged: '催了没回话',
  unconfirmed: '等业主确认',
  appealed: '申诉待决定',
  rated: '90 天内评价',
  satisfied: '评价满意的',
};

/** As filters of the list: what stands on a board by that name. */
export const LIST_FIGURE_LABEL: Readonly<Record<ListFigure, string>> = {
  ...BOARD_FIGURE_LABEL,
  pressing: '最急的事',
  toVerify: '待核实是不是险情的',
  answerDue: '计入按时响应的',
  answeredInTime: '按时响应的',
  answeredLate: '没按时响应的',
  settlingDue: '计入按时解决的',
  settledInTime: '按时解决的',
  settledLate: '没按时解决的',
  unsatisfied: '评价不满意的',
  solvedAtOnce: '首接办结的',
  solvedWithWork: '派单或返工后解决的',
  received: '收到的',
  solved: '业主确认解决的',
  timedOut: '到期自动关闭的',
  closedOtherwise: '其他关闭的',
  occurring: '近 30 天热点',
  recurring: '90 天内重复的',
  undispatched: '还没有派单的',
  calledSatisfied: '回访满意的',
  calledUnsatisfied: '回访不满意的',
  calledNotReached: '回访没联系上的',
};

/** As filters of the list of work orders. */
export const ORDER_FIGURE_LABEL: Readonly<Record<OrderFigure, string>> = {
  carried: '手上的工单',
  offered: '待接单',
  pool: '抢单池',
  returned: '等裁定',
};

/** 研判准不准的数字 */
export const JUDGED_FIGURE_LABEL: Readonly<Record<JudgedFigure, string>> = {
  judged: '研判过',
  checked: '同事看过',
  categoryStayed: '类别判对',
  categoryChanged: '类别改过',
  urgencyStayed: '急不急判对',
  urgencyChanged: '急不急改过',
  dangerFound: '险情认出来',
  dangerMissed: '险情没认出来',
  dangerMissedAsked: '其中拿不准、要问一句的',
  falseAlarm: '虚惊一场',
  asked: '拿不准、要问一句的（全部）',
  answeredYes: '答“有”',
  answeredUnknown: '答“不清楚”',
  answeredNo: '答“没有”',
  answeredNoRaised: '答“没有”，后来按险情办',
  unanswered: '没有答，由前台核实',
  unansweredDanger: '没有答，后来按险情办',
  unansweredHarmless: '没有答，核实不是险情',
  unansweredOpen: '没有答，还没核实',
};

export const HAZARD_LABEL: Readonly<Record<Hazard, string>> = {
  trapped: '电梯困人',
  gas: '燃气泄漏',
  fire: '火情',
  electricity: '触电',
  water: '爆管涉险',
  falling: '高空坠物',
  persons: '人身安全',
};

/** 追问一句的三个答复。 */
export const DANGER_ANSWER_LABEL: Readonly<Record<DangerAnswer, string>> = {
  yes: '有',
  no: '没有',
  unknown: '不清楚',
};

export const CATEGORY_GROUP_LABEL: Readonly<Record<CategoryGroup, string>> = {
  engineering: '工程维修',
  environment: '清洁绿化',
  order: '安保秩序',
  neighbour: '邻里纠纷',
  attitude: '服务态度',
  fees: '收费',
  general: '其他',
};

export const CATEGORY_LABEL: Readonly<Record<CategoryCode, string>> = {
  lift: '电梯',
  plumbing: '给排水',
  seepage: '渗漏/外墙',
  'power-lighting': '供电照明',
  gas: '燃气',
  heating: '暖通',
  'fire-safety': '消防设施',
  'access-cctv': '门禁对讲监控',
  'roads-facilities': '道路公共设施',
  'in-home': '户内维修',
  refuse: '垃圾清运',
  corridors: '楼道卫生',
  'odour-sewage': '异味污水',
  pests: '虫鼠',
  greening: '绿化',
  parking: '停车占位',
  gate: '门岗',
  theft: '盗窃',
  'falling-objects': '高空抛物',
  'e-bikes': '电动车上楼/飞线充电',
  'blocked-fire-lane': '占用消防通道',
  pets: '宠物',
  noise: '噪音',
  'leak-liability': '漏水责任',
  fumes: '油烟',
  'occupying-common-area': '占用公共区域',
  'group-rental': '群租',
  shirking: '推诿',
  rudeness: '态度恶劣',
  unreachable: '联系不上',
  'false-completion': '没修好就说修好了',
  'property-fee': '物业费',
  'public-revenue': '公共收益',
  'maintenance-fund': '维修资金',
  renovation: '装修/违建',
  committee: '业委会',
  other: '其他',
  'not-property': '非物业职责',
};

export const FILED_BY_LABEL: Readonly<Record<FiledBy, string>> = {
  resident: '业主自己提交',
  staff: '员工登记',
};

export const CHANNEL_LABEL: Readonly<Record<Channel, string>> = {
  miniProgram: '小程序',
  web: '网页',
  phone: '电话',
  walkIn: '到访前台',
  email: '邮件',
  officialAccount: '公众号',
  groupLink: '业主群链接',
  patrol: '巡查发现',
};

export const CONTACT_PREFERENCE_LABEL: Readonly<Record<ContactPreference, string>> = {
  message: '发消息给我',
  phone: '打电话给我',
  either: '都可以',
};

/** The same, read by colleagues. */
export const STAFF_CONTACT_LABEL: Readonly<Record<ContactPreference, string>> = {
  message: '发消息给业主',
  phone: '打电话给业主',
  either: '都可以',
};

export const DESIRED_OUTCOME_LABEL: Readonly<Record<DesiredOutcome, string>> = {
  comeNow: '马上来人',
  repair: '尽快修好',
  explain: '说明情况',
  compensate: '赔偿',
  apologise: '道歉',
  other: '其他…',
};

export const ROLE_LABEL: Readonly<Record<Role, string>> = {
  resident: '业主',
  frontDesk: '客服管家',
  handler: '一线员工',
  teamLead: '班组长',
  departmentHead: '部门经理',
  estateManager: '项目经理',
  companyQuality: '品质部',
  admin: '系统管理员',
};

/** 告知谁: the lowest rung is whoever's move it is. */
export const LADDER_ROLE_LABEL: Readonly<Record<LadderRole, string>> = { ...ROLE_LABEL, handler: '经手人' };

export const DEPARTMENT_LABEL: Readonly<Record<DepartmentCode, string>> = {
  engineering: '工程部',
  environment: '保洁绿化部',
  order: '秩序部',
  customerService: '客服部',
  quality: '品质部',
};

/** 一线员工的叫法: by the trade of their department; guards and cleaners repair nothing. */
const TRADE_LABEL: Readonly<Record<DepartmentCode, string>> = {
  engineering: '维修员',
  environment: '保洁绿化员',
  order: '秩序维护员',
  customerService: '客服专员',
  quality: '品质专员',
};

/** What a colleague is called for a role; `department` `null`: of none that is known. */
export function jobLabel(role: Role, department: DepartmentCode | null | undefined): string {
  return role === 'handler' && department ? TRADE_LABEL[department] : ROLE_LABEL[role];
}

export const ABSENCE_KIND_LABEL: Readonly<Record<AbsenceKind, string>> = {
  sick: '病假',
  personal: '事假',
  annual: '年假',
  timeOff: '调休',
  training: '培训外出',
  other: '其他请假',
};

/** Where the reason is not the reader's business. */
export const ABSENCE_LABEL = '请假';

export const OWED_KIND_LABEL: Readonly<Record<OwedKind, string>> = {
  firstContact: '首接责任',
  workOrder: '在办工单',
  offeredOrder: '待接工单',
  ruling: '待裁定',
  decision: '待决定',
};

export const CLOCK_KIND_LABEL: Readonly<Record<ClockKind, string>> = {
  verification: '核实险情',
  firstResponse: '首次响应',
  onSite: '到场',
  resolution: '解决',
  progressUpdate: '告知进展',
  acceptOrder: '接单',
  approval: '审批',
  confirmation: '业主确认',
  followUpCall: '回访',
  callTask: '电话告知',
};

export const CHANNEL_OUT_LABEL: Readonly<Record<ChannelOut | 'call', string>> = {
  wechatSubscribe: '微信订阅消息',
  officialAccount: '公众号',
  sms: '短信',
  email: '邮件',
  wecom: '企业微信',
  call: '电话',
};

export const DELIVERY_STATE_LABEL: Readonly<Record<DeliveryState | CallState, string>> = {
  pending: '发送中',
  held: '等合并提醒',
  sent: '已送达',
  digested: '已并入提醒',
  unreachable: '没能送达',
  dead: '没能送达',
  withheld: '不再发送',
  outdated: '不用再发',
  callOwed: '待打电话',
  callTold: '已电话告知',
  callDropped: '不用再打，事情已有结果',
  callNotReached: '电话没打通',
};

export const LIMIT_CLASS_LABEL: Readonly<Record<LimitClass, string>> = {
  lifeSafety: '危及安全（困人、燃气、火情、触电）',
  urgent: '紧急（公共漏水、停水停电、门禁失效）',
  normalRepair: '一般报修',
  cleaningGreening: '清洁绿化',
  securityOrder: '安保秩序',
  disputeAttitude: '邻里纠纷、服务态度',
  fees: '收费',
  other: '装修、公共收益、其他',
  enquiry: '咨询',
};

export const COMPLAINT_ACTION_LABEL: Readonly<Record<ComplaintAction, string>> = {
  accept: '受理',
  answerOnTheSpot: '当场办结',
  correctTriage: '更正类别',
  confirmDanger: '是险情',
  confirmHarmless: '已核实，不是险情',
  dispatch: '派单',
  coHandle: '请协办',
  startWork: '开始处理',
  suspend: '挂起',
  resume: '恢复处理',
  publishUpdate: '告知进展',
  comment: '留言',
  addEvidence: '补充照片',
  note: '内部沟通',
  urge: '催一下',
  recordCall: '记下电话',
  recordSpending: '记费用',
  approveSpending: '批准费用',
  rejectSpending: '不批准费用',
  withdrawSpending: '撤回费用申请',
  resolve: '办结',
  confirm: '确认修好',
  confirmByPhone: '电话里说的结果',
  refuse: '还没好',
  autoClose: '超时关闭',
  reopen: '重新打开',
  proposeDecline: '提出不予受理',
  decline: '批准不予受理',
  rejectDecline: '不同意不予受理',
  withdraw: '撤回',
  merge: '并案',
  undoMerge: '撤销并案',
  join: '业主选了“我也是”，一并处理',
  leave: '业主选择不再一并处理',
  workOnMerged: '又有反映并入，继续处理',
  backToConfirm: '并入的已分开，恢复为等业主确认',
  goOnAlone: '一并处理的那件撤回了，这一件接着处理',
  goOnWithAnother: '一并处理的那件撤回了，与另一件接着一并处理',
  rate: '评价',
  remindRating: '再请业主评价',
  fileAppeal: '申诉',
  upholdAppeal: '申诉成立',
  rejectAppeal: '申诉不成立',
  planFollowUpCall: '安排回访',
  recordFollowUpCall: '记录回访',
  handOnCall: '改由别人回访',
  handOnAppeal: '改由别人裁定',
  proposeHandover: '交接首接责任',
  acceptHandover: '接手',
  declineHandover: '不接手',
  nameAccused: '确认被投诉人',
  joinLead: '负责人介入',
  takeOver: '本人接手',
  objectToFiling: '本人没有同意代报',
};

export const WORK_ORDER_STATUS_LABEL: Readonly<Record<WorkOrderStatus, string>> = {
  offered: '待接单',
  accepted: '已接单',
  arrived: '已到场',
  suspended: '已挂起',
  done: '已完成',
  returned: '已退回',
  cancelled: '已取消',
};

export const WORK_ORDER_KIND_LABEL: Readonly<Record<WorkOrderKind, string>> = {
  lead: '牵头',
  coHandling: '协办',
};

export const WORK_ORDER_ACTION_LABEL: Readonly<Record<WorkOrderAction, string>> = {
  offer: '派单',
  accept: '接单',
  grab: '抢单',
  return: '退回',
  proposeTransfer: '申请转派',
  acceptTransfer: '接受转派',
  declineTransfer: '不接受转派',
  rule: '裁定',
  arrive: '到场',
  requestSuspension: '申请挂起',
  approveSuspension: '同意挂起',
  rejectSuspension: '不同意挂起',
  resume: '恢复处理',
  done: '完成',
  cancel: '取消',
  recuse: '回避',
  askBack: '请派回',
  giveBack: '派回',
  declineBack: '不派回',
};

export const SPENDING_KIND_LABEL: Readonly<Record<SpendingKind, string>> = {
  goodwill: '补偿',
  waiver: '减免',
  materials: '用料',
};

export const SPENDING_STATUS_LABEL: Readonly<Record<SpendingStatus, string>> = {
  recorded: '授权内',
  pending: '待批准',
  approved: '已批准',
  rejected: '未批准',
  withdrawn: '已撤回',
};

export const SUSPENSION_REASON_LABEL: Readonly<Record<SuspensionReasonKind, string>> = {
  parts: '等配件',
  thirdParty: '等外单位',
  ownerAbsent: '业主不在家',
  weather: '天气不允许',
  other: '其他原因',
};

/** What the reporter reads of their own matter. */
export const SUSPENSION_REASON_LABEL_FOR_REPORTER: Readonly<Record<SuspensionReasonKind, string>> = {
  ...SUSPENSION_REASON_LABEL,
  ownerAbsent: '等您方便的时间',
};

export const APPEAL_VERDICT_LABEL: Readonly<Record<AppealVerdict, string>> = {
  upheld: '申诉成立',
  rejected: '申诉不成立',
};

export const FOLLOW_UP_REASON_LABEL: Readonly<Record<CallReason, string>> = {
  lifeSafety: '涉及安全',
  attitude: '服务态度',
  reopened: '返过工',
  compensation: '有补偿或减免',
  timeout: '超时自动关闭',
  lowRating: '评分低',
  share: '抽样',
};

export const FOLLOW_UP_OUTCOME_LABEL: Readonly<Record<FollowUpOutcome, string>> = {
  satisfied: '满意',
  unsatisfied: '不满意',
  notReached: '没联系上',
};

export const RATING_SCALE_LABEL: Readonly<Record<RatingScale, string>> = {
  speed: '速度',
  attitude: '态度',
  quality: '质量',
};

export const MEMBERSHIP_KIND_LABEL: Readonly<Record<MembershipKind, string>> = {
  owner: '业主',
  family: '家人',
  tenant: '租客',
};

/** What the person reads when a request is refused: what happened, and what to do instead. `{name}`: a fact of the refusal. */
export const ERROR_TEXT: Readonly<Record<ErrorCode, string>> = {
  'REQUEST.INVALID': '有内容填得不对，请看标红的地方，改好后再提交。',
  'REQUEST.TOO_LARGE': '内容太大了，请精简后再试。',
  'REQUEST.NOT_FOUND': '没有找到这个地址，请返回首页重试。',
  'REQUEST.RATE_LIMITED': '操作太频繁了，请稍等一分钟再试。紧急情况请直接拨打服务电话。',
  'REQUEST.NOT_ACCEPTABLE': '这个地址只提供变化推送，请用 Accept: text/event-stream 连接。',
  'REQUEST.CURSOR_INVALID': '列表位置已失效，请下拉刷新。',
  'REQUEST.IDEMPOTENCY_KEY_MISSING': '请求缺少防重复编号，请升级到最新版本后再试。',
  'REQUEST.IDEMPOTENCY_KEY_REUSED': '这次提交与之前的内容不一样。请返回“我的反映”查看是否已提交成功，再重新填写。',
  'SERVER.UNEXPECTED': '系统出了点问题，您填写的内容还在，请稍后再试。紧急情况请直接拨打服务电话。',
  'SERVER.BUSY': '系统正忙，请过几秒再试一次。',
  'AUTH.REQUIRED': '请先登录。',
  'AUTH.EXPIRED': '登录已过期，请重新登录。',
  'AUTH.BAD_CREDENTIALS': '账号或密码不对，请核对后再试。',
  'AUTH.REFRESH_REUSED': '这个登录已在别处使用过，为了安全请重新登录。',
  'AUTH.DEMO_DISABLED': '正式环境不开放体验账号，请用您自己的账号登录。',
  'AUTH.WECHAT_CODE_REJECTED': '微信登录凭证已失效，请再点一次登录。',
  'AUTH.WECHAT_UNAVAILABLE': '微信暂时没有响应，请稍后再试。',
  'PRIVACY.GUIDELINE_CHANGED': '隐私保护指引已更新，请重新打开看过再选择。',
  'WECHAT.PUSH_NOT_SIGNED': '推送的签名不对，没有处理。请核对公众平台和服务端的令牌（Token）是否一致。',
  'WECHAT.PUSH_UNREADABLE': '推送的内容解不开，没有处理。请核对消息加密密钥（EncodingAESKey）和 AppID。',
  'AUTH.NOT_ALLOWED': '您没有权限这样做。如有需要，请联系项目经理。',
  'AUTH.PASSWORD_WEAK': '这个密码不够安全，请换一个至少 10 个字符、别人想不到的。',
  'AUTH.OLD_PASSWORD_WRONG': '原来的密码不对，请核对后再试。忘记了，请退出登录，在登录页点“忘记密码”。',
  'AUTH.SECOND_FACTOR_NEEDED': '登录还差一步，请完成两步验证。',
  'AUTH.WECHAT_TAKEN': '这个微信是另一个账号在用，请先在那个账号里解除绑定，或者用另一个微信。',
  'AUTH.ONLY_WAY_IN': '您现在只能用微信登录，请先验证手机号，再来解除绑定。',
  'AUTH.NO_ACCOUNT_BY_PHONE': '这个手机号没有找到工作账号，请找管理员要一个重设密码的链接。',
  'SECOND_FACTOR.CODE_WRONG': '验证码不对、过期了或者刚刚用过，请等下一个再填。手机时间不准也会这样。',
  'SECOND_FACTOR.REQUIRED': '系统管理员和品质部的账号必须用两步验证，可以换手机，不能关闭。',
  'SECOND_FACTOR.ONESELF': '自己的两步验证请在“账号与安全”里换手机，或者请另一位系统管理员重置。',
  'SET_UP.PENDING': '这个系统刚装好，还没有设置。请负责安装的人打开服务启动时给出的设置地址。',
  'SET_UP.DONE': '这个系统已经设置好了，请直接登录。',
  'SET_UP.TOKEN_INVALID': '这个设置地址已经失效：服务每次启动都会换一个，请用最近一次启动时给出的。',
  'ROSTER.SHIFT_ENDS_BEFORE_START': '下班时间要晚于上班时间，请重新选择。夜班请把下班时间选到第二天。',
  'ROSTER.SHIFT_TOO_LONG': '一班最长 24 小时，请拆成两班来排。',
  'ROSTER.SHIFT_IN_THE_PAST': '这段时间已经过去，当时谁在班要如实保留。请改排今后的班。',
  'ROSTER.SHIFTS_OVERLAP': '这位同事在这段时间已经有班，请错开时间，或先改原来那一班。',
  'ROSTER.SHIFT_CHANGED': '这一班刚刚被同事改过，已为您刷新，请看过后再改。',
  'ROSTER.NOT_STAFF_HERE': '这位同事不在这个小区任职，请另选一位。',
  'ROSTER.NOT_YOUR_DEPARTMENT': '您只能安排本部门的同事，其他部门请找他们的负责人或项目经理。',
  'SPREADSHEET.UNREADABLE': '这个文件打不开。请用导出的值班表来填，保存成 .xlsx 再上传。',
  'SPREADSHEET.TOO_LARGE': '表格太大了：文件不超过 1 MB，不超过 1000 行。请用导出的值班表来填。',
  'IMPORT.FILE_UNREADABLE': '这个文件打不开。请在 Excel 或 WPS 里另存为 .xlsx 或 CSV，再上传。',
  'IMPORT.FILE_TOO_LARGE': '文件太大了：不超过 12 MB、60000 行、80 列。请按楼栋分成几个文件，分几次导入。',
  'IMPORT.OLD_EXCEL': '这是旧格式的 .xls。请在 Excel 或 WPS 里点“文件—另存为”，类型选“Excel 工作簿（.xlsx）”，再上传。',
  'IMPORT.ENCRYPTED': '这个文件设了打开密码。请先去掉密码，另存为 .xlsx 再上传。',
  'IMPORT.WEB_PAGE': '这个文件其实是网页，只是名字像表格。请用 Excel 或 WPS 打开它，另存为 .xlsx 再上传。',
  'IMPORT.NOT_STARTABLE': '这次导入现在不能开始：可能已经放弃，或者没有可以导入的内容。请刷新后再看。',
  'IMPORT.ANOTHER_RUNS': '另一次导入正在写入，请等它完成再开始。',
  'IMPORT.NOT_LAST': '只能撤销最近一次导入，而且要在它写完以后。请刷新后再看。',
  'IMPORT.IN_USE': '不能撤销：{what}。需要改的请单独修改。',
  'ABSENCE.NOT_FOUND': '没有找到这次请假，请刷新后再看。',
  'ABSENCE.ENDS_BEFORE_START': '结束时间要晚于开始时间，请重新选择。',
  'ABSENCE.IN_THE_PAST': '这段时间已经过去，请选择今后的时间。',
  'ABSENCE.TOO_LONG': '一次请假最长一年；长期离开请办理离职停用。',
  'ABSENCE.OVERLAPS': '这段时间已经请过假，请错开时间，或先销掉原来那次。',
  'ABSENCE.ALREADY_DECIDED': '这次请假刚刚有了变化，已为您刷新，请看过后再操作。',
  'ABSENCE.NOT_YOUR_OWN': '自己的假不能自己批，请找上级或项目经理。',
  'STAFF.STILL_OWES': '这位同事手上还有没了结的事，请先改派或交接，再来停用。',
  'STAFF.LAST_ESTATE_MANAGER': '这是本小区唯一的项目经理。请先任命另一位，再来停用。',
  'STAFF.WORKS_ELSEWHERE': '这位同事还在您管不到的小区任职，请由管理这些小区的系统管理员来办。',
  'STAFF.IS_ADMINISTRATOR': '系统管理员的账号请由另一位系统管理员来办。',
  'STAFF.ONESELF': '不能停用自己的账号，请由其他项目经理或系统管理员来办。',
  'STAFF.NO_LONGER_HERE': '选中的同事刚刚停用了账号，请另选一位。',
  'STAFF.LINK_NOT_VALID': '这个链接用过了、过期了或者已经作废。请联系给您链接的同事，再要一个新的。',
  'STAFF.ACCOUNT_TAKEN': '这个账号已经有人用了，请换一个。',
  'STAFF.PHONE_TAKEN': '这个手机号已经是另一位在用账号的同事的，请核对；两个人同号，就都不能用手机号登录。',
  'STAFF.LAST_ADMINISTRATOR': '这里只剩这一位系统管理员。请先任命另一位，再来收回。',
  'STAFF.COMPANY_WIDE': '这是全公司的角色，不能只在一个小区收回，请整个收回。',
  'STAFF.BEYOND_YOUR_RIGHTS': '这超出了您的权限，请由系统管理员来办。',
  'MEDIA.TYPE_NOT_ALLOWED': '只能上传照片（JPEG、PNG、WebP、HEIC）或 MP4 视频，请换一个文件。',
  'MEDIA.EMPTY': '这个文件是空的，请重新拍摄或选择。',
  'MEDIA.TOO_LARGE': '文件太大：照片不超过 10 MB，视频不超过 50 MB。',
  'MEDIA.TOO_MANY_PIXELS': '照片尺寸太大，请缩小后再上传。',
  'MEDIA.UNREADABLE': '这个文件打不开，可能已损坏，请重新拍摄或选择。',
  'MEDIA.HEIC_UNREADABLE': '这张 HEIC 照片转换不了。请在手机“设置—相机—格式”里选“兼容性最佳”后重拍，或发一张截图。',
  'MEDIA.TOO_MANY': '最多上传 9 个照片或视频，请删掉几个再提交。',
  'MEDIA.NOT_YOURS': '{which}照片或视频不能用了：没提交的只留一天，用过的不能再用。请删掉重新添加，您写的内容都还在。',
  'MEDIA.NO_ROOM': '服务器的磁盘快满了，暂时收不了照片和视频；文字可以先提交，照片稍后补上。',
  'MEDIA.TOO_MANY_UPLOADS': '您最近传的照片和视频太多了，请过一小时再传；文字可以先提交。',
  'MEDIA.TOO_MANY_UNUSED': '您传了很多照片还没有提交，请先提交再传；没提交的照片一天后自动删除。',
  'MEDIA.GUEST_LIMIT': '照片一次最多 3 张，一天最多 6 张，每张不超过 3 MB，不能传视频。已经写的话不受影响，照常送到。',
  'MEDIA.GUEST_WITHOUT_EMERGENCY': '您还没有登记房号，只能给还没办结的紧急求助补照片。请先发出求助，再补照片。',
  'MEDIA.LINK_EXPIRED': '照片链接已过期，请刷新页面。',
  'CONTENT.NOT_FOUND': '没有找到这条待复核的内容，请刷新列表。',
  'CONTENT.ALREADY_REVIEWED': '这条内容已经有人复核过了，请刷新列表。',
  'CONTENT.OWN': '自己写的话、自己拍的照片由另一位同事来复核。',
  'CONTENT.COMPLAINT_STAYS': '业主反映的原话照常处理，不能隐藏；看过后请点“放行”。',
  'CONTENT.REASON_MISSING': '不放行请写明原因。',
  'COMPLAINT.NOT_FOUND': '没有找到这件反映，可能编号有误。',
  'COMPLAINT.STALE_VERSION': '这件事刚刚有了新进展，已为您刷新，请看过后再操作。',
  'COMPLAINT.ACTION_NOT_IN_STATE': '现在这个阶段不能这样做，请刷新后看看能做什么。',
  'COMPLAINT.ACTION_NOT_YOURS': '这一步不由您来做。',
  'COMPLAINT.PLACE_UNKNOWN': '没有找到这个地点，请重新选择。',
  'COMPLAINT.PLACE_NOT_YOURS': '这个房号没有绑定在您名下，请选择自己的房号或公共区域。',
  'COMPLAINT.HOME_NEEDED':
    '您在这个小区还没有绑定房号，只有危及安全的情况可以直接提交。其他事情请先到客服中心绑定房号，或者打物业服务电话。',
  'COMPLAINT.CONSENT_NEEDED': '替别人反映要先得到本人同意，请回到“替家人反映”勾选。有危险不用等，直接用紧急求助。',
  'COMPLAINT.PERSON_NEEDED': '请写上本人的姓名和电话，处理的人要与本人联系。',
  'COMPLAINT.PHONE_PROOF_NEEDED':
    '替别人反映，要先验证您自己的手机号。到“我的”里验证一次就好；有危险不用验证，直接用紧急求助。',
  'COMPLAINT.ROOM_NEEDED': '请选好是哪一户。',
  'COMPLAINT.FILING_ANSWERED': '本人已经答复过这件代报，以第一次说的为准。请刷新后看看现在是什么情况。',
  'COMPLAINT.TOO_MANY_FILINGS': '一天里替别人反映的次数到了上限。还有要紧的事，请打物业服务电话；有危险请用紧急求助。',
  'COMPLAINT.PHONE_NEEDED': '请留一个能打通的电话，派去的人找不到地方时要联系您。',
  'COMPLAINT.TOO_MANY_EMERGENCIES': '您刚才已经发出好几次求助，物业都收到了。还有危险请马上打物业服务电话或 119。',
  'GUEST.PROOF_NEEDED': '请稍等几秒再提交一次，页面会自动完成人机校验。有危险请马上打物业服务电话或 119。',
  'GUEST.CODE_UNKNOWN': '没有找到这个查询码。请核对 10 位字母和数字，或者打物业服务电话问。',
  'GUEST.RECOGNISED': '这件反映已经归到反映人本人名下，请登录后在“我的反映”里看。',
  'GUEST.HAS_A_HAND': '您正在经办这件反映，不能归到自己名下。',
  'COMPLAINT.CATEGORY_UNKNOWN': '没有这个类别，请重新选择。',
  'COMPLAINT.HOUSEHOLD_UNKNOWN': '没有找到这一户，请核对楼栋和房号。',
  'COMPLAINT.OPEN_WORK_ORDERS': '还有工单没完成，暂时不能办结。',
  'COMPLAINT.AFTER_PHOTO_MISSING': '工程类要有处理后的照片才能办结：请派单，由处理人完成工单时拍照。',
  'COMPLAINT.LOWERING_NEEDS_REASON': '降低紧急程度必须写明理由。',
  'COMPLAINT.LONGER_PROMISE_NEEDS_REASON': '改成这个类别，时限会比已经答应业主的长，请写明理由。',
  'COMPLAINT.NOT_TO_VERIFY': '这件已经核实过了，或者不用核实，请刷新看看。',
  'COMPLAINT.VERIFY_FIRST': '还没核实是不是险情：请先打电话或到现场核实，点“是险情”或“已核实，不是险情”，再做这一步。',
  'COMPLAINT.ETA_NEEDS_REASON': '改了预计时间，请向业主说明原因。',
  'COMPLAINT.ETA_IN_THE_PAST': '预计时间要晚于现在，请重新选择。',
  'COMPLAINT.REOPEN_WINDOW_OVER': '已超过重新打开的期限。请提交新的反映，我们会关联到这一件。',
  'COMPLAINT.URGED_RECENTLY': '您一小时内已经催过，已提醒负责人。紧急情况请直接打电话。',
  'COMPLAINT.TOO_MANY_MESSAGES':
    '您刚才连着发了好几条，我们都收到了。请过几分钟再发；急事请直接打电话。您写的内容还在。',
  'CALL_TASK.NOT_FOUND': '没有找到这通电话，请回到列表刷新。',
  'CALL_TASK.WORDS_MISSING': '请写下业主在电话里怎么说的，业主会看到。',
  'CALL_TASK.DONE': '这通电话已经有人打过并记下了，请刷新列表。',
  'DELIVERY.NOT_FOUND': '没有找到这条消息，请刷新列表。',
  'DELIVERY.NOT_FAILED': '这条消息已经送达或正在发送，不用重发，请刷新列表。',
  'DELIVERY.NO_CHANNEL': '这个人没有能用的联系方式，请先补上电话，或者直接打电话告诉。',
  'COMPLAINT.ALREADY_RATED': '您已经评价过了，谢谢。',
  'COMPLAINT.RATING_WINDOW_OVER': '评价在处理完成后 7 天内有效。还有想说的，可以直接联系负责这件事的人。',
  'COMPLAINT.NOT_RATABLE': '这件反映还没有处理完成，暂不能评价。',
  'COMPLAINT.MERGE_TARGET_INVALID': '不能并到这件反映，请核对编号：要在同一小区且还没关闭。',
  'COMPLAINT.NUMBER_AMBIGUOUS': '有几件反映都是这个编号，请选是哪一件。',
  'COMPLAINT.EXPORT_TOO_LONG':
    '符合条件的有 {count} 件，一次最多导出 {limit} 件。请再选几个条件，比如一个小区、一个状态或近 30 天，分几次导出。',
  'COMPLAINT.MERGE_NOT_UNDOABLE': '并案已超过一天，或并入的那件已经关闭，不能再分开。还没好的，请另外登记一件。',
  'COMPLAINT.JOINED_IS_OVER': '一并处理的那件已经有了结果，不能再分开。您这边还没好的，请另外反映一件。',
  'COMPLAINT.MERGE_LOSES_ACCUSED':
    '这件反映说到的工作人员，在要并入的那件里没有回避。请先在那件里确认被投诉人，再并案；不是说工作人员的，请先更正类别。',
  'COMPLAINT.DECLINE_NOT_PROPOSED': '还没有人提出不予受理，请先由首接责任人说明理由。',
  'COMPLAINT.DECLINE_PENDING': '不予受理正在等负责人批准，批准或退回后才能继续。',
  'COMPLAINT.REPORTER_UNKNOWN': '没有找到这位业主，请核对，或改填来电人姓名和电话。',
  'COMPLAINT.ALREADY_DISPATCHED': '已经派单，请在工单里改派。',
  'COMPLAINT.CO_HANDLING_NEEDS_LEAD': '还没有牵头部门，请先派单，再请别的部门协办。',
  'COMPLAINT.CO_HANDLING_BY_LEAD': '这个部门就是牵头部门，请选另一个部门协办。',
  'COMPLAINT.CO_HANDLING_ASKED_ALREADY': '已经请这个部门协办了，还没完成。要补充的话，请在内部沟通里说。',
  'COMPLAINT.SPENDING_PENDING': '还有费用在等批准，批准、退回或撤回后才能办结。',
  'COMPLAINT.NOBODY_RESPONSIBLE': '现在没有能负责这件事的人，没有办成。请拨打服务电话。',
  'COMPLAINT.HANDOVER_PENDING': '已经在等一位同事接手。要换人，请先撤回这次交接。',
  'COMPLAINT.HANDOVER_NOT_PROPOSED': '这次交接已经撤回或过期，请对方重新发起。',
  'COMPLAINT.HANDOVER_RECEIVER_INVALID':
    '这位同事不能接手：要是本小区在职、没有请假的客服或负责人，与这件事无关，也不能是现在的首接责任人。请另选一位。',
  'COMPLAINT.ACCUSED_NOT_ATTITUDE': '只有服务态度类的反映可以点名工作人员。请把类别改为服务态度，或去掉点名。',
  'COMPLAINT.ACCUSED_INVALID':
    '点名的要是本小区在职的工作人员，不能是反映人，也不能是您自己。不知道姓名，可以写下特征。',
  'COMPLAINT.ACCUSED_REMOVAL_NEEDS_REASON': '去掉已点名的人，或核实后不涉及谁，请写明核实的情况。',
  'APPEAL.NOT_APPEALABLE': '这件反映是撤回或合并的，不用申诉。请重新提交一次，我们接着处理。',
  'APPEAL.WINDOW_OVER': '关闭已超过 30 天，不能再申诉。请提交新的反映，写上原来的编号，我们会一并核对。',
  'APPEAL.ALREADY_FILED': '这次关闭您已经申诉过，结论和理由在这件反映里。有新的情况，请提交新的反映。',
  'APPEAL.STILL_PENDING': '申诉还没有结论：成立就会重新办理，不成立也会说明理由。请等结论，不用另外重新打开。',
  'APPEAL.NOT_PENDING': '这件申诉已经有结论，或反映已重新打开。请刷新后再看。',
  'FOLLOW_UP.NO_CALL': '这件反映现在没有要打的回访电话，可能同事已经打过。请刷新后再看。',
  'FOLLOW_UP.CALLED_TODAY': '今天已经记过一次没联系上，请换一天再打；今天打通了，可以直接记录结果。',
  'FOLLOW_UP.ALREADY_WITH_THEM': '本来就由这位同事来办，不用再改。要换人请选别的同事。',
  'FOLLOW_UP.NOT_SUITABLE': '这位同事经手过这件事，或不在这个小区做这项工作，请在列出的人里选。',
  'PROMISE.LIMITS_INVALID': '有时限填得不合适，请看标红的地方，改好后再发布。',
  'PROMISE.EFFECTIVE_IN_THE_PAST': '承诺不能从过去开始，请选现在或以后的时间。',
  'PROMISE.EFFECTIVE_TOO_FAR': '生效时间最远一年之内，请选近一些的日子。',
  'PROMISE.STALE_VERSION': '同事刚刚发布了新的承诺，已为您刷新，请看过后再改。',
  'WEATHER.ALREADY_ON': '红色预警已经开启，已为您刷新。',
  'WEATHER.NOT_ON': '现在没有红色预警，可能已经结束，已为您刷新。',
  'WEATHER.UNTIL_INVALID': '结束时间要在现在之后、七天之内；天气没有好转，到时可以再开一次。',
  'CALENDAR.HOURS_INVALID': '工作时间填得不对，请看标红的地方，改好后再保存。',
  'CALENDAR.NO_WORKING_TIME': '这样会连续一个多月没有工作日，按工作时间计时的承诺就到不了期。请检查休息日是不是太多。',
  'CALENDAR.DAY_IN_THE_PAST': '过去的日子不能再改，请选今天或以后的日子。',
  'CALENDAR.FILE_INVALID': '这份节假日文件有问题，没有导入任何一天。请按提示改好后再导入。',
  'CALENDAR.CHANGED': '同事刚刚改过日历，已为您刷新，请看过后再改。',
  'SPENDING.NOT_FOUND': '没有找到这笔费用，请刷新后再看。',
  'SPENDING.NOT_PENDING': '这笔费用已经有结果了，请刷新后再看。',
  'SPENDING.OWN_MATTER': '这是您自己反映的事，费用请由同事申请和批准。',
  'SPENDING.OWN_REQUEST': '自己申请的费用不能自己批，请等上级决定。',
  'SPENDING.BEYOND_YOUR_AUTHORITY': '这类费用累计已超出您的授权额度，请由额度更高的上级决定。',
  'SPENDING.BEYOND_EVERY_AUTHORITY': '金额超出了这里所有人的授权额度，批不了。请改小金额，或按公司的赔付流程办理。',
  'SPENDING.NOT_YOURS': '只有申请人能撤回这笔费用。',
  'WORK_ORDER.NOT_FOUND': '没有找到这张工单。',
  'WORK_ORDER.STALE_VERSION': '这张工单刚刚有变化，已为您刷新，请看过后再操作。',
  'WORK_ORDER.ACTION_NOT_IN_STATE': '工单现在的状态不能这样做，请刷新后看看能做什么。',
  'WORK_ORDER.ACTION_NOT_YOURS': '这张工单不在您手上。',
  'WORK_ORDER.ALREADY_TAKEN': '来晚一步：已被{departmentName}同事接走，请看看别的工单。',
  'WORK_ORDER.NEEDS_RULING': '已经退回或转派过两次，要等裁定由谁处理。',
  'WORK_ORDER.AFTER_PHOTO_MISSING': '请先拍一张处理后的照片。',
  'WORK_ORDER.ROOT_CAUSE_MISSING': '此处 90 天内反复出现同类问题，请填写根本原因。',
  'WORK_ORDER.CANDIDATE_INVALID': '这位同事现在不能接这张工单，请另选一位。',
  'WORK_ORDER.RESOLVES_ONLY_AS_LEAD': '协办只需完成自己的部分，由牵头的同事办结。',
  'WORK_ORDER.DEPARTMENT_INVALID': '请选择这个小区的一个部门。',
  'WORK_ORDER.ALREADY_IN_POOL': '这张工单已经在抢单池里了，可以直接派给一位同事。',
  'WORK_ORDER.POOL_NOT_FOR_DANGER': '危及安全的事要直接派到人，不能放进抢单池，请选一位当班同事。',
  'DISPATCH.RULES_STALE': '派单规则刚刚被别人改过。请先刷新看看最新的规则，再改一次。',
  'WORK_ORDER.TRANSFER_TO_ONESELF': '工单已经在您手上了，请选另一位同事。',
  'WORK_ORDER.RECEIVER_ABSENT': '这位同事现在不当班，请选一位当班的同事。',
  'WORK_ORDER.TRANSFER_PENDING': '正在等同事答复是否接手。请等答复，或先撤回转派。',
  'WORK_ORDER.TRANSFER_LOCKED': '已经裁定由您这边处理，不能再转派。做不了请退回，重新裁定。',
  'WORK_ORDER.TRANSFER_NOT_PROPOSED': '这次转派已经撤回或过时，工单仍由原处理人负责。',
  'WORK_ORDER.DECLINE_NEEDS_REASON': '请写明为什么不接，好让同事另作安排。',
  'WORK_ORDER.RULED_DEPARTMENT': '已经裁定由哪个部门处理，请派给该部门；要换部门，请裁定的人重新决定。',
  'WORK_ORDER.SUSPENSION_PENDING': '挂起申请正在等负责人批准，有结果后再操作。',
  'WORK_ORDER.SUSPENSION_NOT_REQUESTED': '没有等待批准的挂起申请，可能已经处理过了。',
  'WORK_ORDER.SUSPENSION_IN_THE_PAST': '预计恢复时间要晚于现在，请重新选择。',
  'WORK_ORDER.SUSPENSION_TOO_LONG': '挂起时间超过了规定的上限，请选早一些的恢复时间。',
  'COMPLAINT.CO_HANDLING_LIMIT': '协办不能晚于这件事自己的时限，请选早一些的时间。',
  'WORK_ORDER.CLAIM_NOT_COUNTED': '没有信号时接的单，时间没有采信：{why}。工单已经改派。',
  'WORK_ORDER.BACK_NOT_ASKED': '现在没有人请派回，可能已经答复过了，请刷新后再看。',
  'WORK_ORDER.SUSPENDED_TOO_OFTEN': '这张工单已经挂起过两次，不能再挂起。请继续处理，或退回由同事接手。',
  'RESIDENCY.ASKED_TOO_OFTEN': '今天申请的次数多了，请明天再试，或者打物业服务电话办理。',
  'RESIDENCY.ASKED_ALREADY': '这个房号您已经申请过，客服正在核对，结果会告诉您。',
  'RESIDENCY.BOUND_ALREADY': '这个房号已经绑定在您名下了。',
  'RESIDENCY.DECIDED_ALREADY': '这个申请已经有结果了，请刷新后再看。',
  'RESIDENCY.DOCUMENT_GONE': '证件照片已经失效，请删除后重新拍一张，不附照片也可以申请。',
  'RESIDENCY.UNTIL_INVALID': '到期日要晚于今天，最长五年，请重新选择。',
  'RESIDENCY.NAME_MISSING': '请先写上您的姓名，方便物业称呼您。',
  'RESIDENCY.PHONE_OF_ANOTHER':
    '这个手机号已经在另一个账号上用过。请退出后用短信验证码登录那个账号，或者请客服中心核对处理。',
  'RESIDENCY.OWNERS_ONLY': '只有业主可以邀请或移出成员，请业主来操作。',
  'RESIDENCY.OWNER_STAYS': '业主不能移出另一位业主。房屋转让请联系客服中心办理。',
  'RESIDENCY.INVITATION_GONE': '这个邀请已经用过、过期或被收回了，请业主再发一个。',
  'RESIDENCY.TOO_MANY_INVITATIONS': '还没用上的邀请太多了，请先收回几个再发。',
  'RESIDENCY.ROOM_CODE_WRONG':
    '这个房号码不对、已经用过或作废了。请对照信再看一遍；已有家人绑定的，请业主邀请您；也可以到客服中心重新打印。',
  'RESIDENCY.PHONE_MISSING': '请写上手机号，客服核对时要联系您。',
  'RESIDENCY.NO_LETTERS': '这里没有要打印的房号，请换一个范围。',
  'RESIDENCY.TOO_MANY_LETTERS': '一次最多打印 {max} 封，请按楼栋分几次打。',
  'SMS.UNAVAILABLE': '短信验证码暂时发不出去，请稍后再试，或者打物业服务电话。',
  'SMS.TOO_MANY_CODES': '验证码发得太频繁了，请过一会儿再试。已经收到的验证码 5 分钟内有效。',
  'SMS.NOT_A_MOBILE': '这个号码不是中国内地的手机号，请换一个，或者填写房号和姓名申请。',
  'SMS.CODE_WRONG': '验证码不对或已过期，请核对最近一条短信，或者重新获取。',
  'PRIVACY.EXPORT_TOO_SOON': '一天可以要一份，{nextAt} 后可以再要。',
  'PRIVACY.COLLEAGUE_LEAVES_FIRST': '工作账号不能自己注销，请先交接手上的事，再由经理办理停用。',
  'PRIVACY.EXPORT_GONE': '这份已经过期删除了，可以再要一份。',
  'PLACES.CODE_TAKEN': '这个小区代号已经用在别的小区，请换一个。',
  'PLACES.NAME_TAKEN': '同一级里已有“{name}”，请换一个名称。',
  'PLACES.NAME_TAKEN_BY_RETIRED': '已停用的“{name}”用着这个名称，请先恢复它，或换一个名称。',
  'PLACES.PARENT_RETIRED': '“{name}”已停用，请先恢复它。',
  'PLACES.CHANGED_MEANWHILE': '刚刚有同事改过，请看过新的再改。',
  'PLACES.MATTER_TAKEN': '这类事项现在由“{name}”牵头，请先改它。',
  'PLACES.DEPARTMENT_HAS_PEOPLE': '这个部门还有 {peopleCount} 位在职同事，请先把他们调到别的部门。',
  'PLACES.DEPARTMENT_IN_RULES':
    '派单规则还派给这个部门：{rules}。请先请这些小区的项目经理在“规则与承诺 › 派单规则”里改派给别的部门，或删掉这几条。',
  'PLACES.TAKES_THE_REST': '没有部门牵头的事项都归它，不能停用或改作别用。请先看看是否只需改名。',
  'LADDER.STEPS_INVALID': '升级阶梯还不能保存，请看标红的地方，改好后再保存。',
  'LADDER.STALE_VERSION': '升级阶梯刚刚有人改过，请看过新的再改。',
  'RULE_CHANGE.REASON_MISSING': '这次改动放宽了原来的规则，要公司品质部批准。请写明原因，再提交。',
  'RULE_CHANGE.ALREADY_WAITING': '这项规则已有一份变更在等品质部批准。请先撤回那一份，或等有了结果再提。',
  'RULE_CHANGE.NOBODY_DECIDES':
    '放宽规则要公司品质部批准，这个小区还没有别的品质部人员。请管理员在“同事账号”里给一位同事加上品质部角色，再来提交。',
  'RULE_CHANGE.LOOSENED_LATER':
    '已经定了一版以后生效、有几项比这一版宽，到时会自己放宽。请先发布一版同样严的，生效时间就定在那一版开始的时候，再发布这一版。',
  'RULE_CHANGE.OWN_PROPOSAL': '自己提出的变更不由自己批准，请另一位品质部同事来批。',
  'RULE_CHANGE.NOT_WAITING': '这份变更已经有结果，或已撤回、作废。请刷新后再看。',
  'RULE_CHANGE.NOT_PROPOSER': '只有提出变更的人可以撤回；不同意的，请品质部写明原因退回。',
  'SHARE.BELOW_BOUND': '抽访比例不能低于公司的下限。要再低，请公司品质部先改“公司上限”。',
  'BOUNDS.INVALID': '公司上限还不能保存，请看标红的地方，改好后再保存。',
  'BOUNDS.STALE_VERSION': '公司上限刚刚有人改过，请看过新的再改。',
  'KNOWLEDGE.STALE_VERSION': '同事刚改过这一条。您写的还在，请看过新的再改。',
  'KNOWLEDGE.TOO_MANY': '最多 {max} 条，请先停用用不到的。',
  'TRIAGE.WORD_EXISTS': '已经有“{term}”这个词了，请改那一个。',
  'TRIAGE.WORD_LOWERS_DANGER': '这样写会漏掉 {count} 条真的险情，不能保存。请换个意思，或把词写长一点。',
  'TRIAGE.WORD_STALE': '同事刚改过这个词，请看过新的再改。',
  'TRIAGE.WORD_TOO_COMMON': '这个词太常见了，语料里有 {count} 条都说到，不像是自己的词。请写长一点。',
  'TRIAGE.TOO_MANY_WORDS': '最多 {max} 个词，请先去掉用不到的。',
};

/** The text of a refusal with its facts filled in; a fact that is not known leaves no trace. */
export function errorText(code: ErrorCode, facts: Readonly<Record<string, unknown>>): string {
  return ERROR_TEXT[code].replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name];
    return typeof fact === 'string' || typeof fact === 'number' ? String(fact) : '';
  });
}
