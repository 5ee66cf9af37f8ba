import { useMutation } from '@tanstack/react-query';
import { Text } from '@tarojs/components';
import { saveFile } from '../../platform/download';
import { isH5 } from '../../platform/environment';
import { toast } from '../../platform/feedback';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Problem } from '../parts/problem';

/** 导出学习语料: for the next training; a file of lines is saved by a browser only. */
export function ExportPart({ estateId }: { estateId: string }) {
  const save = useMutation({
    mutationFn: () => saveFile(`/api/triage/export?estateId=${estateId}`, '学习语料.jsonl'),
    onSuccess: () => toast('已存到电脑里，导出已记入操作记录'),
  });
  return (
    <Card>
      <Text className="ys-subtitle ys-block">带走学习语料</Text>
      <Text className="ys-second ys-block lr-line">
        同事看过或更正过的原话，一行一件，姓名、电话、房号、车牌都换成类别。保密的、关于同事的不在内。
      </Text>
      <Problem error={save.error} />
      {isH5 ? (
        <Button kind="secondary" label="导出" busy={save.isPending} onTap={() => save.mutate()} />
      ) : (
        <Text className="ys-second">请在电脑网页上导出。</Text>
      )}
    </Card>
  );
}
