import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { IMPORT_KINDS, type ImportKind } from '@yingsheng/shared/api/import';
import { useState } from 'react';
import { keepInAddress } from '../../platform/address';
import { toast } from '../../platform/feedback';
import { go } from '../../platform/navigate';
import { messageOf } from '../../platform/request';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Screen } from '../../ui/screen';
import { Empty } from '../../ui/states';
import { Tabs } from '../../ui/tabs';
import { EstateChoice } from '../parts/estate-choice';
import { useKeptEstate } from '../parts/kept-estate';
import { ChooseFile } from './choose-file';
import { KIND_WORD } from './import-words';
import { PastImports } from './past-imports';
import { useTemplate } from './use-imports';
import '../parts/admin.scss';

const TABS = IMPORT_KINDS.map((value) => ({ value, label: KIND_WORD[value] }));

/** 导入表格: what is imported, from which file, and what was imported before. */
export default function ImportPage() {
  const { params } = useRouter();
  const { estate, estates, choose } = useKeptEstate(params.estateId);
  const [kind, setKind] = useState<ImportKind>(params.kind === 'staff' ? 'staff' : 'places');
  const open = (value: ImportKind): void => {
    setKind(value);
    keepInAddress(`kind=${value}`);
  };
  return (
    <Screen title="导入表格" back wide>
      {estate === null ? (
        <Empty title="您没有可以管理的小区" hint="导入由项目经理和系统管理员来做，请联系他们。" />
      ) : (
        <View>
          <EstateChoice estate={estate} estates={estates} onChoose={choose} />
          <Tabs<ImportKind> items={TABS} value={kind} onChange={open} label="导入什么">
            <Import key={`${kind}:${estate.id}`} estateId={estate.id} estateName={estate.name} kind={kind} />
          </Tabs>
        </View>
      )}
    </Screen>
  );
}

interface ImportProps {
  readonly estateId: string;
  readonly estateName: string;
  readonly kind: ImportKind;
}

function Import({ estateId, estateName, kind }: ImportProps) {
  const openRun = (id: string): void => go('/admin/import-run/index', { estateId, id });
  return (
    <View className="ad-columns ys-gap-top">
      <View>
        <Template estateId={estateId} estateName={estateName} kind={kind} />
        <ChooseFile estateId={estateId} kind={kind} onRead={({ id }) => openRun(id)} />
      </View>
      <PastImports estateId={estateId} kind={kind} onOpen={openRun} />
    </View>
  );
}

const PREPARING: Readonly<Record<ImportKind, string>> = {
  places:
    '手上的业主台账可以直接用：一栋一张表、合并单元格、小计、一格几个电话都认得。没有现成的，下载模板来填。身份证号不会读取。',
  staff: '手上的花名册可以直接用。没有现成的，下载模板来填。',
};

function Template({ estateId, estateName, kind }: ImportProps) {
  const template = useTemplate(estateId, kind, `${estateName}${KIND_WORD[kind]}模板.xlsx`);
  const download = (): void => template.mutate(undefined, { onError: (error) => toast(messageOf(error)) });
  return (
    <Card>
      <Text className="ys-subtitle ys-block">准备表格</Text>
      <Text className="ys-second ys-block">{PREPARING[kind]}</Text>
      <View className="ys-gap-top">
        <Button kind="secondary" label="下载模板" busy={template.isPending} onTap={download} />
      </View>
    </Card>
  );
}
