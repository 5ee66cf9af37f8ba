import { useMutation } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { PAPER_SIZES, type PaperSize, WORK_PAPER_LABEL, type WorkPaper } from '@yingsheng/shared/api/work-paper';
import { useState } from 'react';
import { downloadPdf } from '../../platform/download';
import { isH5 } from '../../platform/environment';
import { toast } from '../../platform/feedback';
import { messageOf, queryString } from '../../platform/request';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Chips } from '../../ui/chips';
import { Field } from '../../ui/field';
import { Heading } from '../parts/heading';

const SIZES = PAPER_SIZES.map((size) => ({ value: size, label: size === 'A5' ? 'A5（半张）' : 'A4' }));

/** 打印: a slip that goes along to the door, and one that is signed there. */
export function PaperCard({ order }: { order: Pick<WorkOrderDetail, 'id' | 'complaintNumber'> }) {
  const [size, setSize] = useState<PaperSize>('A5');
  const print = useMutation<void, Error, WorkPaper>({
    mutationFn: (paper) =>
      downloadPdf(
        `/api/work-orders/${order.id}/paper${queryString({ paper, size })}`,
        `${WORK_PAPER_LABEL[paper]} ${order.complaintNumber}.pdf`,
      ),
    onSuccess: (_, paper) => {
      if (isH5) toast(`已下载${WORK_PAPER_LABEL[paper]}`);
    },
    onError: (error) => toast(messageOf(error)),
  });
  const button = (paper: WorkPaper) => (
    <Button
      small
      kind="secondary"
      label={WORK_PAPER_LABEL[paper]}
      ariaLabel={`打印${WORK_PAPER_LABEL[paper]}`}
      busy={print.isPending && print.variables === paper}
      onTap={() => print.mutate(paper)}
    />
  );
  return (
    <Card>
      <Heading text="打印" />
      <Text className="ys-second ys-block">有签字栏，扫码回到这张工单。</Text>
      <Field label="纸张">
        <Chips options={SIZES} value={size} onChange={(value) => setSize(value as PaperSize)} />
      </Field>
      <View className="ys-buttons ys-gap-top">
        {button('dispatchSlip')}
        {button('completionSlip')}
      </View>
    </Card>
  );
}
