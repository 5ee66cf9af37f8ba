import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { RATING_SCALES, type RatingScale } from '@yingsheng/shared/follow-up/rating';
import { RATING_SCALE_LABEL } from '@yingsheng/shared/labels.zh';
import { timeText } from '@yingsheng/shared/time-words';
import { useState } from 'react';
import { useComplaint } from '../../features/complaint/use-complaint';
import { useComplaintAction } from '../../features/complaint/use-complaint-action';
import { toast } from '../../platform/feedback';
import { goBack } from '../../platform/navigate';
import { messageOf } from '../../platform/request';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field, TextArea } from '../../ui/field';
import { Pressable } from '../../ui/pressable';
import { Screen } from '../../ui/screen';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import './rate.scss';

const WORDS = ['很差', '较差', '一般', '满意', '很满意'] as const;
const COMMENT_MAX_LENGTH = 300;
type Scores = Partial<Record<RatingScale, number>>;

export default function RatePage() {
  const id = useRouter().params.id ?? '';
  const { data, error, refetch } = useComplaint(id);
  if (data?.allowedActions.includes('rate')) return <RateForm complaint={data} />;
  return (
    <Screen title="评价" back>
      {data || id === '' ? (
        <Empty
          title={data?.rating ? '您已经评价过了，谢谢' : '现在还不能评价'}
          hint={
            data?.rating
              ? '您的评价会帮助我们改进。'
              : '处理完成后 7 天内可以评价。还有想说的，可以直接联系负责这件事的人。'
          }
          action={{ label: '返回', onTap: () => goBack('/pages/home/index') }}
        />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={5} />
      )}
    </Screen>
  );
}

function RateForm({ complaint }: { complaint: ComplaintDetail }) {
  const [scores, setScores] = useState<Scores>({});
  const [comment, setComment] = useState('');
  const action = useComplaintAction(complaint.id);
  const { speed, attitude, quality } = scores;
  const isReady = speed !== undefined && attitude !== undefined && quality !== undefined;
  const send = (): void => {
    if (!isReady) return;
    const text = comment.trim();
    const body = { version: complaint.version, speed, attitude, quality, ...(text ? { comment: text } : {}) };
    action.mutate(
      { action: 'rate', body },
      {
        onSuccess: () => {
          toast('谢谢您的评价');
          goBack('/pages/home/index');
        },
        onError: (error) => toast(messageOf(error)),
      },
    );
  };
  return (
    <Screen
      title="评价"
      back
      footer={
        <Button
          label={isReady ? '提交评价' : '三项都点一下就可以提交'}
          busy={action.isPending}
          disabled={!isReady}
          onTap={send}
        />
      }
    >
      <Card>
        <Text className="ys-title ys-wrap">{complaint.title}</Text>
        <Text className="ys-second ys-block">
          {complaint.number}
          {complaint.header.handler ? ` · ${complaint.header.handler.name}处理` : ''}
        </Text>
      </Card>
      <Card>
        {RATING_SCALES.map((scale) => (
          <Scale
            key={scale}
            name={RATING_SCALE_LABEL[scale]}
            value={scores[scale]}
            onChange={(score) => setScores((before) => ({ ...before, [scale]: score }))}
          />
        ))}
        <Text className="ys-small">评价自愿，打多少分都不影响您以后得到的服务。{rateUntilText(complaint)}</Text>
      </Card>
      <Card>
        <Field label="还想说什么" hint="可以不填">
          <TextArea label="还想说什么" value={comment} onChange={setComment} maxLength={COMMENT_MAX_LENGTH} counter />
        </Field>
      </Card>
    </Screen>
  );
}

/** A favour with an end: nobody is asked for ever. */
function rateUntilText({ rateUntil }: ComplaintDetail): string {
  return rateUntil === null ? '' : `${timeText(rateUntil, new Date())} 前有效。`;
}

interface ScaleProps {
  name: string;
  value: number | undefined;
  onChange: (score: number) => void;
}

function Scale({ name, value, onChange }: ScaleProps) {
  return (
    <View className="rate-scale">
      <Text className="ys-subtitle">{name}</Text>
      <View className="rate-scale__scores">
        {WORDS.map((word, index) => (
          <Pressable
            key={word}
            className={`rate-score${value === index + 1 ? ' is-selected' : ''}`}
            as="radio"
            isChecked={value === index + 1}
            verb={name}
            onTap={() => onChange(index + 1)}
          >
            <Text className="rate-score__number">{index + 1}</Text>
            <Text className="rate-score__word">{word}</Text>
          </Pressable>
        ))}
      </View>
    </View>
  );
}
