import Taro, { useRouter } from '@tarojs/taro';
import type { GuestReceipt } from '@yingsheng/shared/api/guest';
import { HAZARDS, type Hazard } from '@yingsheng/shared/complaint/urgency';
import { estateInScene } from '@yingsheng/shared/place/gate-code';
import { useEffect, useState } from 'react';
import { Arrived } from './arrived';
import { KeptReport } from './kept-report';
import { placeOfPoster } from './report-draft';
import { ReportForm } from './report-form';

/** 不登录反映: whoever is in danger, or walks by. The code of a poster says where: `estate` and `place`, or WeChat's `scene`. */
export default function ReportPage() {
  const { params } = useRouter();
  const [receipt, setReceipt] = useState<GuestReceipt | null>(null);
  const [kept, setKept] = useState<{ key: string; hazard: Hazard | null } | null>(null);
  const isForm = receipt === null && kept === null;
  // What takes the place of the form says at its top what to do now.
  useEffect(() => {
    if (!isForm) void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  }, [isForm]);
  if (receipt !== null) return <Arrived receipt={receipt} />;
  if (kept !== null) return <KeptReport actionKey={kept.key} hazard={kept.hazard} />;
  return (
    <ReportForm
      hazard={HAZARDS.find((hazard) => hazard === params.hazard) ?? null}
      estateId={params.estate ?? estateInScene(params.scene)}
      placeNote={placeOfPoster(params.place)}
      onSent={(outcome, hazard) => {
        if (outcome.isKept) setKept({ key: outcome.key, hazard });
        else setReceipt(outcome.answer);
      }}
    />
  );
}
