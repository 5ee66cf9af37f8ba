import { Text, Video, View } from '@tarojs/components';
import { role } from '../platform/a11y';
import { useDialogFocus } from '../platform/dialog-focus';
import { Pressable } from './pressable';

interface VideoViewerProps {
  source: string;
  title: string;
  onClose: () => void;
}

const ID = 'ys-video-viewer';

/** A video over the whole screen; Esc, Back and its own 关闭 close it. */
export function VideoViewer({ source, title, onClose }: VideoViewerProps) {
  useDialogFocus(ID, onClose);
  return (
    <View id={ID} className="ys-viewer" {...role('dialog', { label: title })} {...{ tabindex: '-1' }}>
      <View className="ys-viewer__head">
        <Text className="ys-viewer__title">{title}</Text>
        <Pressable className="ys-viewer__close" onTap={onClose} label="关闭">
          <Text>关闭</Text>
        </Pressable>
      </View>
      <Video className="ys-viewer__video" src={source} controls autoplay objectFit="contain" />
    </View>
  );
}
