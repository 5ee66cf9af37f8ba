import { Text, View } from '@tarojs/components';
import { GUEST_PHOTOS_MAX_COUNT } from '@yingsheng/shared/complaint/guest';
import { MEDIA_MAX_COUNT } from '@yingsheng/shared/complaint/limits';
import { useRef } from 'react';
import { pickMedia } from '../platform/environment';
import { toast } from '../platform/feedback';
import { dropFile, keepFile } from '../platform/outbox/kept-files';
import type { FormPhoto } from '../platform/outbox/queue';
import { askPrivacy } from '../platform/privacy';
import { MediaPicture } from './media-picture';
import { Pressable } from './pressable';

interface KeptPhotosProps {
  value: readonly FormPhoto[];
  /** Of somebody whom nobody knows the server takes a few photos only. */
  isGuest: boolean;
  onChange: (value: FormPhoto[]) => void;
}

/** Taken into this device's keeping at once: nothing is uploaded before the words are out. */
export function KeptPhotos({ value, isGuest, onChange }: KeptPhotosProps) {
  const latest = useRef(value);
  latest.current = value;
  const room = (isGuest ? GUEST_PHOTOS_MAX_COUNT : MEDIA_MAX_COUNT) - value.length;
  const add = async (): Promise<void> => {
    if (!(await askPrivacy())) return;
    for (const file of await pickMedia({ count: room, isVideoAllowed: !isGuest, isCameraOnly: false })) {
      const photo = await keepFile(file, 'evidence').catch(() => null);
      if (photo === null) toast('这台设备存不下照片了，写的话照样可以发。');
      else {
        latest.current = [...latest.current, photo];
        onChange([...latest.current]);
      }
    }
  };
  const remove = ({ id, keptFile }: FormPhoto): void => {
    if (keptFile !== undefined) void dropFile(keptFile);
    onChange(value.filter((known) => known.id !== id));
  };
  return (
    <View className="ys-media">
      {value.map((photo, index) => (
        <View key={photo.id} className="ys-photo">
          <View className="ys-media__item">
            <MediaPicture media={photo} />
          </View>
          <Pressable className="ys-photo__action" label={`删除第 ${index + 1} 个`} onTap={() => remove(photo)}>
            <Text>删除</Text>
          </Pressable>
        </View>
      ))}
      {room > 0 ? (
        <Pressable
          className="ys-media__item ys-media__add"
          label={isGuest ? '添加照片' : '添加照片或视频'}
          onTap={() => void add()}
        >
          <Text>{isGuest ? '添加照片' : '添加照片或视频'}</Text>
        </Pressable>
      ) : null}
    </View>
  );
}
