import { type DeskForm, emptyDeskForm, missingOf, requestOf } from './desk-form';

const household = {
  householdId: 'h-1201',
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
    expect(missingOf(typed)).toBe(question);
    expect(requestOf(typed, [])).toBeNull();
  });

  it('registration_byAnUnlistedCallerWithAName_isComplete', () => {
    const typed = form({ reporterId: null, callerName: ' 王师傅 ', callerPhone: '13800001111' });
    expect(requestOf(typed, [])).toMatchObject({ callerName: '王师傅', callerPhone: '13800001111' });
    expect(requestOf(typed, [])).not.toHaveProperty('reporterId');
  });
});

describe('what is sent', () => {
  it('place_unlessSaidOtherwise_isTheHousehold', () => {
    expect(requestOf(form(), ['m-1'])).toMatchObject({ place: { householdId: 'h-1201' }, mediaIds: ['m-1'] });
  });

  it('place_inAPublicArea_keepsTheHouseholdAsCaller', () => {
    expect(requestOf(form({ publicAreaId: 'a-garage', placeNote: '东侧' }), [])).toMatchObject({
      householdId: 'h-1201',
      place: { publicAreaId: 'a-garage', note: '东侧' },
    });
  });

  it('equipmentOfAPublicArea_isSentWithIt', () => {
    expect(requestOf(form({ publicAreaId: 'a-gate', assetId: 'x-door' }), [])?.place).toEqual({
      publicAreaId: 'a-gate',
      assetId: 'x-door',
    });
  });

  it('anyOtherPlace_isSentInWords_andAskedForWhileThereAreNone', () => {
    expect(missingOf(form({ isElsewhere: true }))).toBe('请写清在哪里');
    expect(requestOf(form({ isElsewhere: true, placeNote: ' 东门外路灯 ' }), [])?.place).toEqual({
      note: '东门外路灯',
    });
  });

  it('category_notCorrected_isLeftToTheServersTriage', () => {
    expect(requestOf(form(), [])).not.toHaveProperty('category');
    expect(requestOf(form({ category: 'plumbing', urgency: 'urgent' }), [])).toMatchObject({
      category: 'plumbing',
      urgency: 'urgent',
    });
  });

  it('wishInWords_isSentOnlyWithTheWishForSomethingElse', () => {
    expect(requestOf(form({ desiredOutcomeNote: '换新的' }), [])).not.toHaveProperty('desiredOutcomeNote');
    expect(requestOf(form({ desiredOutcomes: ['other'], desiredOutcomeNote: '换新的' }), [])).toMatchObject({
      desiredOutcomeNote: '换新的',
    });
  });
});
