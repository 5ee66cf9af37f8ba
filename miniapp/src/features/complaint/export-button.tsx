import { useMutation } from '@tanstack/react-query';
import type { ComplaintListQuery } from '@yingsheng/shared/api/complaint-list';
import { downloadSpreadsheet } from '../../platform/download';
import { isH5 } from '../../platform/environment';
import { toast } from '../../platform/feedback';
import { messageOf, queryString } from '../../platform/request';
import { Button } from '../../ui/button';

/** 导出 Excel: all rows of what the list is narrowed by, not only those in sight. */
export function ExportButton({ query }: { query: ComplaintListQuery }) {
  const { cursor: _cursor, limit: _limit, ...filters } = query;
  const save = useMutation({
    mutationFn: () => downloadSpreadsheet(`/api/complaints/export${queryString({ ...filters })}`, '投诉清单.xlsx'),
    onSuccess: () => toast(isH5 ? '已存到电脑里，导出已记入操作记录' : '已打开，导出已记入操作记录'),
    onError: (error) => toast(messageOf(error)),
  });
  return <Button kind="plain" small label="导出 Excel" busy={save.isPending} onTap={() => save.mutate()} />;
}
