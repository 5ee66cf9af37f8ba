import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DispatchRuleInput } from '@yingsheng/shared/api/dispatch';
import type { DepartmentCode } from '@yingsheng/shared/people/role';
import { LoadViewer } from '../auth/load-viewer';
import { ReplaceDispatchRules } from '../dispatch/replace-dispatch-rules';
import type { SeededDirectory } from './directory/seeded-directory';

const ANY = {
  categoryScope: null,
  buildingIds: [],
  publicAreaId: null,
  assetId: null,
  urgencies: [],
  fromHour: null,
  toHour: null,
  requiredSkill: null,
  isForGrabs: false,
} satisfies Omit<DispatchRuleInput, 'position' | 'departmentId'>;

/** A few rules as an estate manager would write them, for the matters to come. */
export async function writeDispatchRules(app: NestFastifyApplication, directory: SeededDirectory): Promise<void> {
  const viewer = await app.get(LoadViewer, { strict: false }).inTheNameOf(directory.staffMember('陈志远'));
  const to = (code: DepartmentCode) => ({ departmentId: directory.department(code) });
  const rules: Omit<DispatchRuleInput, 'position'>[] = [
    { ...ANY, ...to('engineering'), categoryScope: 'lift', requiredSkill: 'lift' },
    // 夜里的噪音先由秩序部上门劝阻。
    { ...ANY, ...to('order'), categoryScope: 'noise', fromHour: 22, toHour: 6 },
    { ...ANY, ...to('engineering'), publicAreaId: directory.area('YS', '儿童乐园'), requiredSkill: 'roads-facilities' },
    { ...ANY, ...to('environment'), categoryScope: 'environment', urgencies: ['normal'], isForGrabs: true },
  ];
  const numbered = rules.map((rule, index) => ({ ...rule, position: index + 1 }));
  const request = { version: 0, rules: numbered };
  await app.get(ReplaceDispatchRules, { strict: false }).execute(viewer, directory.estate('YS'), request);
}
