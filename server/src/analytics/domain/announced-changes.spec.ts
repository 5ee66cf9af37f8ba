import { DEFAULT_LIMITS } from '@yingsheng/shared/sla/policy';
import { announcedChanges } from './announced-changes';

const NOW = new Date('2026-11-23T02:00:00Z');
const version = (effectiveFrom: string, firstResponseMinutes: number) => ({
  effectiveFrom: new Date(effectiveFrom),
  limits: { ...DEFAULT_LIMITS, fees: { ...DEFAULT_LIMITS.fees, firstResponseMinutes } },
  overrides: [],
});
const company = version('2020-01-01T00:00:00Z', 240);

it('whatIsToChange_andWhatChangedOfLate_isAnnounced_newestFirst', () => {
  const versions = [version('2026-11-23T16:00:00Z', 480), version('2026-11-01T00:00:00Z', 60), company];
  expect(announcedChanges(versions, NOW)).toEqual([
    {
      effectiveFrom: '2026-11-23T16:00:00.000Z',
      lines: [{ label: '收费 · 首次响应', from: '1 小时', to: '8 小时', isWeaker: true }],
    },
    {
      effectiveFrom: '2026-11-01T00:00:00.000Z',
      lines: [{ label: '收费 · 首次响应', from: '4 小时', to: '1 小时', isWeaker: false }],
    },
  ]);
});
it.each([
  ['longAgo', [version('2026-10-01T00:00:00Z', 480), company]],
  ['theSameAgain', [version('2026-11-20T00:00:00Z', 240), company]],
  ['neverChanged', [company]],
])('%s_isNoNews', (_case, versions) => expect(announcedChanges(versions, NOW)).toEqual([]));
