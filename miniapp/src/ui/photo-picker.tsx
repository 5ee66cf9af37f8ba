import { Image, Text, View } from '@tarojs/components';
import type { MediaPurpose } from '@yingsheng/shared/api/media';
import { MEDIA_MAX_COUNT } from '@yingsheng/shared/complaint/limits';
import { useEffect, useRef } from 'react';
import { role } from '../platform/a11y';
import { type PickedFile, pickMedia } from '../platform/environment';
import { dropFile } from '../platform/outbox/kept-files';
import type { FormPhoto } from '../platform/outbox/queue';
import { askPrivacy } from '../platform/privacy';
import type { UploadTarget } from '../platform/upload';
import { type Upload, useUploads } from '../platform/use-uploads';
import { MediaPicture } from './media-picture';
import { Pressable } from './pressable';

export interface PhotoPickerProps {
  /** Those that have arrived. */
  value: readonly FormPhoto[];
  onChange: (value: FormPhoto[]) => void;
  purpose: MediaPurpose;
  max?: number;
  /** Proof photos: straight from the camera on a phone. */
  camera?: boolean;
  /** For forms that can wait for a network: a photo that finds none stays on this device and counts as added. */
  keepsOffline?: boolean;
  /** Photos only, and there: of somebody who has not signed in. */
  target?: UploadTarget;
  /** Tells the form how many are still on their way or have failed, and which. */
  onPending?: (count: number, files: readonly PickedFile[]) => void;
}

const ADD_LABEL: Readonly<Record<MediaPurpose, string>> = {
  evidence: '添加照片或视频',
  before: '拍处理前',
  after: '拍处理后',
  message: '添加照片或视频',
  roomDocument: '拍照或选照片',
};

/** Pictures of documents are taken from people who have no room yet, and are seen by the desk only. */
const DOCUMENTS: UploadTarget = { path: '/api/residency/documents' };

/** Photos with progress, retry and removal. */
export function PhotoPicker(props: PhotoPickerProps) {
  const { value, onChange, purpose, max = MEDIA_MAX_COUNT, camera, keepsOffline, onPending } = props;
  const target = purpose === 'roomDocument' ? DOCUMENTS : props.target;
  const latest = useRef(value);
  latest.current = value;
  const keeping = { ...(keepsOffline ? { keepsFor: purpose } : {}), ...(target ? { target } : {}) };
  const { uploads, start, retry, giveUp } = useUploads((place) => {
    latest.current = place(latest.current);
    onChange([...latest.current]);
  }, keeping);
  const remove = ({ id, keptFile }: FormPhoto): void => {
    if (keptFile !== undefined) void dropFile(keptFile);
    onChange(value.filter((known) => known.id !== id));
  };
  const pendingCount = uploads.length;
  const report = useRef(onPending);
  report.current = onPending;
  const files = useRef<PickedFile[]>([]);
  files.current = uploads.map(({ file }) => file);
  useEffect(() => report.current?.(pendingCount, files.current), [pendingCount]);
  const room = max - value.length - pendingCount;
  const addLabel = props.target ? '添加照片' : ADD_LABEL[purpose];
  const add = async (): Promise<void> => {
    if (!(await askPrivacy())) return;
    start(
      await pickMedia({ count: room, isVideoAllowed: !camera && target === undefined, isCameraOnly: camera === true }),
    );
  };
  return (
    <View className="ys-media">
      {value.map((media, index) => (
        <Arrived key={media.id} media={media} index={index} onRemove={() => remove(media)} />
      ))}
      {uploads.map((upload) => (
        <OnItsWay key={upload.key} upload={upload} onRetry={() => retry(upload)} onRemove={() => giveUp(upload.key)} />
      ))}
      {room > 0 ? (
        <Pressable className="ys-media__item ys-media__add" label={addLabel} onTap={() => void add()}>
          <Text>{addLabel}</Text>
        </Pressable>
      ) : null}
    </View>
  );
}

function Arrived({ media, index, onRemove }: { media: FormPhoto; index: number; onRemove: () => void }) {
  return (
    <View className="ys-photo">
      <View className="ys-media__item">
        <MediaPicture media={media} />
        {media.kind === 'video' ? <Text className="ys-media__caption">视频</Text> : null}
        {media.keptFile === undefined ? null : <Text className="ys-media__caption">待上传</Text>}
      </View>
      <Pressable className="ys-photo__action" label={`删除第 ${index + 1} 个`} onTap={onRemove}>
        <Text>删除</Text>
      </Pressable>
    </View>
  );
}

interface OnItsWayProps {
  upload: Upload;
  onRetry: () => void;
  onRemove: () => void;
}

function OnItsWay({ upload, onRetry, onRemove }: OnItsWayProps) {
  if (upload.error !== null) return <Failed upload={upload} onRetry={onRetry} onRemove={onRemove} />;
  return (
    <View className="ys-photo" {...role('status')}>
      <View className="ys-media__item">
        {upload.file.kind === 'image' ? (
          <Image className="ys-media__picture" mode="aspectFill" src={upload.file.path} />
        ) : null}
        <Text className="ys-media__caption">上传 {upload.percent}%</Text>
      </View>
    </View>
  );
}

function Failed({ upload, onRetry, onRemove }: OnItsWayProps) {
  return (
    <View className="ys-photo-failed" {...role('alert')}>
      <Text className="ys-photo-failed__text">{upload.error}</Text>
      {upload.canRetry ? (
        <Pressable className="ys-photo__action" onTap={onRetry}>
          <Text>重试</Text>
        </Pressable>
      ) : null}
      <Pressable className="ys-photo__action ys-photo__action--bad" onTap={onRemove}>
        <Text>移除</Text>
      </Pressable>
    </View>
  );
}
