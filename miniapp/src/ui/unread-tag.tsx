import { Tag } from './tag';

/** 未读留言; nothing where there is none. */
export function UnreadTag({ count }: { count: number }) {
  return count === 0 ? null : <Tag tone="red" text={`${count} 条新留言`} />;
}
