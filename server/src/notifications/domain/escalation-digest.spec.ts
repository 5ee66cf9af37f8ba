import { type EscalatedClock, escalationDigest } from './escalation-digest';

const NOW = new Date('2026-11-23T02:00:00Z');
const minutes = (count: number): Date => new Date(NOW.getTime() + count * 60_000);
const clock = (parts: Partial<EscalatedClock>): EscalatedClock => ({
  complaintId: 'leak',
  estateId: 'estate',
  category: 'plumbing',
  accusedIds: [],
  accusedText: null,
  number: 'YS-261123-0001',
  placeText: '3 栋 1201',
  title: '厨房漏水',
  urgency: 'urgent',
  kind: 'onSite',
  dueAt: minutes(-12),
  percent: 100,
  ...parts,
});

describe('escalationDigest', () => {
  it('oneMatter_canBeOpenedFromTheMessage', () => {
    expect(escalationDigest([clock({})], NOW)).toEqual({
      title: '1 件已超时',
      body: '3 栋 1201“厨房漏水” 到场应在 11 月 23 日（周一）09:48 前，发出这条消息时已迟 12 分钟',
      complaintId: 'leak',
    });
  });
  it('whatIsBroken_comesBeforeWhatOnlyWarns', () => {
    const warning = clock({
      complaintId: 'lamp',
      number: 'YS-261123-0002',
      title: '路灯不亮',
      kind: 'resolution',
      dueAt: minutes(20),
      percent: 80,
    });
    const digest = escalationDigest([warning, clock({})], NOW);
    expect(digest.title).toBe('1 件已超时，1 件将超时');
    expect(digest.body.split('\n')).toEqual([
      'YS-261123-0001 到场应在 11 月 23 日（周一）09:48 前，发出这条消息时已迟 12 分钟',
      'YS-261123-0002 解决应在 11 月 23 日（周一）10:20 前',
    ]);
    expect(digest.complaintId).toBeNull();
  });
  it('aMessageAboutSeveral_namesNeitherPlaceNorWords_forOneOfThemMayNameItsReaderLater', () => {
    const { body } = escalationDigest([clock({}), clock({ complaintId: 'lamp', number: 'YS-261123-0002' })], NOW);
    expect(body).not.toMatch(/1201|厨房/);
  });
  it.each([
    [1 / 60, '已迟 1 分钟'],
    [12, '已迟 12 分钟'],
    [150, '已迟 2 小时 30 分钟'],
    [3 * 24 * 60, '已迟 3 天'],
  ])('whatIsLate_saysByHowMuch: %d minutes', (late, words) => {
    const { body } = escalationDigest([clock({ dueAt: minutes(-late) })], NOW);
    expect(body.endsWith(`，发出这条消息时${words}`)).toBe(true);
  });
  it('aMatterWithTwoClocks_isCountedOnce_asBroken', () => {
    const second = clock({ kind: 'resolution', dueAt: minutes(30), percent: 80 });
    expect(escalationDigest([clock({}), second], NOW)).toMatchObject({ title: '1 件已超时', complaintId: 'leak' });
  });
  it('aLongNight_isStillOneShortMessage', () => {
    const many = Array.from({ length: 300 }, (_, index) => clock({ complaintId: `matter-${index}` }));
    const { title, body } = escalationDigest(many, NOW);
    expect(title).toBe('300 件已超时');
    expect(body.split('\n')).toHaveLength(6);
    expect(body).toContain('另有 295 项，请打开看板查看');
  });
});
