import { Text } from '@tarojs/components';
import { Row } from '../../ui/card';
import { Tag } from '../../ui/tag';

interface KeptRowProps {
  readonly place: { readonly name: string; readonly isRetired: boolean };
  /** What it is called where it has no name of its own. */
  readonly unnamed?: string;
  readonly note: string;
  readonly onTap: () => void;
}

/** One place of a list; out of use is said in words. */
export function KeptRow({ place, unnamed = '', note, onTap }: KeptRowProps) {
  return (
    <Row
      label={place.name === '' ? unnamed : place.name}
      value={place.isRetired ? <Tag tone="grey" text="已停用" /> : <Text>{note}</Text>}
      onTap={onTap}
    />
  );
}
