import { Text, View } from '@tarojs/components';
import type { EstateRecord } from '@yingsheng/shared/api/places';
import { useState } from 'react';
import { openOnMap } from '../../platform/map';
import { useSession } from '../../platform/session';
import { Button } from '../../ui/button';
import { Card, Row } from '../../ui/card';
import { Tag } from '../../ui/tag';
import { changeEstate } from '../parts/api';
import { AddEstateSheet } from './add-estate-sheet';
import { fieldsOfEstate, formOfEstate, readEstate } from './estate-form';
import { EstateInputs } from './estate-inputs';
import { PosterPart } from './poster-part';
import { RetireButton } from './retire-button';
import { type PanelProps, useChange } from './use-places';

const RETIRE_BODY = '不再出现在业主选小区和拨打电话的地方，也不再受理新的反映。以往的投诉照旧办理。以后可以恢复。';

/** 小区资料: name, telephone, address, place on the map; administrators add estates and take them out of use. */
export function EstatePanel({ records, onEstate }: PanelProps) {
  const { estate } = records;
  const [isAdding, setAdding] = useState(false);
  return (
    <View>
      <EstateCard key={JSON.stringify(estate)} estate={estate} />
      {estate.isRetired ? null : (
        <Card>
          <PosterPart estateId={estate.id} />
        </Card>
      )}
      {estate.mayAdminister && (
        <Card>
          <Text className="ys-second ys-block">以下只有系统管理员能做。</Text>
          <View className="ad-tools">
            <Button kind="secondary" label="新增小区" onTap={() => setAdding(true)} />
            <RetireButton estateId={estate.id} kind="estate" place={estate} body={RETIRE_BODY} />
          </View>
        </Card>
      )}
      {isAdding && <AddEstateSheet onAdded={onEstate} onClose={() => setAdding(false)} />}
    </View>
  );
}

function EstateCard({ estate }: { estate: EstateRecord }) {
  const before = formOfEstate(estate);
  const [form, setForm] = useState(before);
  const reloadMe = useSession((session) => session.reloadMe);
  const change = useChange(() => void reloadMe().catch(() => undefined));
  const { fields } = readEstate(form);
  const isSame = JSON.stringify(form) === JSON.stringify(before);
  const save = () => {
    if (fields === null) return;
    const seen = fieldsOfEstate(estate);
    change.mutate({ change: () => changeEstate(estate.id, { ...fields, seen }), said: '小区资料已保存' });
  };
  const { pin } = estate;
  return (
    <Card>
      {estate.isRetired ? <Tag tone="grey" text="已停用" /> : null}
      <Row label="小区代号" value={<Text>{estate.code}（定了就不改）</Text>} />
      <EstateInputs form={form} onChange={(part) => setForm({ ...form, ...part })} />
      {pin !== null ? (
        <Button kind="plain" small label="在地图上看位置" onTap={() => openOnMap(pin, estate.name)} />
      ) : null}
      <View className="ys-gap-top">
        <Button label="保存" busy={change.isPending} disabled={fields === null || isSame} onTap={save} />
      </View>
    </Card>
  );
}
