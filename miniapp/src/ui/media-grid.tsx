import { Text, View } from '@tarojs/components';
import { MEDIA_HOLD_LABEL } from '@yingsheng/shared/labels.zh';
import { useState } from 'react';
import { absoluteUrl, previewImages } from '../platform/environment';
import { openFile } from '../platform/outbox/kept-files';
import type { FormPhoto } from '../platform/outbox/queue';
import { isHidden, MediaPicture } from './media-picture';
import { Pressable } from './pressable';
import { VideoViewer } from './video-viewer';

/** Pictures and videos; a tap shows them large. */
export function MediaGrid({ media, caption }: { media: readonly FormPhoto[]; caption?: string }) {
  const [video, setVideo] = useState<{ source: string; title: string } | null>(null);
  if (media.length === 0) return null;
  const pictures = media.filter(({ kind, keptFile, url }) => kind === 'image' && keptFile === undefined && url !== '');
  const enlarge = async ({ keptFile, url }: FormPhoto): Promise<void> => {
    const kept = keptFile === undefined ? null : await openFile(keptFile);
    if (kept !== null) previewImages([kept], kept);
    else
      previewImages(
        pictures.map((picture) => picture.url),
        url,
      );
  };
  const play = async ({ keptFile, url }: FormPhoto, index: number): Promise<void> => {
    const kept = keptFile === undefined ? null : await openFile(keptFile);
    setVideo({ source: kept ?? absoluteUrl(url), title: `视频 ${index + 1}` });
  };
  return (
    <View className="ys-media">
      {media.map((item, index) =>
        isHidden(item) ? (
          <Hidden key={item.id} item={item} />
        ) : (
          <Pressable
            key={item.id}
            className="ys-media__item"
            label={nameOf(item, index, captionOf(item, caption))}
            onTap={() => void (item.kind === 'video' ? play(item, index) : enlarge(item))}
          >
            {item.thumbnailUrl || item.kind === 'image' ? <MediaPicture media={item} /> : null}
            <Caption text={captionOf(item, caption)} />
          </Pressable>
        ),
      )}
      {video === null ? null : <VideoViewer {...video} onClose={() => setVideo(null)} />}
    </View>
  );
}

/** In place of a photo that others do not see for now, or at all. */
function Hidden({ item: { hold } }: { item: FormPhoto }) {
  if (!hold) return null;
  return (
    <View className="ys-media__item ys-media__hidden">
      <Text className="ys-small">照片{MEDIA_HOLD_LABEL[hold]}</Text>
    </View>
  );
}

function Caption({ text }: { text: string }) {
  return text === '' ? null : <Text className="ys-media__caption">{text}</Text>;
}

/** With what is written on it. */
function nameOf({ kind }: FormPhoto, index: number, caption: string): string {
  const name = `查看${kind === 'video' ? '视频' : '照片'} ${index + 1}`;
  return name.includes(caption) ? name : `${name} ${caption}`;
}

function captionOf({ kind, keptFile, hold }: FormPhoto, caption = kind === 'video' ? '视频' : ''): string {
  if (hold) return MEDIA_HOLD_LABEL[hold];
  if (keptFile === undefined) return caption;
  return caption === '' ? '待上传' : `${caption} · 待上传`;
}
