import { Chips } from './chips';
import { Select, type SelectProps } from './select';

/** So many stand side by side; more are chosen from a list that can be searched. */
export const SIDE_BY_SIDE = 4;

/** 选一个: two estates as two buttons, forty as a list. */
export function FewOrMany<T extends string>(props: SelectProps<T>) {
  const { options, value, onChange } = props;
  if (options.length <= SIDE_BY_SIDE) return <Chips options={options} value={value} onChange={onChange} />;
  return <Select {...props} />;
}
