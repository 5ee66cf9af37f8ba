import Taro from '@tarojs/taro';
import {
  attemptFor,
  bodyOf,
  dropDraft,
  emergencyDraft,
  emptyDraft,
  keepDraft,
  lacksLeave,
  ORDINARY,
  photosInTurn,
  readDraft,
  type SubmitDraft,
  unfinishedDrafts,
} from './submit-draft';

const HOME = { estateId: 'lake', householdId: 'room-1201', text: '3 栋 2 单元 1201' };
const draft = (changes: Partial<SubmitDraft>): SubmitDraft => ({ ...emptyDraft(HOME), ...changes });

beforeEach(() => Taro.clearStorageSync());

it('draft_survivesTheAppAndBelongsToOnePerson', () => {
  keepDraft('lin', ORDINARY, draft({ text: '厨房漏水', desiredOutcomes: ['comeNow'] }));
  expect(readDraft('lin', ORDINARY)).toEqual(draft({ text: '厨房漏水', desiredOutcomes: ['comeNow'] }));
  expect(readDraft('wang', ORDINARY)).toBeNull();
  dropDraft('lin', ORDINARY);
  expect(readDraft('lin', ORDINARY)).toBeNull();
});

it('draftOfAnOlderVersion_isFilledIn', () => {
  Taro.setStorageSync('ys:draft:submit:lin', { text: '旧草稿' });
  expect(readDraft('lin', ORDINARY)).toEqual({ ...emptyDraft(null), text: '旧草稿' });
});

it('unreadableDraft_isNoDraft', () => {
  Taro.setStorageSync('ys:draft:submit:lin', 'garbage');
  expect(readDraft('lin', ORDINARY)).toBeNull();
});

it('body_leavesOutWhatWasNotSaid', () => {
  expect(bodyOf(draft({ text: '  漏水  ', desiredOutcomeNote: '没选其他' }))).toEqual({
    estateId: 'lake',
    text: '漏水',
    place: { householdId: 'room-1201' },
    desiredOutcomes: [],
    contactPreference: 'either',
    isConfidential: false,
    mediaIds: [],
  });
  expect(bodyOf(draft({ place: null }))).toBeNull();
});

it('changedAfterItMayHaveArrived_keepsItsKey_soThatItCannotBecomeTwo', () => {
  const attempt = { key: 'key-of-the-first', body: '', mayHaveArrived: true };
  const changed = draft({ text: '厨房和卫生间漏水', attempt });
  const body = bodyOf(changed);
  if (!body) throw new Error('place expected');
  expect(attemptFor(changed, body)).toEqual({ ...attempt, body: JSON.stringify(body) });
});

it('sameContentTriedAgain_keepsItsKey_changedContentGetsANewOne', () => {
  const first = draft({ text: '厨房漏水' });
  const body = bodyOf(first);
  if (!body) throw new Error('place expected');
  const attempt = attemptFor(first, body);
  keepDraft('lin', ORDINARY, { ...first, attempt });
  const restored = readDraft('lin', ORDINARY);
  if (!restored) throw new Error('draft expected');
  expect(attemptFor(restored, body).key).toBe(attempt.key);
  expect(attemptFor(restored, { ...body, text: '厨房和卫生间漏水' }).key).not.toBe(attempt.key);
  expect(attempt.key).toMatch(/^[A-Za-z0-9_-]{8,64}$/);
});

const photo = (id: string, keptFile?: string) => ({
  id,
  kind: 'image' as const,
  purpose: 'evidence' as const,
  url: '',
  thumbnailUrl: null,
  bytes: 1,
  hold: null,
  uploadedAt: '2026-11-29T00:00:00.000Z',
  ...(keptFile === undefined ? {} : { keptFile }),
});

describe('callForHelp', () => {
  it('begunBesideAnOrdinaryDraft_opensNothingOfIt_andLeavesItUntouched', () => {
    const rubbish = draft({ text: '楼道里有垃圾', category: 'refuse', urgency: 'normal', media: [photo('m1')] });
    keepDraft('lin', ORDINARY, rubbish);
    expect(readDraft('lin', 'help-1')).toBeNull();
    const help = emergencyDraft('gas', HOME);
    expect(help).toMatchObject({ text: '燃气泄漏，请马上来人。', urgency: 'lifeSafety', category: null, media: [] });
    keepDraft('lin', 'help-1', { ...help, text: '厨房燃气味很重' });
    expect(readDraft('lin', ORDINARY)).toEqual(rubbish);
  });

  it('ofAnotherDanger_neverMixesTextsPlacesPhotosOrClasses', () => {
    const lift = { ...emergencyDraft('trapped', HOME), placeNote: '5 栋东侧电梯', media: [photo('m2')] };
    const fire = { ...emergencyDraft('fire', HOME), text: '楼下起火' };
    keepDraft('lin', 'help-1', lift);
    keepDraft('lin', 'help-2', fire);
    expect(readDraft('lin', 'help-1')).toEqual(lift);
    expect(readDraft('lin', 'help-2')).toEqual(fire);
    dropDraft('lin', 'help-2');
    expect(readDraft('lin', 'help-1')).toEqual(lift);
  });

  it('leftUnfinished_isOfferedLater_withTheOrdinaryReportFirst_andOnlyToWhoWroteIt', () => {
    keepDraft('lin', 'help-1', emergencyDraft('fire', HOME));
    keepDraft('lin', ORDINARY, draft({ text: '路灯不亮' }));
    keepDraft('lin', 'help-0', draft({ text: '   ' }));
    expect(unfinishedDrafts('lin').map(({ draftId }) => draftId)).toEqual([ORDINARY, 'help-1']);
    expect(unfinishedDrafts('li')).toEqual([]);
  });

  it('body_namesTheDanger_andGoesWithoutThePhotosThatAreStillHere', () => {
    const help = {
      ...emergencyDraft('gas', HOME),
      media: [photo('m1'), photo('kept', 'kept')],
      phone: ' 13800001234 ',
    };
    expect(bodyOf(help)).toMatchObject({
      hazard: 'gas',
      urgency: 'lifeSafety',
      phone: '13800001234',
      mediaIds: ['m1'],
    });
    expect(photosInTurn(help).later.map(({ id }) => id)).toEqual(['kept']);
  });

  it('ordinaryReport_waitsForItsPhotos_untilItIsCalledDangerous', () => {
    const ordinary = draft({ text: '漏水', media: [photo('kept', 'kept')] });
    expect(photosInTurn(ordinary).later).toEqual([]);
    expect(photosInTurn({ ...ordinary, urgency: 'lifeSafety' }).later).toHaveLength(1);
  });

  it('placeInWords_needsTheWords', () => {
    const somewhere = { ...emergencyDraft('fire', { estateId: 'lake', text: '' }) };
    expect(bodyOf(somewhere)).toBeNull();
    expect(bodyOf({ ...somewhere, placeNote: '东门外' })?.place).toEqual({ note: '东门外' });
  });
});

describe('for another', () => {
  const theirs = { estateId: 'lake', householdId: 'their-room', text: '3 栋 2 单元 1202' };
  const report = { ...emptyDraft(theirs), text: '水管漏水' };
  const whole = { name: ' 王秀英 ', phone: ' 13800001111 ', relation: 'child', consentVersion: '1' } as const;

  it('whomItIsFor_goesWithTheReport_ownMattersSayNothingOfIt', () => {
    expect(bodyOf({ ...report, forAnother: whole })?.onBehalfOf).toEqual({
      name: '王秀英',
      phone: '13800001111',
      relation: 'child',
      consentVersion: '1',
    });
    expect(Object.keys(bodyOf(report) ?? {})).not.toContain('onBehalfOf');
  });

  it('leaveIsMissing_untilAllOfItIsSaid_unlessThereIsDanger', () => {
    const lacking = { ...report, forAnother: { ...whole, consentVersion: null } };
    expect(lacksLeave(lacking, false)).toBe(true);
    expect(lacksLeave(lacking, true)).toBe(false);
    expect(lacksLeave({ ...report, forAnother: whole }, false)).toBe(false);
    expect(lacksLeave(report, false)).toBe(false);
  });

  it('inDanger_theRoomAloneIsSent', () => {
    const nobody = { name: '', phone: '', relation: null, consentVersion: null };
    expect(bodyOf({ ...emergencyDraft('gas', theirs), forAnother: nobody })).toMatchObject({
      place: { householdId: 'their-room' },
      onBehalfOf: {},
    });
  });
});
