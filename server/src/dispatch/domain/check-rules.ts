/**
 * 派单规则写得对不对：部门、楼栋、区域、设施都要是这个小区的，顺序不能重复，时段要完整。
 * 哪一条哪一处不对，逐处指出来。
 */
import type { DispatchRuleInput } from '@yingsheng/shared/api/dispatch';

/** What a rule of this estate may name. */
export interface EstateGround {
  readonly departmentIds: readonly string[];
  readonly buildingIds: readonly string[];
  /** Public area → the assets that stand in it. */
  readonly assetIdsOfArea: ReadonlyMap<string, readonly string[]>;
}

/** Path of the field → what is wrong with it, e.g. `{ 'rules.0.toHour': '…' }`; empty when all is well. */
export function ruleErrors(rules: readonly DispatchRuleInput[], ground: EstateGround): Record<string, string> {
  const found = rules.flatMap((rule, index) => {
    const errors = { ...positionError(rules, index), ...destinationError(rule, ground), ...placeErrors(rule, ground) };
    return Object.entries({ ...errors, ...hoursError(rule) }).map(([field, text]) => [`rules.${index}.${field}`, text]);
  });
  return Object.fromEntries(found);
}

type FieldErrors = Partial<Record<keyof DispatchRuleInput, string>>;

/** 顺序决定谁先生效，两条不能占同一个位置。 */
function positionError(rules: readonly DispatchRuleInput[], index: number): FieldErrors {
  const position = rules[index]?.position;
  const isRepeated = rules.slice(0, index).some((other) => other.position === position);
  return isRepeated ? { position: `第 ${position} 条已经有了，顺序不能重复` } : {};
}

function destinationError({ departmentId }: DispatchRuleInput, ground: EstateGround): FieldErrors {
  return ground.departmentIds.includes(departmentId) ? {} : { departmentId: '没有这个部门，请重新选择' };
}

function placeErrors(rule: DispatchRuleInput, ground: EstateGround): FieldErrors {
  const { buildingIds, publicAreaId, assetId } = rule;
  const assetIds = publicAreaId === null ? [] : ground.assetIdsOfArea.get(publicAreaId);
  return {
    ...(buildingIds.every((id) => ground.buildingIds.includes(id))
      ? {}
      : { buildingIds: '有楼栋不是这个小区的，请重新选择' }),
    ...(assetIds === undefined ? { publicAreaId: '没有这个公共区域，请重新选择' } : {}),
    ...(assetId === null || assetIds === undefined || assetIds.includes(assetId)
      ? {}
      : { assetId: '这个设施不在所选的区域里，请重新选择' }),
  };
}

function hoursError({ fromHour, toHour }: DispatchRuleInput): FieldErrors {
  if ((fromHour === null) !== (toHour === null)) return { toHour: '时段要同时选开始和结束，或都不选' };
  if (fromHour !== null && fromHour === toHour) return { toHour: '结束要和开始不同；全天请都不选' };
  return {};
}
