import { isH5 } from '../../platform/environment';

interface FocusableLike {
  focus(): void;
  getAttribute(name: string): string | null;
  readonly nextElementSibling: FocusableLike | null;
  readonly previousElementSibling: FocusableLike | null;
}
interface RowKeyEvent {
  readonly key: string;
  readonly currentTarget: FocusableLike;
  preventDefault(): void;
}

/** Keyboard in a list of rows: Enter opens, arrow keys move to the row above or below. Nothing in WeChat. */
export function rowKeys(onOpen: () => void): Record<string, unknown> {
  if (!isH5) return {};
  return {
    tabindex: '0',
    onKeyDown: (event: RowKeyEvent) => {
      if (event.key === 'Enter') onOpen();
      else if (event.key === 'ArrowDown') focusRow(event.currentTarget.nextElementSibling);
      else if (event.key === 'ArrowUp') focusRow(event.currentTarget.previousElementSibling);
      else return;
      event.preventDefault();
    },
  };
}

function focusRow(row: FocusableLike | null): void {
  if (row?.getAttribute('tabindex') === '0') row.focus();
}
