import { Text, Video, View } from '@tarojs/components';
import { useState } from 'react';
import { absoluteUrl, previewImages } from '../platform/environment';
import { openFile } from '../platform/outbox/kept-files';
import type { FormPhoto } from '../platform/outbox/queue';
import { MediaPicture } from './media-picture';
import { Pressable } from './pressable';
import { Sheet } from './sheet';

/** Pictures and videos; a tap shows them large. */
export function MediaGrid({ media, caption }: { media: readonly FormPhoto[]; caption?: string }) {
  const [video, setVideo] = useState<string | null>(null);
  if (media.length === 0) return null;
  const pictures = media.filter(({ kind, keptFile }) => kind === 'image' && keptFile === undefined);
  const enlarge = async ({ keptFile, url }: FormPhoto): Promise<void> => {
    const kept = keptFile === undefined ? null : await openFile(keptFile);
    if (kept !== null) previewImages([kept], kept);
    else
      previewImages(
        pictures.map((picture) => picture.url),
        url,
      );
  };
  return (
    <View className="ys-media">
      {media.map((item, index) => (
        <Pressable
          key={item.id}
          className="ys-media__item"
          label={`查看${item.kind === 'video' ? '视频' : '照片'} ${index + 1}`}
          onTap={() => (item.kind === 'video' ? setVideo(item.url) : void enlarge(item))}
        >
          {item.thumbnailUrl || item.kind === 'image' ? <MediaPicture media={item} /> : null}
          <Caption text={captionOf(item, caption)} />
        </Pressable>
      ))}
      <Sheet open={video !== null} title="视频" onClose={() => setVideo(null)}>
        {video ? <Video src={absoluteUrl(video)} style={{ width: '100%' }} controls autoplay /> : null}
      </Sheet>
    </View>
  );
}

function Caption({ text }: { text: string }) {
  return text === '' ? null : <Text className="ys-media__caption">{text}</Text>;
}

function captionOf({ kind, keptFile }: FormPhoto, caption = kind === 'video' ? '视频' : ''): string {
  if (keptFile === undefined) return caption;
  return caption === '' ? '待上传' : `${caption} · 待上传`;
}
