import { Text, View } from '@tarojs/components';
import { hidden } from '../../platform/a11y';
import { LOAD_TONE_WORD, loadShare, loadToneOf, loadWords } from './load-words';
import './dispatch.scss';

interface LoadBarProps {
  readonly openCount: number;
  readonly loadCap: number;
}

/** 手上几单: open orders against the most a person may have. */
export function LoadBar({ openCount, loadCap }: LoadBarProps) {
  const tone = loadToneOf(openCount, loadCap);
  return (
    <View className="disp-load">
      <Text className={`disp-load-words disp-load-words-${tone}`}>
        {loadWords(openCount, loadCap)}
        {LOAD_TONE_WORD[tone] === '' ? '' : ` ${LOAD_TONE_WORD[tone]}`}
      </Text>
      <View className="disp-track" {...hidden}>
        <View className={`disp-bar disp-bar-${tone}`} style={{ width: `${loadShare(openCount, loadCap)}%` }} />
      </View>
    </View>
  );
}
