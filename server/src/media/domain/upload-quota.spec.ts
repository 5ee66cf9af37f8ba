import { DomainError } from '../../platform/domain-error';
import { fileLimitsOf, type Standing, type UploadsSoFar, uploadMustFitTheQuota } from './upload-quota';

const MEGABYTE = 1024 * 1024;
const NOTHING: UploadsSoFar = {
  inTheHour: { files: 0, bytes: 0 },
  inTheDay: { files: 0, bytes: 0 },
  unclaimed: { files: 0, bytes: 0 },
};

function refusal(standing: Standing, soFar: Partial<UploadsSoFar>): string | null {
  try {
    uploadMustFitTheQuota(standing, { ...NOTHING, ...soFar });
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

describe('uploadMustFitTheQuota', () => {
  it.each<[string, Standing, Partial<UploadsSoFar>, string | null]>([
    ['firstPhoto', 'member', {}, null],
    ['nineOfOneForm', 'member', { unclaimed: { files: 8, bytes: 80 * MEGABYTE } }, null],
    ['fortyThatNothingUses', 'member', { unclaimed: { files: 40, bytes: 1 } }, 'MEDIA.TOO_MANY_UNUSED'],
    ['videosThatNothingUses', 'member', { unclaimed: { files: 8, bytes: 400 * MEGABYTE } }, 'MEDIA.TOO_MANY_UNUSED'],
    ['aFullHour', 'member', { inTheHour: { files: 120, bytes: 1 } }, 'MEDIA.TOO_MANY_UPLOADS'],
    ['aFullDay', 'member', { inTheDay: { files: 30, bytes: 2000 * MEGABYTE } }, 'MEDIA.TOO_MANY_UPLOADS'],
    ['guest_firstPhoto', 'guest', {}, null],
    ['guest_thirdPhoto', 'guest', { unclaimed: { files: 2, bytes: 6 * MEGABYTE } }, null],
    ['guest_fourthPhoto', 'guest', { unclaimed: { files: 3, bytes: 3 * MEGABYTE } }, 'MEDIA.GUEST_LIMIT'],
    ['guest_seventhOfTheDay', 'guest', { inTheDay: { files: 6, bytes: 1 } }, 'MEDIA.GUEST_LIMIT'],
  ])('%s', (_name, standing, soFar, expected) => {
    expect(refusal(standing, soFar)).toBe(expected);
  });

  it('guest_sendsPhotosOfThreeMegabytes_andNoVideos', () => {
    expect(fileLimitsOf('guest')).toEqual({ imageMaxBytes: 3 * MEGABYTE, videoMaxBytes: 0 });
  });
});
