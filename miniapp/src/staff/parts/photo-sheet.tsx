import { Text } from '@tarojs/components';
import type { MediaView } from '@yingsheng/shared/api/media';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { PhotoPicker } from '../../ui/photo-picker';
import { Sheet } from '../../ui/sheet';

interface Props {
  purpose: 'before' | 'after';
  photos: MediaView[];
  onPhotos: (photos: MediaView[]) => void;
  onClose: () => void;
}

/** Photos are taken when there is something to see; they go out with 到场 or 完成. */
export function PhotoSheet({ purpose, photos, onPhotos, onClose }: Props) {
  const [pending, setPending] = useState(0);
  const isAfter = purpose === 'after';
  return (
    <Sheet
      open
      title={isAfter ? '处理后照片' : '处理前照片'}
      onClose={onClose}
      footer={<Button label={pending > 0 ? '照片还没传完' : '拍好了'} disabled={pending > 0} onTap={onClose} />}
    >
      <Text className="ys-second ys-block staff-gap">
        {isAfter ? '照片会随“完成”一起交给业主。' : '照片会随“到场”一起记录。'}
      </Text>
      <PhotoPicker
        value={photos}
        onChange={onPhotos}
        purpose={purpose}
        max={9}
        camera
        keepsOffline
        onPending={setPending}
      />
    </Sheet>
  );
}
