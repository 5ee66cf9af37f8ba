import { Text } from '@tarojs/components';
import type { AuthorityView } from '@yingsheng/shared/api/spending';
import { REASON_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import { SPENDING_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import type { SpendingKind } from '@yingsheng/shared/spending/authority';
import { role } from '../../../platform/a11y';
import { Chips } from '../../../ui/chips';
import { Field, Input } from '../../../ui/field';
import { authorityOf, checkAmount, remainingText, type SpendingDraft } from './spending-words';
import './spending.scss';

interface SpendingFieldsProps {
  readonly draft: SpendingDraft;
  readonly onChange: (draft: SpendingDraft) => void;
  /** One: there is nothing to choose. */
  readonly kinds: readonly SpendingKind[];
  readonly authorities: readonly AuthorityView[];
  readonly noteLabel: string;
  readonly notePlaceholder: string;
}

/** What kind, what for and how much, with the authority left before anything is asked. */
export function SpendingFields(props: SpendingFieldsProps) {
  const { draft, onChange, kinds, authorities, noteLabel, notePlaceholder } = props;
  const authority = authorityOf(authorities, draft.kind);
  const { error, outcome, isAbove } = checkAmount(draft.amount, authority);
  return (
    <>
      {kinds.length > 1 && (
        <Field label="哪一种">
          <Chips
            options={kinds.map((kind) => ({ value: kind, label: SPENDING_KIND_LABEL[kind] }))}
            value={draft.kind}
            onChange={(kind) => onChange({ ...draft, kind })}
          />
        </Field>
      )}
      <Field label={noteLabel} required>
        <Input
          value={draft.note}
          onChange={(note) => onChange({ ...draft, note })}
          label={noteLabel}
          placeholder={notePlaceholder}
          maxLength={REASON_MAX_LENGTH}
        />
      </Field>
      <Field label="金额（元）" hint={remainingText(authority)} error={error} required>
        <Input
          value={draft.amount}
          onChange={(amount) => onChange({ ...draft, amount })}
          label="金额（元）"
          placeholder="例如 18 或 18.50"
          type="digit"
          maxLength={12}
        />
      </Field>
      {outcome !== null && (
        <Text className={isAbove ? 'spend-outcome spend-outcome-above' : 'spend-outcome'} {...role('status')}>
          {outcome}
        </Text>
      )}
    </>
  );
}
