import { Text } from '@tarojs/components';
import type { ComplaintSummary } from '@yingsheng/shared/api/complaint';
import { CATEGORY_LABEL } from '@yingsheng/shared/labels.zh';
import { writtenDay } from '@yingsheng/shared/written-time';
import { Pressable } from '../../ui/pressable';
import { Tag } from '../../ui/tag';
import './desk.scss';

interface Props {
  matter: ComplaintSummary;
  /** Why it may be what the caller means. */
  note?: string | null;
  /** Says where it is; not needed under a household. */
  hasPlace?: boolean;
  onOpen: (complaintId: string) => void;
}

/** A matter in one glance, for whoever has its reporter on the line: what, which, how it stands, whose, since when. */
export function MatterRow({ matter, note = null, hasPlace = false, onOpen }: Props) {
  const { id, number, title, header, submittedAt, category, placeText } = matter;
  return (
    <Pressable className="desk-hit" verb="打开" onTap={() => onOpen(id)}>
      {note !== null && <Tag tone="amber" text={note} />}
      <Text className="ys-block ys-wrap">{title}</Text>
      {hasPlace && <Text className="ys-second ys-block ys-wrap">{placeText}</Text>}
      <Text className="ys-second ys-block">{[number, CATEGORY_LABEL[category], header.statusText].join(' · ')}</Text>
      <Text className="ys-second ys-block">
        {header.firstContactOwner.name}负责 · {writtenDay(submittedAt)}
      </Text>
    </Pressable>
  );
}
