import { View } from '@tarojs/components';
import type { EstatePlaces } from '@yingsheng/shared/api/directory';
import { Chips } from '../../../ui/chips';
import { Field } from '../../../ui/field';
import { Select } from '../../../ui/select';
import { Switch } from '../../../ui/switch';
import { URGENCY_OPTIONS } from '../../complaints/filter-options';
import { ANY, type RuleDraft } from './rule-draft';
import { areaOptions, assetOptions, FROM_OPTIONS, SCOPE_OPTIONS, SKILL_OPTIONS, TO_OPTIONS } from './rule-options';

interface FieldsProps {
  readonly draft: RuleDraft;
  /** By the name of the field. */
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (draft: RuleDraft) => void;
}

/** 什么样的反映: all of it must be so; what is left open narrows nothing. */
export function ConditionFields({ draft, errors, onChange, places }: FieldsProps & { places: EstatePlaces }) {
  const set = (part: Partial<RuleDraft>) => onChange({ ...draft, ...part });
  const buildings = places.buildings.map(({ id, name }) => ({ value: id, label: name }));
  const assets = assetOptions(places, draft.publicAreaId);
  return (
    <>
      <Field label="类别" error={errors.categoryScope}>
        <Select
          label="类别"
          placeholder="不限类别"
          options={SCOPE_OPTIONS}
          value={draft.categoryScope}
          onChange={(categoryScope) => set({ categoryScope })}
        />
      </Field>
      <Field label="楼栋" hint="不选就是全小区" error={errors.buildingIds}>
        <Chips
          options={buildings}
          multiple
          value={draft.buildingIds}
          onChange={(buildingIds) => set({ buildingIds })}
        />
      </Field>
      <Field label="公共区域" error={errors.publicAreaId}>
        <Select
          label="公共区域"
          placeholder="不限"
          options={areaOptions(places)}
          value={draft.publicAreaId}
          onChange={(publicAreaId) => set({ publicAreaId, assetId: ANY })}
        />
      </Field>
      {assets.length > 1 && (
        <Field label="设施" error={errors.assetId}>
          <Select
            label="设施"
            placeholder="不限"
            options={assets}
            value={draft.assetId}
            onChange={(assetId) => set({ assetId })}
          />
        </Field>
      )}
      <Field label="紧急程度" hint="不选就是都算" error={errors.urgencies}>
        <Chips
          options={URGENCY_OPTIONS}
          multiple
          value={draft.urgencies}
          onChange={(urgencies) => set({ urgencies })}
        />
      </Field>
      <Field label="时段" hint="结束早于开始，就是到次日" error={errors.fromHour ?? errors.toHour}>
        <View className="mg-hours">
          <Select
            label="从几点"
            placeholder="全天"
            options={FROM_OPTIONS}
            value={draft.fromHour}
            onChange={(fromHour) => set({ fromHour, ...(fromHour === ANY ? { toHour: ANY } : {}) })}
          />
          <Select
            label="到几点"
            placeholder="全天"
            options={TO_OPTIONS}
            value={draft.toHour}
            onChange={(toHour) => set({ toHour, ...(toHour === ANY ? { fromHour: ANY } : {}) })}
          />
        </View>
      </Field>
    </>
  );
}

interface OutcomeFieldsProps extends FieldsProps {
  readonly departments: readonly { readonly id: string; readonly name: string }[];
}

/** 派到哪里. */
export function OutcomeFields({ draft, errors, onChange, departments }: OutcomeFieldsProps) {
  const set = (part: Partial<RuleDraft>) => onChange({ ...draft, ...part });
  return (
    <>
      <Field label="派给部门" required error={errors.departmentId}>
        <Chips
          options={departments.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.departmentId}
          onChange={(departmentId) => set({ departmentId })}
        />
      </Field>
      <Field label="处理人要会" error={errors.requiredSkill}>
        <Select
          label="处理人要会"
          placeholder="不要求"
          options={SKILL_OPTIONS}
          value={draft.requiredSkill}
          onChange={(requiredSkill) => set({ requiredSkill })}
        />
      </Field>
      <Switch
        label="放入抢单池"
        hint="由部门当班同事抢；危及安全的仍直接派到人"
        value={draft.isForGrabs}
        onChange={(isForGrabs) => set({ isForGrabs })}
      />
    </>
  );
}
