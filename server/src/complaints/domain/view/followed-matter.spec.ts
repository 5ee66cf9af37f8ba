import type { ComplaintStatus } from '@yingsheng/shared/complaint/status';
import { NOW } from '../../../../test/factories/complaint-facts';
import { followedMatter } from './followed-matter';

const DUE = NOW.toISOString();

describe('what whoever was merged reads of the other matter', () => {
  it.each<[ComplaintStatus, string, boolean, string | null]>([
    ['submitted', '待受理', true, DUE],
    ['accepted', '已受理', true, DUE],
    ['in_progress', '处理中', true, DUE],
    ['suspended', '暂停处理', true, null],
    ['resolved', '已处理，等待确认', true, DUE],
    ['closed', '已关闭', false, DUE],
  ])('%s: %s', (status, statusText, isOpen, dueAt) => {
    expect(followedMatter(status, NOW)).toEqual({ statusText, isOpen, dueAt });
    expect(followedMatter(status, null).dueAt).toBeNull();
    // It is somebody else's to confirm.
    expect(statusText).not.toMatch(/您|挂起/u);
  });
});
