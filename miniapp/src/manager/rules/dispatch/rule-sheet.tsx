import type { EstatePlaces } from '@yingsheng/shared/api/directory';
import type { DispatchRuleBook } from '@yingsheng/shared/api/dispatch';
import { useState } from 'react';
import { useChangeRules } from '../../../features/dispatch/use-dispatch-rules';
import { toast } from '../../../platform/feedback';
import { RequestFailed } from '../../../platform/request';
import { Field } from '../../../ui/field';
import { Switch } from '../../../ui/switch';
import { FormSheet } from '../../parts/form-sheet';
import { draftOf, NEW_RULE, termsOf, withRule } from './rule-draft';
import { ConditionFields, OutcomeFields } from './rule-fields';
import { TryRules } from './try-rules';

interface RuleSheetProps {
  readonly estateId: string;
  readonly book: DispatchRuleBook;
  /** The rule to change; one past the last: a new one. */
  readonly index: number;
  readonly places: EstatePlaces;
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
}

/** One rule: what it applies to, where such a matter goes, and a try before it is kept. */
export function RuleSheet({ estateId, book, index, places, departments, onClose }: RuleSheetProps) {
  const rule = book.rules[index];
  // What was on the screen when the form opened: a change by somebody else meanwhile is refused, not overwritten.
  const [seen] = useState(book);
  const [draft, setDraft] = useState(() => (rule === undefined ? NEW_RULE : draftOf(rule)));
  const [isTrying, setTrying] = useState(false);
  const change = useChangeRules(estateId);
  const terms = termsOf(draft);
  const rules = terms === null ? null : withRule(seen.rules, index, terms);
  const submit = () => {
    if (rules === null) return;
    change.mutate(
      { version: seen.version, rules },
      {
        onSuccess: () => {
          toast('规则已生效');
          onClose();
        },
      },
    );
  };
  const form = { draft, errors: fieldErrors(change.error, index), onChange: setDraft };
  return (
    <FormSheet
      title={rule === undefined ? '新增派单规则' : `修改第 ${index + 1} 条规则`}
      submitLabel="保存并生效"
      canSubmit={rules !== null}
      missing="还没选派给哪个部门"
      busy={change.isPending}
      error={change.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <ConditionFields {...form} places={places} />
      <OutcomeFields {...form} departments={departments} />
      {rules !== null && (
        <Field label="试一试">
          <Switch label="保存前，先看看会派给谁" value={isTrying} onChange={setTrying} />
          {isTrying && <TryRules estateId={estateId} places={places} rules={rules} />}
        </Field>
      )}
    </FormSheet>
  );
}

/** Texts for the fields of this rule out of those for the whole list. */
function fieldErrors(error: Error | null, index: number): Readonly<Record<string, string>> {
  if (!(error instanceof RequestFailed)) return {};
  const head = `rules.${index}.`;
  return Object.fromEntries(
    Object.entries(error.fields)
      .filter(([path]) => path.startsWith(head))
      .map(([path, text]) => [path.slice(head.length), text]),
  );
}
