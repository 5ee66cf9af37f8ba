import { Text } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { CODE_LENGTH, readCode, shownCode } from '@yingsheng/shared/printed-code';
import { useState } from 'react';
import { keepGuestReport, keptGuestReports } from '../../features/complaint/guest/kept-guest-reports';
import { go } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Card, Row } from '../../ui/card';
import { Field, Input } from '../../ui/field';
import { Screen } from '../../ui/screen';
import { ErrorState, Skeleton } from '../../ui/states';
import { codeOfLink } from '../follow-up-link';
import { Matter } from './matter';
import { useGuestMatter } from './use-guest-matter';

/** With the blanks and hyphens that people write between. */
const TYPED_MAX_LENGTH = 20;
const TITLE_LENGTH = 9;

/** 凭查询码看进展: by the link of the receipt, from what this device reported, or typed. */
export default function FollowUpPage() {
  const { params } = useRouter();
  const [code, setCode] = useState(() => codeOf(params.number) ?? readCode(codeOfLink()));
  return code === '' ? <WhichOne onChosen={setCode} /> : <OneMatter code={code} onLeave={() => setCode('')} />;
}

function codeOf(number: string | undefined): string | undefined {
  return keptGuestReports().find((report) => report.number === number)?.code;
}

function WhichOne({ onChosen }: { onChosen: (code: string) => void }) {
  const [typed, setTyped] = useState('');
  const kept = keptGuestReports();
  const isWhole = readCode(typed).length === CODE_LENGTH;
  return (
    <Screen title="凭查询码看进展" back isPublic>
      {kept.length > 0 ? (
        <Card>
          <Text className="ys-subtitle ys-block">这台设备上报过的</Text>
          {kept.map(({ number, code, text }) => (
            <Row key={code} label={shortText(text)} value={<Text>{number}</Text>} onTap={() => onChosen(code)} />
          ))}
        </Card>
      ) : null}
      <Card>
        <Field label="查询码" hint={`${CODE_LENGTH} 位字母和数字，回执上有`}>
          <Input
            label="查询码"
            value={typed}
            onChange={setTyped}
            maxLength={TYPED_MAX_LENGTH}
            placeholder="例如 A2B3C 4D5E6"
            onConfirm={() => (isWhole ? onChosen(readCode(typed)) : undefined)}
          />
        </Field>
        <Button label="查看" disabled={!isWhole} onTap={() => onChosen(readCode(typed))} />
        <Text className="ys-second ys-block ys-gap-top ys-wrap">
          没有记下查询码？打物业服务电话，报编号和您的电话也能问。
        </Text>
      </Card>
      <Card>
        <Row label="不登录反映新的事" onTap={() => go('/open/report/index')} />
      </Card>
    </Screen>
  );
}

function shortText(text: string): string {
  return text.length > TITLE_LENGTH ? `${text.slice(0, TITLE_LENGTH)}…` : text;
}

function OneMatter({ code, onLeave }: { code: string; onLeave: () => void }) {
  const { data: matter, error, refetch } = useGuestMatter(code);
  if (matter === undefined) {
    return (
      <Screen title="反映进展" back isPublic footer={<Button kind="secondary" label="换一个查询码" onTap={onLeave} />}>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={5} />}
      </Screen>
    );
  }
  const isKept = keptGuestReports().some((report) => report.code === code);
  const remember = isKept ? null : () => keepGuestReport({ number: matter.number, code }, matter.text);
  return (
    <Screen title="反映进展" back isPublic>
      <Matter matter={matter} code={code} />
      <Card>
        <Row label="查询码" value={<Text userSelect>{shownCode(code)}</Text>} />
        {remember === null ? null : <Remember onTap={remember} />}
        <Row label="看另一件" onTap={onLeave} />
      </Card>
    </Screen>
  );
}

function Remember({ onTap }: { onTap: () => void }) {
  const [isDone, setDone] = useState(false);
  const remember = (): void => {
    onTap();
    setDone(true);
  };
  return isDone ? null : <Row label="记在这台设备上" onTap={remember} />;
}
