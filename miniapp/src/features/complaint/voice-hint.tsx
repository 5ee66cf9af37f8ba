import { Text } from '@tarojs/components';
import { isTouchScreen } from '../../platform/environment';

/** Speaking needs nothing of ours: every phone's own keyboard writes down what is said. A computer's has no such key. */
export function VoiceHint() {
  if (!isTouchScreen()) return null;
  return (
    <Text className="ys-small ys-block">
      不想打字可以说：点一下上面的框，再点键盘上的话筒。苹果手机的话筒在键盘右下角；安卓手机多在键盘上方，或者按住空格键说。
    </Text>
  );
}
