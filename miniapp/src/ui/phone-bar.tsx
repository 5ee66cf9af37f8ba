import { Text, View } from '@tarojs/components';
import { makePhoneCall } from '../platform/environment';
import { phonesFor, useServicePhones } from '../platform/service-phones';
import { useSession } from '../platform/session';
import { Pressable } from './pressable';

const PUBLIC_NUMBERS = [
  { number: '119', what: '火警' },
  { number: '120', what: '急救' },
  { number: '110', what: '报警' },
] as const;

/** 电话: as text to be read from any screen, and dialled with one tap. */
export function PhoneBar() {
  const me = useSession((state) => state.me);
  const phones = phonesFor(me, useServicePhones());
  return (
    <View className="ys-phones">
      {phones.map(({ estateId, estateName, servicePhone }) => (
        <PhoneNumber key={estateId} what={phones.length > 1 ? estateName : '物业'} number={servicePhone} isMain />
      ))}
      {PUBLIC_NUMBERS.map(({ number, what }) => (
        <PhoneNumber key={number} what={what} number={number} />
      ))}
    </View>
  );
}

function PhoneNumber({ what, number, isMain }: { what: string; number: string; isMain?: boolean }) {
  return (
    <Pressable
      className={`ys-phones__number${isMain ? ' is-main' : ''}`}
      label={`打电话 ${what} ${number}`}
      onTap={() => makePhoneCall(number)}
    >
      {/* In large letters the number alone, so that all of them keep to one line. */}
      <Text className={isMain ? '' : 'ys-phones__what'}>{`${what} `}</Text>
      <Text>{number}</Text>
    </Pressable>
  );
}
