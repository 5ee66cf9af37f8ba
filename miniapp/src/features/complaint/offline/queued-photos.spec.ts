import Taro from '@tarojs/taro';
import { openFile } from '../../../platform/outbox/kept-files';
import { PHOTOS_KIND } from '../../../platform/outbox/queue';
import { readQueue } from '../../../platform/outbox/queue-storage';
import { keepForLater } from '../../../platform/outbox/send-or-keep';
import { setCouriers, wakeSender } from '../../../platform/outbox/sender';
import { RequestFailed } from '../../../platform/request-failed';
import { keepTokens } from '../../../platform/tokens';
import { uploadMedia } from '../../../platform/upload';
import { addEvidence, submitComplaint } from '../api';
import { emergencyDraft } from '../submit-draft';
import { carryComplaint } from './complaint-courier';
import { carryPhotos } from './photos-courier';
import { COMPLAINT_KIND, queuedComplaint } from './queued-complaint';
import { sendPhotosAfter } from './queued-photos';

jest.mock('../api', () => ({ addEvidence: jest.fn(), submitComplaint: jest.fn() }));
jest.mock('../../../platform/outbox/kept-files', () => ({ openFile: jest.fn(), dropFile: jest.fn() }));
jest.mock('../../../platform/upload', () => ({ uploadMedia: jest.fn() }));

const uploaded = uploadMedia as jest.Mock;
const HOME = { estateId: 'lake', householdId: 'room-1201', text: '3 栋 2 单元 1201' };
const view = { kind: 'image', purpose: 'evidence', url: '', thumbnailUrl: null, bytes: 1, hold: null } as const;
const kept = { ...view, id: 'file-1', keptFile: 'file-1', uploadedAt: '2026-11-29T00:00:00.000Z' };
const help = { ...emergencyDraft('gas', HOME), media: [kept] };

beforeEach(() => {
  jest.resetAllMocks();
  jest.useFakeTimers();
  Taro.clearStorageSync();
  (openFile as jest.Mock).mockImplementation(async (name: string) => name);
  keepTokens({ personId: 'lin', accessToken: 'a', accessTokenExpiresAt: '', refreshToken: 'r', stepKey: 'k' });
  setCouriers({ [COMPLAINT_KIND]: carryComplaint, [PHOTOS_KIND]: carryPhotos });
});

it('withoutANetwork_theWordsGoFirst_andThePhotoIsAddedToTheirComplaint', async () => {
  (submitComplaint as jest.Mock).mockResolvedValue({ id: 'c1', number: 'YS-1' });
  (addEvidence as jest.Mock).mockResolvedValue({ id: 'c1', number: 'YS-1' });
  uploaded.mockImplementation(async () => {
    expect(submitComplaint).toHaveBeenCalledTimes(1);
    return { ...view, id: 'm1' };
  });
  keepForLater(queuedComplaint(help, 'key-of-help'));
  sendPhotosAfter(help, 'key-of-help', null);
  await wakeSender();
  await wakeSender();
  expect((submitComplaint as jest.Mock).mock.calls[0]?.[0]).toMatchObject({ hazard: 'gas', mediaIds: [] });
  expect((addEvidence as jest.Mock).mock.calls[0]?.slice(0, 2)).toEqual(['c1', ['m1']]);
  expect(readQueue('lin')).toEqual([]);
});

it('aPhotoThatCannotBeUploaded_holdsUpNoCallForHelp_andIsToldByItself', async () => {
  (submitComplaint as jest.Mock).mockResolvedValue({ id: 'c1', number: 'YS-1' });
  uploaded.mockRejectedValue(new RequestFailed('MEDIA.UNREADABLE', '这张照片打不开', {}, 422));
  keepForLater(queuedComplaint(help, 'key-of-help'));
  sendPhotosAfter(help, 'key-of-help', null);
  await wakeSender();
  await wakeSender();
  expect(submitComplaint).toHaveBeenCalledTimes(1);
  expect(readQueue('lin')).toMatchObject([{ kind: PHOTOS_KIND, refusal: { text: '这张照片打不开' } }]);
});

it('sentAtOnce_itsPhotosFollowUnderTheComplaintsId', async () => {
  (addEvidence as jest.Mock).mockResolvedValue({ id: 'c9', number: 'YS-9' });
  uploaded.mockResolvedValue({ ...view, id: 'm9' });
  sendPhotosAfter(help, 'key-of-help', 'c9');
  await wakeSender();
  expect((addEvidence as jest.Mock).mock.calls[0]?.slice(0, 2)).toEqual(['c9', ['m9']]);
});
