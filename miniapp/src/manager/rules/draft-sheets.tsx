import type { PolicyVersions } from '@yingsheng/shared/api/sla';
import { CATEGORY_LABEL, LIMIT_CLASS_LABEL, URGENCY_LABEL } from '@yingsheng/shared/labels.zh';
import type { LimitClass } from '@yingsheng/shared/sla/policy';
import { latestVersion } from '../../features/rules/policy-draft';
import type { PolicyDraftTools } from '../../features/rules/use-policy-draft';
import { fieldsUnder } from './field-paths';
import { LimitsSheet } from './limits-sheet';
import { OverrideSheet } from './override-sheet';
import { PublishSheet } from './publish-sheet';

/** Which part of the draft is open. */
export type DraftEditing =
  | { readonly kind: 'class'; readonly limitClass: LimitClass }
  | { readonly kind: 'override'; readonly index: number }
  | { readonly kind: 'newOverride' }
  | { readonly kind: 'publish' };

interface DraftSheetsProps {
  readonly editing: DraftEditing;
  readonly tools: PolicyDraftTools;
  readonly fields: Readonly<Record<string, string>>;
  readonly book: PolicyVersions;
  readonly onClose: () => void;
}

export function DraftSheets({ editing, tools, fields, book, onClose }: DraftSheetsProps) {
  const { draft, count } = tools;
  const closing =
    <Args extends unknown[]>(take: (...args: Args) => void) =>
    (...args: Args) => {
      take(...args);
      onClose();
    };
  switch (editing.kind) {
    case 'class': {
      const { limitClass } = editing;
      return (
        <LimitsSheet
          title={LIMIT_CLASS_LABEL[limitClass]}
          initial={draft.limits[limitClass]}
          errors={fieldsUnder(fields, `limits.${limitClass}`)}
          onTake={closing((limits) => tools.setClass(limitClass, limits))}
          onClose={onClose}
        />
      );
    }
    case 'override': {
      const row = draft.overrides[editing.index];
      if (row === undefined) return null;
      return (
        <LimitsSheet
          title={`${CATEGORY_LABEL[row.category]} · ${URGENCY_LABEL[row.urgency]}`}
          initial={row.limits}
          errors={fieldsUnder(fields, `overrides.${editing.index}.limits`)}
          onTake={closing((limits) => tools.setOverride(editing.index, limits))}
          onClose={onClose}
        />
      );
    }
    case 'newOverride':
      return <OverrideSheet draft={draft} onTake={closing(tools.addOverride)} onClose={onClose} />;
    case 'publish':
      return (
        <PublishSheet
          estateId={book.estateId}
          draft={draft}
          current={tools.current}
          changeCount={count}
          basedOnVersion={latestVersion(book)}
          scheduled={book.versions.filter(({ state }) => state === 'scheduled')}
          onPublished={closing(tools.giveUp)}
          onClose={onClose}
        />
      );
  }
}
