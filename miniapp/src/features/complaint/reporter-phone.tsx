import { useMutation } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import type { ReporterPhone } from '@yingsheng/shared/api/reporter-phone';
import { makePhoneCall } from '../../platform/environment';
import { toast } from '../../platform/feedback';
import { messageOf, request } from '../../platform/request';
import { Button } from '../../ui/button';

type Reported = Pick<ComplaintDetail, 'id' | 'reporter' | 'isPhoneOnDemand'>;

/** 打电话给业主: the whole number is fetched when somebody means to ring, and stays in sight to be dialled elsewhere. */
export function ReporterPhoneLine({ complaint }: { complaint: Reported }) {
  const asked = useMutation<ReporterPhone, Error, void>({
    mutationFn: () => request('POST', `/api/complaints/${complaint.id}/reporter-phone`),
    onSuccess: ({ phone }) => {
      if (phone === null) toast('没有登记电话');
      else makePhoneCall(phone);
    },
    onError: (error) => toast(messageOf(error)),
  });
  if (!complaint.isPhoneOnDemand) return null;
  const phone = asked.data?.phone ?? null;
  const name = complaint.reporter?.name ?? '业主';
  return (
    <View className="ys-gap-top">
      <Button
        kind="secondary"
        label="打电话"
        ariaLabel={`打电话给${name}`}
        busy={asked.isPending}
        onTap={() => (phone === null ? asked.mutate() : makePhoneCall(phone))}
      />
      <Text className="ys-second ys-block">
        {phone === null ? '会显示完整号码，并记下是谁看的' : `${name} ${phone}`}
      </Text>
    </View>
  );
}
