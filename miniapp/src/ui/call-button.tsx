import { Text } from '@tarojs/components';
import type { PersonBrief } from '@yingsheng/shared/api/common';
import { makePhoneCall } from '../platform/environment';
import { Pressable } from './pressable';

/** Nothing where there is no number to call. */
export function CallButton({ person }: { person: PersonBrief | null }) {
  const phone = person?.phone;
  if (!person || !phone) return null;
  return (
    <Pressable className="ys-call" label={`打电话给${person.name}`} onTap={() => makePhoneCall(phone)}>
      <Text>打电话</Text>
    </Pressable>
  );
}
