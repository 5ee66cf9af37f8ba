import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import type { KnowledgeAnswer } from '@yingsheng/shared/api/knowledge';
import { REASON_MAX_LENGTH, TEXT_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import { useComplaintAction } from '../../features/complaint/use-complaint-action';
import { OBJECTION_REASONS, REJECT_DECLINE_REASONS, REOPEN_REASONS } from '../../features/complaint/usual-reasons';
import { useReadings } from '../../features/knowledge/use-answers';
import { useRefreshWorkOrders } from '../../features/work-order/use-work-order';
import { toast } from '../../platform/feedback';
import { ReasonField } from '../../ui/reason-field';
import { ActionSheet } from './action-sheet';
import { useAnsweredBy } from './answered-by';
import { CommonAnswers } from './common-answers';
import { useKeptText } from './use-kept-text';

/** Actions on a complaint that need one text and nothing else. */
export const TEXT_ACTIONS = ['answerOnTheSpot', 'resolve', 'reopen', 'rejectDecline', 'objectToFiling'] as const;
export type TextAction = (typeof TEXT_ACTIONS)[number];

interface Words {
  title: string;
  label: string;
  hint: string;
  placeholder: string;
  submit: string;
  done: string;
  maxLength: number;
  suggestions?: readonly string[];
}

const WORDS: Readonly<Record<TextAction, Words>> = {
  answerOnTheSpot: {
    title: '当场办结',
    label: '怎么答复的',
    hint: '业主会看到，并由业主确认是否满意。',
    placeholder: '例如：已告知地库充电位在 B1 东侧，刷业主卡即可使用',
    submit: '当场办结',
    done: '已答复，等业主确认',
    maxLength: TEXT_MAX_LENGTH,
  },
  resolve: {
    title: '办结',
    label: '处理结果',
    hint: '业主会看到，并由业主确认。',
    placeholder: '例如：已更换地漏，打压 2 小时无渗漏',
    submit: '确认办结',
    done: '已办结，等业主确认',
    maxLength: TEXT_MAX_LENGTH,
  },
  reopen: {
    title: '重新打开',
    label: '又出了什么问题',
    hint: '处理人和他的主管会看到，并继续处理。',
    placeholder: '例如：来电说修好三天后又开始滴水',
    suggestions: REOPEN_REASONS,
    submit: '重新打开',
    done: '已重新打开，会继续处理',
    maxLength: REASON_MAX_LENGTH,
  },
  rejectDecline: {
    title: '不同意不予受理',
    label: '为什么应当受理',
    hint: '首接责任人会看到，并继续办理。',
    placeholder: '例如：公共管道渗漏属于物业维修范围',
    suggestions: REJECT_DECLINE_REASONS,
    submit: '退回继续办理',
    done: '已退回首接责任人继续办理',
    maxLength: REASON_MAX_LENGTH,
  },
  objectToFiling: {
    title: '本人没有同意代报',
    label: '本人怎么说的',
    hint: '代报的人不再看到进展。',
    placeholder: '例如：来电说没让邻居报',
    suggestions: OBJECTION_REASONS,
    submit: '记下',
    done: '已记下，请与本人核实',
    maxLength: REASON_MAX_LENGTH,
  },
};

interface Props {
  action: TextAction | null;
  complaint: ComplaintDetail;
  onClose: () => void;
}

export function TextActionSheet({ action, complaint, onClose }: Props) {
  const [text, setText, forget] = useKeptText(`${action ?? 'none'}:${complaint.id}`);
  const [answeredBy, setAnsweredBy, forgetAnsweredBy] = useAnsweredBy(complaint.id);
  const say = useReadings('desk', complaint.estateId);
  const act = useComplaintAction(complaint.id);
  const refreshOrders = useRefreshWorkOrders();
  if (action === null) return null;
  const words = WORDS[action];
  const submit = () =>
    act.mutate(requestOf(action, complaint.version, text.trim()), {
      onSuccess: () => {
        forget();
        if (answeredBy !== '') say(answeredBy, 'helped');
        forgetAnsweredBy();
        toast(words.done);
        onClose();
      },
      onSettled: refreshOrders,
    });
  const take = ({ id, answer }: KnowledgeAnswer): void => {
    // Adds to what is written, never replaces it.
    setText([text.trim(), answer].filter((part) => part !== '').join('\n'));
    setAnsweredBy(id);
  };
  const change = (next: string): void => {
    setText(next);
    if (next.trim() === '') forgetAnsweredBy();
  };
  return (
    <ActionSheet
      title={words.title}
      onClose={onClose}
      isAllowed={complaint.allowedActions.includes(action)}
      error={act.error}
      busy={act.isPending}
      submitLabel={words.submit}
      canSubmit={text.trim().length >= 2}
      onSubmit={submit}
    >
      <ReasonField
        label={words.label}
        hint={words.hint}
        placeholder={words.placeholder}
        suggestions={words.suggestions}
        value={text}
        onChange={change}
        maxLength={words.maxLength}
      />
      {action === 'answerOnTheSpot' && (
        <CommonAnswers
          estateId={complaint.estateId}
          text={complaint.text}
          label="填入答复"
          written={text}
          onTake={take}
        />
      )}
    </ActionSheet>
  );
}

function requestOf(action: TextAction, version: number, text: string) {
  switch (action) {
    case 'answerOnTheSpot':
      return { action, body: { version, answer: text } };
    case 'resolve':
      return { action, body: { version, outcome: text } };
    case 'reopen':
    case 'rejectDecline':
    case 'objectToFiling':
      return { action, body: { version, reason: text } };
  }
}
