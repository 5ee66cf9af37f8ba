import { Text } from '@tarojs/components';
import type { MattersDoor } from '@yingsheng/shared/board/doors';
import { Pressable } from '../../ui/pressable';
import './board.scss';

/** Opens the list of exactly what a number counts. */
export type OpenMatters = (door: MattersDoor) => void;

interface BoardDoorProps {
  /** Which figure it belongs to, for those who hear it. */
  readonly of: string;
  /** As it is seen: `没按时 3 件`. */
  readonly text: string;
  readonly count: number;
  readonly onTap: () => void;
}

/** A number that opens what it counts; nothing leads nowhere. */
export function BoardDoor({ of, text, count, onTap }: BoardDoorProps) {
  if (count === 0) return <Text className="board-door-nothing">{text}</Text>;
  return (
    <Pressable className="board-door" label={`${of}：${text}，打开清单`} onTap={onTap}>
      <Text>{text}</Text>
    </Pressable>
  );
}
