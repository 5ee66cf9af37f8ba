import { isH5 } from '../../platform/environment';

export type TableRole = 'table' | 'row' | 'cell' | 'columnheader' | 'rowheader' | 'rowgroup' | 'group';

/** Lets a browser read laid-out views as a real table. WeChat has no such roles and reads the text in order. */
export function tableRole(name: TableRole, label?: string): Record<string, unknown> {
  const attributes: Record<string, unknown> = isH5 ? { role: name } : {};
  if (label !== undefined) attributes['aria-label'] = label;
  return attributes;
}
