import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import type { RecognisedReport } from '@yingsheng/shared/api/guest';
import { timeText } from '@yingsheng/shared/time-words';
import { answerKeptReport } from '../../features/complaint/guest/kept-guest-reports';
import { GUEST_OFFERS, type OwnReportOffer, useGuestOffers } from '../../features/complaint/guest/use-guest-offers';
import { refreshComplaints } from '../../features/complaint/refresh-complaints';
import { role } from '../../platform/a11y';
import { toast } from '../../platform/feedback';
import { useNow } from '../../platform/now';
import { messageOf, request } from '../../platform/request';
import { RequestFailed } from '../../platform/request-failed';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';

/** After these the code leads nowhere any more, so that it is not asked about again. */
const SETTLED: readonly string[] = ['GUEST.CODE_UNKNOWN', 'GUEST.RECOGNISED', 'GUEST.HAS_A_HAND', 'REQUEST.NOT_FOUND'];

/** 这是您之前反映的吗: what was reported without signing in, one card each. */
export function OwnReports({ isKnown }: { isKnown: boolean }) {
  const offers = useGuestOffers(isKnown);
  return (
    <View>
      {offers.map((offer) => (
        <OfferCard key={offer.id ?? offer.code} offer={offer} />
      ))}
    </View>
  );
}

function OfferCard({ offer }: { offer: OwnReportOffer }) {
  const now = useNow(60);
  const answer = useAnswer(offer);
  return (
    <Card>
      <Text className="ys-subtitle ys-block" {...role('heading', { level: 2 })}>
        这是您之前反映的吗？
      </Text>
      <Text className="ys-block ys-wrap">{offer.text}</Text>
      <Text className="ys-second ys-block ys-wrap">
        {offer.id === null
          ? `${offer.number}，在这台设备上没有登录时反映的。`
          : `${offer.number}，${offer.estateName} ${offer.placeText}，${timeText(offer.submittedAt, now)}用您的手机号反映的。`}
      </Text>
      {answer.error ? (
        <Text className="ys-field__error ys-block" {...role('alert')}>
          {messageOf(answer.error)}
        </Text>
      ) : null}
      <View className="ys-buttons ys-gap-top">
        <Button kind="secondary" label="不是" disabled={answer.isPending} onTap={() => answer.mutate(false)} />
        <Button label="是我反映的" busy={answer.isPending} onTap={() => answer.mutate(true)} />
      </View>
    </Card>
  );
}

function useAnswer(offer: OwnReportOffer) {
  const client = useQueryClient();
  const settle = (): void => {
    answerKeptReport(offer);
    void client.invalidateQueries({ queryKey: GUEST_OFFERS });
  };
  return useMutation({
    mutationFn: (isOwn: boolean) => (isOwn ? recognise(offer) : decline(offer)),
    onSuccess: (recognised) => {
      settle();
      if (recognised === null) return;
      refreshComplaints([recognised.complaintId]);
      toast('已归到您名下，进展在“我的反映”里看');
    },
    onError: (error) => {
      if (!(error instanceof RequestFailed) || !SETTLED.includes(error.code)) return;
      toast(messageOf(error));
      settle();
    },
  });
}

function recognise(offer: OwnReportOffer): Promise<RecognisedReport> {
  return offer.id === null
    ? request('POST', '/api/guest-offers/by-code', { code: offer.code })
    : request('POST', `/api/guest-offers/${offer.id}/accept`);
}

/** A code is declined where it is kept; nobody else was asked about it. */
async function decline({ id }: OwnReportOffer): Promise<null> {
  if (id !== null) await request('POST', `/api/guest-offers/${id}/decline`);
  return null;
}
