import { REASON_MAX_LENGTH, REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { promiseText } from '@yingsheng/shared/time-words';
import { useNow } from '../../platform/now';
import { Chips } from '../../ui/chips';
import { Field, TextArea } from '../../ui/field';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { CandidatePicker } from './candidate-picker';
import { useCoHandlingOptions } from './use-co-handling-options';
import { AUTOMATIC } from './ways';

export interface CoHandlingDraft {
  readonly departmentId: string | null;
  /** A person's id, or `AUTOMATIC`. */
  readonly choice: string;
  readonly task: string;
  /** `null`: what the department usually needs. */
  readonly limitMinutes: number | null;
}

export const NEW_CO_HANDLING: CoHandlingDraft = { departmentId: null, choice: AUTOMATIC, task: '', limitMinutes: null };

const LEFT_TO_THE_RULES = [{ value: AUTOMATIC, label: '自动选人', note: '按值班、片区和手上单数，选最合适的人' }];

/** The body to send; `null` while something is missing. */
export function coHandlingRequest({ departmentId, choice, task, limitMinutes }: CoHandlingDraft) {
  if (departmentId === null || task.trim().length < REASON_MIN_LENGTH) return null;
  return {
    departmentId,
    task: task.trim(),
    ...(choice === AUTOMATIC ? {} : { handlerId: choice }),
    ...(limitMinutes === null ? {} : { limitMinutes }),
  };
}

interface CoHandleFieldsProps {
  readonly complaintId: string;
  readonly draft: CoHandlingDraft;
  readonly onChange: (draft: CoHandlingDraft) => void;
}

/** 请协办: which department, what they shall do, and who where somebody is meant. */
export function CoHandleFields({ complaintId, draft, onChange }: CoHandleFieldsProps) {
  const now = useNow(60);
  const options = useCoHandlingOptions(complaintId, draft.departmentId);
  if (options.data === undefined) {
    return options.error === null ? (
      <Skeleton lines={4} />
    ) : (
      <ErrorState error={options.error} onRetry={() => void options.refetch()} />
    );
  }
  const { departments, limits } = options.data;
  if (departments.length === 0)
    return <Empty title="没有可请的部门" hint="其他部门都已在协办，有话请在内部沟通里说。" />;
  return (
    <>
      <Field label="请哪个部门" required>
        <Chips
          options={departments.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.departmentId}
          onChange={(departmentId) => onChange({ ...draft, departmentId, choice: AUTOMATIC, limitMinutes: null })}
        />
      </Field>
      <Field label="请他们做什么" hint="只有同事看得到" required>
        <TextArea
          label="请他们做什么"
          value={draft.task}
          onChange={(task) => onChange({ ...draft, task })}
          maxLength={REASON_MAX_LENGTH}
          placeholder="例如：派一名秩序员在地库入口引导车辆，到 18:00"
          counter
        />
      </Field>
      {limits.length > 0 && (
        <Field label="什么时候做完" hint="不晚于这件事自己的时限">
          <Chips
            options={limits.map(({ minutes, dueAt }) => ({ value: String(minutes), label: promiseText(dueAt, now) }))}
            value={String(draft.limitMinutes ?? limits.find(({ isUsual }) => isUsual)?.minutes)}
            onChange={(minutes) => onChange({ ...draft, limitMinutes: Number(minutes) })}
          />
        </Field>
      )}
      {draft.departmentId !== null && (
        <Field label="请谁">
          <CandidatePicker
            query={{ ...options, data: options.data }}
            ways={LEFT_TO_THE_RULES}
            value={draft.choice}
            onChange={(choice) => onChange({ ...draft, choice })}
          />
        </Field>
      )}
    </>
  );
}
