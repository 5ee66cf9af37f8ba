/**
 * Fields of a subscribe message: each kind has its own limit, none may be empty, broken into lines or hold an emoji;
 * a value beyond it makes the platform refuse the whole message. Texts are cut, never refused.
 */
import { shortened } from '@yingsheng/shared/shortened';
import { shanghaiParts } from '@yingsheng/shared/written-time';

/** Pictures, flags, skin tones, key caps, and what joins or shapes them. */
const EMOJI = /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]|\u200d|\ufe0f|\u20e3/gu;

/** `thing`: at most 20 characters. */
export function thing(text: string): string {
  return shortened(plain(text), 20) || '查看详情';
}

/** `character_string`: at most 32, no Chinese. */
export function characterString(text: string): string {
  return (
    plain(text)
      .replace(/[^\x21-\x7e]/g, '')
      .slice(0, 32) || '-'
  );
}

/** `phrase`: at most 5 Chinese characters. */
export function phrase(text: string): string {
  const characters = [...plain(text).replace(/[^\p{Script=Han}]/gu, '')];
  return characters.slice(0, 5).join('') || '进行中';
}

/** `time`: `2026年11月23日 15:01`, Asia/Shanghai. */
export function time(instant: Date): string {
  const { year, month, day, hour, minute } = shanghaiParts(instant);
  return `${year}年${month}月${day}日 ${hour}:${String(minute).padStart(2, '0')}`;
}

function plain(text: string): string {
  return text.replace(EMOJI, '').replace(/\s+/gu, ' ').trim();
}
