import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { GeneratedPlaces } from '@yingsheng/shared/api/places';
import type { PlacesPlan } from '@yingsheng/shared/place/places-plan';
import { useState } from 'react';
import { confirm } from '../../platform/feedback';
import { replace } from '../../platform/navigate';
import { RequestFailed } from '../../platform/request';
import { useDebounced } from '../../platform/use-debounced';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Screen } from '../../ui/screen';
import { Empty } from '../../ui/states';
import { generatePlaces, previewPlaces } from '../parts/api';
import { EstateChoice } from '../parts/estate-choice';
import { useKeptEstate } from '../parts/kept-estate';
import { GeneratedCard } from './generated-card';
import { NEW_PLAN, type PlanForm, readPlan } from './plan-form';
import { RowFields } from './row-fields';
import { TowerFields } from './tower-fields';
import '../parts/admin.scss';

/** So long the form must stand still before it is looked up. */
const STILL_MS = 500;
const PLACES_PAGE = '/admin/places/index';

/** 生成房号: a whole estate in one go; what it would do is shown while the form is filled in. */
export default function GeneratePage() {
  const { params } = useRouter();
  const { estate, estates, choose } = useKeptEstate(params.estateId);
  const [form, setForm] = useState<PlanForm>(NEW_PLAN);
  const [done, setDone] = useState<GeneratedPlaces | null>(null);
  const change = (part: Partial<PlanForm>) => setForm({ ...form, ...part });
  if (estate === null) return <NotYours />;
  if (done !== null) {
    const again = () => {
      setDone(null);
      setForm(NEW_PLAN);
    };
    return <Done estateName={estate.name} result={done} onAgain={again} />;
  }
  return (
    <Generating
      estateId={estate.id}
      estateName={estate.name}
      form={form}
      onChange={change}
      onDone={setDone}
      choice={<EstateChoice estate={estate} estates={estates} onChoose={choose} />}
    />
  );
}

function NotYours() {
  return (
    <Screen title="生成房号" back>
      <Empty title="您没有可以管理的小区" hint="房屋资料由项目经理和系统管理员维护，请联系他们。" />
    </Screen>
  );
}

interface GeneratingProps {
  readonly estateId: string;
  readonly estateName: string;
  readonly form: PlanForm;
  readonly onChange: (part: Partial<PlanForm>) => void;
  readonly onDone: (result: GeneratedPlaces) => void;
  readonly choice: React.ReactNode;
}

function Generating({ estateId, estateName, form, onChange, onDone, choice }: GeneratingProps) {
  const read = readPlan(form);
  const settled = useDebounced(JSON.stringify(read.plan), STILL_MS);
  const preview = usePreview(estateId, settled);
  const generate = useGenerate(estateId);
  const refused = [preview.error, generate.error].flatMap((error) =>
    error instanceof RequestFailed ? [error.fields] : [],
  );
  const errors: Readonly<Record<string, string>> = Object.assign({}, ...refused, read.errors);
  const isCurrent = settled === JSON.stringify(read.plan);
  const ready = isCurrent && read.plan !== null && preview.data !== undefined ? preview.data : null;
  const run = async (plan: PlacesPlan, { newRoomCount }: GeneratedPlaces): Promise<void> => {
    const isSure = await confirm({
      title: `在${estateName}新增 ${newRoomCount} 户？`,
      body: '已有的房间不动。生成后可以改名、停用，但不能删除。',
      confirmLabel: `新增 ${newRoomCount} 户`,
    });
    if (isSure) generate.mutate(plan, { onSuccess: onDone });
  };
  const start = () => {
    if (ready !== null && read.plan !== null) void run(read.plan, ready);
  };
  return (
    <Screen
      title="生成房号"
      back
      wide
      footer={
        <Button
          label={labelOf(ready)}
          busy={generate.isPending}
          disabled={ready === null || ready.newRoomCount === 0}
          onTap={start}
        />
      }
    >
      <View className="ad-columns">
        <View>
          {choice}
          <TowerFields form={form} errors={errors} onChange={onChange} />
          <RowFields rows={form.rows} errors={errors} onChange={(rows) => onChange({ rows })} />
        </View>
        <View>
          <GeneratedCard
            isIncomplete={read.plan === null}
            isLooking={read.plan !== null && !isCurrent}
            result={ready}
            error={generate.error ?? preview.error}
          />
        </View>
      </View>
    </Screen>
  );
}

function labelOf(ready: GeneratedPlaces | null): string {
  if (ready === null) return '生成';
  return ready.newRoomCount === 0 ? '没有新的房间' : `新增 ${ready.newRoomCount} 户`;
}

/** `settled`: the plan as text, so that the same plan is asked about once. */
function usePreview(estateId: string, settled: string) {
  const plan = JSON.parse(settled) as PlacesPlan | null;
  return useQuery({
    queryKey: ['places-preview', estateId, settled],
    queryFn: () => previewPlaces(estateId, plan as PlacesPlan),
    enabled: plan !== null,
    staleTime: 0,
  });
}

function useGenerate(estateId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (plan: PlacesPlan) => generatePlaces(estateId, plan),
    onSettled: () => client.invalidateQueries(),
  });
}

function Done({ estateName, result, onAgain }: { estateName: string; result: GeneratedPlaces; onAgain: () => void }) {
  const { newBuildingCount, newRoomCount, keptRoomCount, first, last } = result;
  return (
    <Screen title="生成房号" back>
      <Card>
        <Text className="ys-title ys-block">
          {estateName}新增了 {newRoomCount} 户
        </Text>
        <Text className="ys-second ys-block">
          {newBuildingCount > 0 ? `新楼栋 ${newBuildingCount} 栋。` : ''}
          {keptRoomCount > 0 ? `原来就有的 ${keptRoomCount} 户没有动。` : ''}
        </Text>
        <Text className="ys-second ys-block">
          从 {first[0]} 到 {last.at(-1) ?? first.at(-1)}
        </Text>
      </Card>
      <Button label="看看房屋资料" onTap={() => replace(PLACES_PAGE)} />
      <View className="ys-gap-top">
        <Button kind="secondary" label="再生成一批" onTap={onAgain} />
      </View>
    </Screen>
  );
}
