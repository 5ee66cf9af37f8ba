import { Image, Text, Video, View } from '@tarojs/components';
import type { MediaView } from '@yingsheng/shared/api/media';
import { useState } from 'react';
import { absoluteUrl, previewImages } from '../platform/environment';
import { Pressable } from './pressable';
import { Sheet } from './sheet';

/** Pictures and videos; a tap shows them large. */
export function MediaGrid({ media, caption }: { media: readonly MediaView[]; caption?: string }) {
  const [video, setVideo] = useState<string | null>(null);
  if (media.length === 0) return null;
  const pictures = media.filter((item) => item.kind === 'image').map((item) => item.url);
  return (
    <View className="ys-media">
      {media.map((item, index) => (
        <Pressable
          key={item.id}
          className="ys-media__item"
          label={`查看${item.kind === 'video' ? '视频' : '照片'} ${index + 1}`}
          onTap={() => (item.kind === 'video' ? setVideo(item.url) : previewImages(pictures, item.url))}
        >
          {item.thumbnailUrl || item.kind === 'image' ? (
            <Image className="ys-media__picture" mode="aspectFill" src={absoluteUrl(item.thumbnailUrl ?? item.url)} />
          ) : null}
          {item.kind === 'video' || caption ? <Text className="ys-media__caption">{caption ?? '视频'}</Text> : null}
        </Pressable>
      ))}
      <Sheet open={video !== null} title="视频" onClose={() => setVideo(null)}>
        {video ? <Video src={absoluteUrl(video)} style={{ width: '100%' }} controls autoplay /> : null}
      </Sheet>
    </View>
  );
}
