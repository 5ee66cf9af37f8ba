import { View } from '@tarojs/components';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { Button } from '../../ui/button';

interface RelatedMattersProps {
  complaint: Pick<ComplaintDetail, 'previous' | 'followedBy'>;
  onOpen: (id: string) => void;
}

/** 前后两件: the matter this one goes on from, and those that came after it. */
export function RelatedMatters({ complaint: { previous, followedBy }, onOpen }: RelatedMattersProps) {
  if (previous === null && followedBy.length === 0) return null;
  return (
    <View>
      {previous === null ? null : (
        <Button kind="plain" small label={`接着 ${previous.number}，看那一件`} onTap={() => onOpen(previous.id)} />
      )}
      {followedBy.map(({ id, number }) => (
        <Button key={id} kind="plain" small label={`后来又反映了 ${number}`} onTap={() => onOpen(id)} />
      ))}
    </View>
  );
}
