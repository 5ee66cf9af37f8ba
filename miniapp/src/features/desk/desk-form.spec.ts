import type { MediaView } from '@yingsheng/shared/api/media';
import { type DeskForm, emptyDeskForm, missingOf, OUTSIDER, requestOf } from './desk-form';

const household = {
  householdId: 'h-1201',
  buildingName: '3 栋',
  placeText: '3 栋 2 单元 1201',
  residents: [{ personId: 'p-lin', name: '林晓梅', phoneMasked: null }],
};

function form(part: Partial<DeskForm> = {}): DeskForm {
  return { ...emptyDeskForm('e-1'), household, reporterId: 'p-lin', text: '厨房漏水', ...part };
}

describe('what the front desk must have before registering', () => {
  it.each([
    ['household', form({ household: null }), '请先找到来电人的房号'],
    ['caller', form({ reporterId: null }), '请选业主，或填来电人姓名'],
    ['matter', form({ text: ' ' }), '请写下发生了什么'],
  ])('registration_withoutThe_%s_isAskedFor', (_what, typed, question) => {
    expect(missingOf(typed, false)).toBe(question);
    expect(requestOf(typed, false)).toBeNull();
  });

  it('registration_byAnUnlistedCallerWithAName_isComplete', () => {
    const typed = form({ reporterId: null, callerName: ' 王师傅 ', callerPhone: '13800001111' });
    expect(requestOf(typed, false)).toMatchObject({ callerName: '王师傅', callerPhone: '13800001111' });
    expect(requestOf(typed, false)).not.toHaveProperty('reporterId');
  });
});

describe('a caller of no household', () => {
  const outsider = (part: Partial<DeskForm> = {}) =>
    form({ household: null, reporterId: null, ...OUTSIDER, placeNote: '3 栋东侧电梯', ...part });

  it('isRegisteredWithPlaceAndNumber_theNameIfTheyGaveOne', () => {
    expect(missingOf(outsider(), false)).toBe('请填来电人电话');
    const request = requestOf(outsider({ callerPhone: '13800001111' }), false);
    expect(request).toMatchObject({ place: { note: '3 栋东侧电梯' }, callerPhone: '13800001111' });
    for (const invented of ['householdId', 'reporterId', 'callerName']) expect(request).not.toHaveProperty(invented);
    expect(requestOf(outsider({ callerPhone: '13800001111', callerName: '送餐员' }), false)?.callerName).toBe('送餐员');
  });

  it('inDanger_isNotAskedForANumber_butWhereItIs', () => {
    expect(missingOf(outsider({ text: '电梯里有人被困' }), true)).toBeNull();
    expect(missingOf(outsider({ placeNote: ' ' }), true)).toBe('请写清在哪里');
    expect(requestOf(outsider({ isElsewhere: false, publicAreaId: 'a-lift', placeNote: '' }), true)?.place).toEqual({
      publicAreaId: 'a-lift',
    });
  });
});

describe('what is sent', () => {
  it('place_unlessSaidOtherwise_isTheHousehold', () => {
    expect(requestOf(form({ photos: [{ id: 'm-1' } as MediaView] }), false)).toMatchObject({
      place: { householdId: 'h-1201' },
      mediaIds: ['m-1'],
    });
  });

  it('place_inAPublicArea_keepsTheHouseholdAsCaller', () => {
    expect(requestOf(form({ publicAreaId: 'a-garage', placeNote: '东侧' }), false)).toMatchObject({
      householdId: 'h-1201',
      place: { publicAreaId: 'a-garage', note: '东侧' },
    });
  });

  it('equipmentOfAPublicArea_isSentWithIt', () => {
    expect(requestOf(form({ publicAreaId: 'a-gate', assetId: 'x-door' }), false)?.place).toEqual({
      publicAreaId: 'a-gate',
      assetId: 'x-door',
    });
  });

  it('anyOtherPlace_isSentInWords_andAskedForWhileThereAreNone', () => {
    expect(missingOf(form({ isElsewhere: true }), false)).toBe('请写清在哪里');
    expect(requestOf(form({ isElsewhere: true, placeNote: ' 东门外路灯 ' }), false)?.place).toEqual({
      note: '东门外路灯',
    });
  });

  it('category_notCorrected_isLeftToTheServersTriage', () => {
    expect(requestOf(form(), false)).not.toHaveProperty('category');
    expect(requestOf(form({ category: 'plumbing', urgency: 'urgent' }), false)).toMatchObject({
      category: 'plumbing',
      urgency: 'urgent',
    });
  });

  it('wishInWords_isSentOnlyWithTheWishForSomethingElse', () => {
    expect(requestOf(form({ desiredOutcomeNote: '换新的' }), false)).not.toHaveProperty('desiredOutcomeNote');
    expect(requestOf(form({ desiredOutcomes: ['other'], desiredOutcomeNote: '换新的' }), false)).toMatchObject({
      desiredOutcomeNote: '换新的',
    });
  });
});
