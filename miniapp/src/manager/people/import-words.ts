import type { RosterImportPreview } from '@yingsheng/shared/api/roster';

type Counts = Pick<RosterImportPreview, 'addCount' | 'replaceCount' | 'removeCount' | 'keepCount'>;

/** `将新增 12 班，替换 3 班，去掉 1 班,38 班不变。` What does not happen is not said. */
export function importText({ addCount, replaceCount, removeCount, keepCount }: Counts): string {
  const parts = [
    addCount > 0 ? `新增 ${addCount} 班` : null,
    replaceCount > 0 ? `替换 ${replaceCount} 班` : null,
    removeCount > 0 ? `去掉 ${removeCount} 班` : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return `表里的班和现在一样（${keepCount} 班），不用导入。`;
  return `将${parts.join('，')}${keepCount > 0 ? `，${keepCount} 班不变` : ''}。表里没有的人不动。`;
}
