import type { AuthorityView } from '@yingsheng/shared/api/spending';
import { REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import type { SpendingKind } from '@yingsheng/shared/spending/authority';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { SpendingFields } from '../../features/complaint/spending/spending-fields';
import { authorityOf, checkAmount, sentText } from '../../features/complaint/spending/spending-words';
import type { OrderOf } from '../../features/work-order/offline/queued-order';
import { useMatterStep } from '../../features/work-order/offline/use-matter-step';
import { toast } from '../../platform/feedback';
import { keptWords } from '../../platform/outbox/kept-words';
import { ActionSheet } from './action-sheet';
import { useKeptText } from './use-kept-text';

/** As much of a complaint as spending on it needs; an order knows it too. */
export interface SpendingMatter {
  readonly complaintId: string;
  readonly complaintVersion: number;
  readonly isAllowed: boolean;
  readonly authorities: readonly AuthorityView[];
}

interface Props {
  matter: SpendingMatter;
  title: string;
  /** The first is chosen already. */
  kinds: readonly [SpendingKind, ...SpendingKind[]];
  noteLabel: string;
  notePlaceholder: string;
  /** The order it is spent on: then it can wait on the phone with the other steps. */
  order?: OrderOf;
  onRecorded?: (note: string) => void;
  onClose: () => void;
  children?: ReactNode;
}

/** 记一笔: what for and how much; inside the authority it is recorded, above it somebody decides. */
export function SpendSheet({ matter, title, kinds, noteLabel, notePlaceholder, ...rest }: Props) {
  const [kind, setKind] = useState<SpendingKind>(kinds[0]);
  const [note, setNote, forgetNote] = useKeptText(`spending:${kinds[0]}:${matter.complaintId}`);
  const [amount, setAmount, forgetAmount] = useKeptText(`spending-amount:${kinds[0]}:${matter.complaintId}`);
  const act = useMatterStep(matter.complaintId, rest.order);
  const { fen, isAbove } = checkAmount(amount, authorityOf(matter.authorities, kind));
  const submit = () => {
    if (fen === null) return;
    const body = { version: matter.complaintVersion, kind, amountFen: fen, note: note.trim() };
    act.mutate(
      { action: 'recordSpending', body },
      {
        onSuccess: (outcome) => {
          rest.onRecorded?.(body.note);
          forgetNote();
          forgetAmount();
          toast(outcome.isKept ? keptWords() : sentText(outcome.answer));
        },
      },
    );
  };
  return (
    <ActionSheet
      title={title}
      onClose={rest.onClose}
      isAllowed={matter.isAllowed}
      error={act.error}
      busy={act.isPending}
      submitLabel={isAbove ? '提交审批' : '记下'}
      canSubmit={fen !== null && note.trim().length >= REASON_MIN_LENGTH}
      onSubmit={submit}
    >
      <SpendingFields
        draft={{ kind, note, amount }}
        onChange={(draft) => {
          setKind(draft.kind);
          setNote(draft.note);
          setAmount(draft.amount);
        }}
        kinds={kinds}
        authorities={matter.authorities}
        noteLabel={noteLabel}
        notePlaceholder={notePlaceholder}
      />
      {rest.children}
    </ActionSheet>
  );
}
