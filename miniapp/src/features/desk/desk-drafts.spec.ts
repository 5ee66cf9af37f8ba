import { act, renderHook } from '@testing-library/react';
import { afresh, draftsFrom, nameOfDraft, parkOrSwap } from './desk-drafts';
import { emptyDeskForm, OUTSIDER } from './desk-form';
import { useDeskForm } from './use-desk-form';

const written = (text: string) => ({ ...emptyDeskForm('e-1'), text });

describe('two calls', () => {
  it('theSecond_isWrittenOnAnEmptyForm_andTheTwoChangePlaces', () => {
    const first = written('第一通');
    const aside = parkOrSwap({ form: first, parked: null });
    expect(aside.parked).toBe(first);
    expect(aside.form).toMatchObject({ estateId: 'e-1', text: '' });
    const second = { ...aside.form, text: '第二通' };
    expect(parkOrSwap({ form: second, parked: first })).toEqual({ form: first, parked: second });
  });

  it('anEmptyForm_isNotPutAside', () => {
    expect(parkOrSwap({ form: emptyDeskForm('e-1'), parked: written('第一通') }).parked).toBeNull();
  });

  it('registeringOne_leavesTheOtherWhereItIs_andTheNextHasAKeyOfItsOwn', () => {
    const first = written('第一通');
    const second = written('第二通');
    const after = afresh({ form: second, parked: first }, 'e-1');
    expect(after.parked).toBe(first);
    expect(after.form.key).not.toBe(second.key);
  });

  it('asKeptOnTheDevice_bothAreThereAgain_butNotOfAnEstateThatIsNoLongerOnes', () => {
    const kept = { form: written('第二通'), parked: written('第一通') };
    expect(draftsFrom(JSON.parse(JSON.stringify(kept)), ['e-1'])).toEqual(kept);
    expect(draftsFrom(kept, ['e-2'])).toMatchObject({ form: { estateId: 'e-2', text: '' }, parked: null });
    expect(draftsFrom({ ...kept, form: null }, ['e-1']).form).toEqual(kept.parked);
    expect(draftsFrom(null, ['e-1'])).toMatchObject({ form: { text: '' }, parked: null });
  });

  it('isKnownAgainByWhoCalledAndHowItBegins', () => {
    expect(nameOfDraft({ ...written('东门外的灯不亮'), ...OUTSIDER, callerPhone: '139' })).toBe('139 · 东门外的灯不亮');
    expect(nameOfDraft(draftsFrom(null, ['e-1']).form)).toBe('还没找到来电人');
  });
});

it('whatWasRegistered_isGoneFromTheDevice_thoughTheFormIsGoneAtTheSameInstant', () => {
  const { result, unmount } = renderHook(() => useDeskForm(['e-1']));
  act(() => result.current.change({ text: '登记过的' }));
  act(() => {
    result.current.clear('e-1');
    unmount();
  });
  expect(renderHook(() => useDeskForm(['e-1'])).result.current.form.text).toBe('');
});
