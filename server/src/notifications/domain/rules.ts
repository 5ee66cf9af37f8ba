/**
 * 谁该知道: which people hear of an event, and in which words. Rules are rows (event, audience, words);
 * whoever did the thing is never told of it.
 */
import type { ContentSubject } from '@yingsheng/shared/api/content-review';
import { CONTENT_SUBJECT_LABEL } from '@yingsheng/shared/labels.zh';
import { asClause, asSentence } from '@yingsheng/shared/people-words';
import { writtenPromise, writtenTime } from '@yingsheng/shared/written-time';
import type { NotifiedEvent, NotifiedMatter } from './notified-matter';

export type Audience =
  | 'reporter'
  | 'represented'
  | 'filer'
  | 'desk'
  | 'owner'
  | 'handlers'
  | 'leadHandlers'
  | 'offeree'
  | 'worker'
  | 'decider'
  | 'caller'
  | 'requester'
  | 'listener'
  | 'leads'
  | 'noteAuthors'
  | 'estateManagers'
  | 'dutyManagersInDanger'
  | 'joinedLead'
  | 'giver'
  | 'receiver'
  | 'proposer';

/** What the words of a rule are made from. */
export interface Context {
  readonly matter: NotifiedMatter;
  readonly event: NotifiedEvent;
}

export interface Rule {
  readonly event: string;
  readonly audience: Audience;
  readonly title: string;
  readonly body: (context: Context) => string;
}

export const about = ({ matter }: Context): string => `${matter.placeText}“${matter.title}”`;
/** A text of the event's payload; empty where there is none. */
export const word = ({ event }: Context, key: string): string => {
  const value = event.payload[key];
  return typeof value === 'string' ? value : '';
};
/** The same as a whole sentence, whether or not its writer ended it. */
export const sentence = (c: Context, key: string): string => asSentence(word(c, key));
/** The same before a mark of ours. */
export const clause = (c: Context, key: string): string => asClause(word(c, key));
const isCoHandling = (context: Context): boolean => word(context, 'kind') === 'coHandling';
export const nameOf = (context: Context, key: string): string =>
  context.matter.names.get(word(context, key)) ?? '工作人员';

/** 改了时间的，原来的和现在的都说，也说为什么。 */
function expectedWords(c: Context): string {
  const [at, from] = [word(c, 'expectedAt'), word(c, 'movedFrom')];
  if (at === '') return '';
  const promise = writtenPromise(at, c.event.occurredAt);
  if (from === '') return `预计 ${promise}。`;
  return `原定 ${writtenPromise(from, c.event.occurredAt)}，现改为 ${promise}，原因：${sentence(c, 'etaReason')}`;
}

/** 撤回的只是这一户的: whether others still wait. */
function withoutIt(c: Context, otherwise: string): string {
  const goesOnAs = word(c, 'goesOnAs');
  return goesOnAs === '' ? `${otherwise}。` : `；一并反映的别的户还在等，转到 ${goesOnAs} 接着处理。`;
}

/** 最迟什么时候到场, as long as it is awaited. */
function arrivalWords({ matter: { arrivalDueAt }, event }: Context): string {
  return arrivalDueAt === null ? '' : `，${writtenPromise(arrivalDueAt, event.occurredAt)}有人到场`;
}

export const NOTICE_RULES: readonly Rule[] = [
  {
    event: 'ComplaintSubmitted',
    audience: 'reporter',
    title: '已收到您的反映',
    body: (c) =>
      `编号 ${c.matter.number}，由${c.matter.names.get(c.matter.firstContactOwnerId) ?? '专人'}全程负责${arrivalWords(c)}。`,
  },
  {
    event: 'ComplaintSubmitted',
    audience: 'owner',
    title: '新的反映，请受理',
    body: (c) => `${about(c)}，您是首接责任人。`,
  },
  { event: 'ComplaintAccepted', audience: 'reporter', title: '您的反映已受理', body: (c) => word(c, 'message') },
  {
    event: 'ComplaintTriageCorrected',
    audience: 'handlers',
    title: '类别或紧急程度有更正',
    body: (c) => `${about(c)}，请重新查看要求。`,
  },
  { event: 'WorkOrderOffered', audience: 'offeree', title: '有新工单，请接单', body: (c) => `${about(c)}。` },
  {
    event: 'CoHandlingAsked',
    audience: 'offeree',
    title: '请您协办，请接单',
    body: (c) => `${about(c)}，要做的是：${word(c, 'task')}`,
  },
  ...(['owner', 'leadHandlers'] as const).map(
    (audience): Rule => ({
      event: 'CoHandlingAsked',
      audience,
      title: '已请其他部门协办',
      body: (c) => `${about(c)}：${word(c, 'task')}`,
    }),
  ),
  {
    event: 'WorkOrderAccepted',
    audience: 'reporter',
    title: '师傅已接单',
    body: (c) =>
      isCoHandling(c)
        ? `${nameOf(c, 'handlerId')}也来协助处理您反映的“${c.matter.title}”。`
        : `${nameOf(c, 'handlerId')}已接单，负责处理您反映的“${c.matter.title}”。`,
  },
  {
    event: 'WorkOrderAccepted',
    audience: 'owner',
    title: '工单已接',
    body: (c) => `${nameOf(c, 'handlerId')}已接：${about(c)}。`,
  },
  {
    event: 'WorkOrderReturned',
    audience: 'owner',
    title: '工单被退回',
    body: (c) => `${about(c)}，理由：${word(c, 'reason')}`,
  },
  {
    event: 'WorkOrderReturned',
    audience: 'leads',
    title: '工单被退回',
    body: (c) => `${nameOf(c, 'byId')}退回：${about(c)}，理由：${word(c, 'reason')}`,
  },
  {
    event: 'RulingNeeded',
    audience: 'estateManagers',
    title: '流转两次，请裁定',
    body: (c) => `${about(c)}已经退回或转派过两次，请裁定由谁处理。`,
  },
  {
    event: 'WorkOrderArrived',
    audience: 'reporter',
    title: '师傅已到场',
    body: (c) =>
      `${writtenTime(c.event.occurredAt, c.event.occurredAt)} 到场（${c.matter.placeText}），处理“${c.matter.title}”。`,
  },
  {
    event: 'WorkOrderDone',
    audience: 'owner',
    title: '工单已完成',
    body: (c) => (isCoHandling(c) ? `${about(c)}，协办的部分已完成。` : `${about(c)}，请核对后办结。`),
  },
  {
    event: 'WorkOrderDone',
    audience: 'leadHandlers',
    title: '协办已完成',
    body: (c) => `${about(c)}，协办的部分已完成。`,
  },
  {
    event: 'WorkOrderCancelled',
    audience: 'worker',
    title: '工单已取消',
    body: (c) => `${about(c)}，理由：${word(c, 'reason')}`,
  },
  {
    event: 'ProgressPublished',
    audience: 'reporter',
    title: '有新进展',
    body: (c) => {
      const difficulty = sentence(c, 'difficulty');
      return `${sentence(c, 'progress')}${difficulty && `遇到困难：${difficulty}`}${expectedWords(c)}`;
    },
  },
  { event: 'CommentAdded', audience: 'reporter', title: '有新留言', body: (c) => word(c, 'text') },
  { event: 'CommentAdded', audience: 'owner', title: '有新留言', body: (c) => `${about(c)}：${word(c, 'text')}` },
  { event: 'CommentAdded', audience: 'handlers', title: '有新留言', body: (c) => `${about(c)}：${word(c, 'text')}` },
  ...(['owner', 'handlers', 'noteAuthors'] as const).map(
    (audience): Rule => ({
      event: 'NoteAdded',
      audience,
      title: '内部沟通',
      body: (c) => `${nameOf(c, 'authorId')}：${word(c, 'text')}（${about(c)}）`,
    }),
  ),
  {
    event: 'SpendingRequested',
    audience: 'decider',
    title: '有费用等您批',
    body: (c) => `${clause(c, 'what')}，${nameOf(c, 'requestedById')}申请：${word(c, 'note')}（${about(c)}）`,
  },
  {
    event: 'SpendingApproved',
    audience: 'requester',
    title: '费用已批准',
    body: (c) => `${clause(c, 'what')}，${about(c)}。`,
  },
  {
    event: 'SpendingRejected',
    audience: 'requester',
    title: '费用没有获批',
    body: (c) => `${clause(c, 'what')}，${about(c)}。理由：${word(c, 'reason')}`,
  },
  {
    event: 'ReliefGranted',
    audience: 'reporter',
    title: '补偿或减免已同意',
    body: (c) => `“${c.matter.title}”的${word(c, 'what')}已经同意，由工作人员与您落实。`,
  },
  { event: 'ComplaintUrged', audience: 'owner', title: '业主在催', body: (c) => `${about(c)}，请尽快告知进展。` },
  { event: 'ComplaintUrged', audience: 'handlers', title: '业主在催', body: (c) => `${about(c)}，请尽快处理。` },
  { event: 'ComplaintUrged', audience: 'leads', title: '业主在催', body: (c) => `${about(c)}，请关注。` },
  {
    event: 'UrgeEscalated',
    audience: 'listener',
    title: '业主多次催办，已上报给您',
    body: (c) => `${about(c)}，业主催了又催，请过问。`,
  },
  {
    event: 'ComplaintResolved',
    audience: 'reporter',
    title: '处理完成，请您确认',
    body: (c) => `${sentence(c, 'outcome')}如果还没好，请点“还没好”，我们接着处理。`,
  },
  {
    event: 'ConfirmationReminded',
    audience: 'reporter',
    title: '请您确认是否修好',
    body: (c) => {
      const closesAt = word(c, 'closesAt');
      const when = closesAt === '' ? '一直' : `到 ${writtenTime(closesAt, c.event.occurredAt)} 还`;
      return `“${c.matter.title}”已处理，${when}没有回复将自动关闭，关闭后仍可重新打开。`;
    },
  },
  { event: 'ComplaintConfirmed', audience: 'owner', title: '业主已确认', body: (c) => `${about(c)}，辛苦了。` },
  { event: 'ComplaintConfirmed', audience: 'leadHandlers', title: '业主已确认', body: (c) => `${about(c)}，辛苦了。` },
  ...(['owner', 'leadHandlers', 'leads'] as const).map(
    (audience): Rule => ({
      event: 'ComplaintRefused',
      audience,
      title: '业主说还没好',
      body: (c) => `${about(c)}：${word(c, 'reason')}`,
    }),
  ),
  {
    event: 'ComplaintClosedByTimeout',
    audience: 'reporter',
    title: '这件反映已自动关闭',
    body: (c) => {
      const until = word(c, 'reopenUntil');
      const when = until === '' ? '' : ` ${writtenPromise(until, c.event.occurredAt)}`;
      return `“${c.matter.title}”一直没有收到您的回复。如果还有问题，${when}可以重新打开；不服这样处理，可以申诉。`;
    },
  },
  ...(['owner', 'leadHandlers', 'leads'] as const).map(
    (audience): Rule => ({
      event: 'ComplaintReopened',
      audience,
      title: '反映重新打开',
      body: (c) => `${about(c)}：${word(c, 'reason')}`,
    }),
  ),
  {
    event: 'DeclineProposed',
    audience: 'decider',
    title: '不予受理，请您决定',
    body: (c) => `${about(c)}：${word(c, 'reason')}`,
  },
  {
    event: 'ComplaintDeclined',
    audience: 'reporter',
    title: '这件事不归物业处理',
    body: (c) => `${clause(c, 'reason')}；您可以找：${sentence(c, 'whereToGo')}不同意的话，可以在这件反映里申诉。`,
  },
  {
    event: 'DeclineRejected',
    audience: 'owner',
    title: '不予受理未获批准',
    body: (c) => `${about(c)}，请继续处理。理由：${word(c, 'reason')}`,
  },
  {
    event: 'LeadJoined',
    audience: 'joinedLead',
    title: '请您介入',
    body: (c) => `${about(c)}。邻里纠纷、服务态度类按规定由负责人一同跟进。`,
  },
  {
    event: 'HandoverProposed',
    audience: 'receiver',
    title: '请接手首接责任',
    body: (c) => `${nameOf(c, 'fromId')}请您接手：${about(c)}。说明：${word(c, 'reason')}`,
  },
  {
    event: 'HandoverProposed',
    audience: 'giver',
    title: '首接责任正在交接',
    body: (c) => `${about(c)}，已请${nameOf(c, 'toId')}接手；对方接受之前仍由您负责。`,
  },
  {
    event: 'HandoverAccepted',
    audience: 'reporter',
    title: '负责您这件事的人换了',
    body: (c) =>
      `“${c.matter.title}”由${nameOf(c, 'fromId')}交给${nameOf(c, 'toId')}，之后由${nameOf(c, 'toId')}全程负责。`,
  },
  {
    event: 'HandoverAccepted',
    audience: 'giver',
    title: '交接已接受',
    body: (c) => `${nameOf(c, 'toId')}已接手：${about(c)}。`,
  },
  {
    event: 'HandoverAccepted',
    audience: 'receiver',
    title: '您是首接责任人',
    body: (c) => `${about(c)}，请接着跟进。`,
  },
  ...(['giver', 'receiver', 'proposer'] as const).map(
    (audience): Rule => ({
      event: 'HandoverDeclined',
      audience,
      title: '这件没有交接',
      body: (c) => `${about(c)}，仍由${nameOf(c, 'fromId')}负责。原因：${word(c, 'reason')}`,
    }),
  ),
  ...(['giver', 'proposer', 'leads'] as const).map(
    (audience): Rule => ({
      event: 'HandoverLapsed',
      audience,
      title: '交接无人答复',
      body: (c) => `${about(c)}，${nameOf(c, 'toId')}没有在时限内答复，仍由${nameOf(c, 'fromId')}负责。`,
    }),
  ),
  {
    event: 'ContentFlagged',
    audience: 'owner',
    title: '有内容待复核',
    body: (c) =>
      `${about(c)}：${CONTENT_SUBJECT_LABEL[word(c, 'subject') as ContentSubject] ?? '内容'}可能不合适，请复核；处理照常进行。`,
  },
  {
    event: 'ComplaintWithdrawn',
    audience: 'owner',
    title: '业主已撤回',
    body: (c) => `${about(c)}${withoutIt(c, '')}`,
  },
  {
    event: 'ComplaintWithdrawn',
    audience: 'leadHandlers',
    title: '业主已撤回',
    body: (c) => `${about(c)}${withoutIt(c, '，不用再处理')}`,
  },
  {
    event: 'ComplaintMerged',
    audience: 'reporter',
    title: '您的反映已与同一件事合并',
    body: (c) => `“${c.matter.title}”与另一件反映说的是同一件事，两件一并处理，后续进展会一并告诉您。`,
  },
  ...toThoseAtWork('MatterTakenIn', '并入了同一件事的另一份反映', (c) => `${word(c, 'placeText')}：${word(c, 'text')}`),
  ...toThoseAtWork('MergedWordsAdded', '并进来的业主有留言', (c) => word(c, 'text')),
  ...toThoseAtWork('MergedUrged', '并进来的业主催办', () => '请尽快处理，有进展就告知。'),
  ...toThoseAtWork('MatterLetGo', '并进来的一件已分开', () => '那一件单独处理，这一件照常处理。'),
  {
    event: 'MergeUndone',
    audience: 'reporter',
    title: '您的反映改为单独处理',
    body: (c) => `“${c.matter.title}”核对后与另一件分开，单独处理，原来答应的时间不变。`,
  },
  {
    event: 'MergeUndone',
    audience: 'owner',
    title: '并案已撤销，请接着处理',
    body: (c) => `${about(c)}，时限不变。`,
  },
  {
    event: 'MergeUndone',
    audience: 'handlers',
    title: '并案已撤销，请接着处理',
    body: (c) => `${about(c)}，时限不变。`,
  },
];

/** What comes from a matter that was merged into this one, for its owner and whoever has the work. */
function toThoseAtWork(event: string, title: string, words: (context: Context) => string): Rule[] {
  const body = (c: Context) => `${about(c)}，来自 ${word(c, 'mergedNumber')}：${words(c)}`;
  return (['owner', 'handlers'] as const).map((audience) => ({ event, audience, title, body }));
}

/** What neighbours whose complaints were merged are told. */
export type JoinerWords = Pick<Rule, 'title' | 'body'>;

/** 并案的业主：同样知道进展和结果；原话里可能提到别人家，所以只用概括的话。 */
export const JOINER_WORDS: Readonly<Record<string, JoinerWords>> = {
  ProgressPublished: {
    title: '合并处理的那件事有新进展',
    body: (c) => {
      const at = word(c, 'expectedAt');
      const when = at === '' ? '' : `预计 ${writtenPromise(at, c.event.occurredAt)}有结果。`;
      return `${when}点开可以看进度。`;
    },
  },
  ComplaintResolved: {
    title: '合并处理的那件事已处理好',
    body: () => '如果您这里还没好，请再提交一次反映，我们接着处理。',
  },
};
