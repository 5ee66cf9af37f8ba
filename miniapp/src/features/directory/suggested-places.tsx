import { Text, View } from '@tarojs/components';
import type { EstatePlaces } from '@yingsheng/shared/api/directory';
import { type SuggestedPlace, suggestPlaces } from '@yingsheng/shared/place/suggest-place';
import { role } from '../../platform/a11y';
import { Chip } from '../../ui/chips';

interface Props {
  /** What happened, in the person's words. */
  text: string;
  places: EstatePlaces | undefined;
  /** The place as it is chosen now; what says the same is not offered. */
  chosen: string;
  /** Where it is in the person's own words, once they wrote it: then nothing is offered any more. */
  words: string;
  onChoose: (place: SuggestedPlace) => void;
}

/** 您说的是…吗: places that the text speaks of, to be confirmed by a tap; nothing is chosen by itself. */
export function SuggestedPlaces({ text, places, chosen, words, onChoose }: Props) {
  if (places === undefined || words.trim() !== '') return null;
  const offered = suggestPlaces(text, places).filter((place) => place.text !== chosen);
  if (offered.length === 0) return null;
  return (
    <View className="ys-gap-top" {...role('status')}>
      <Text className="ys-second ys-block">写的地点是不是这里？点一下就选上：</Text>
      <View className="ys-chips">
        {offered.map((place) => (
          <Chip key={place.text} label={place.text} selected={false} isRadio onTap={() => onChoose(place)} />
        ))}
      </View>
    </View>
  );
}
