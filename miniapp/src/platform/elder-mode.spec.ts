/** As when the app is opened on a phone whose usual letters are that high; `chosen` is what was kept there. */
async function opened({ letters, chosen }: { letters: number; chosen?: boolean }) {
  jest.resetModules();
  jest.spyOn(window, 'getComputedStyle').mockReturnValue({ fontSize: `${letters}px` } as CSSStyleDeclaration);
  const { setStored } = await import('./storage');
  if (chosen !== undefined) setStored('elder-mode', chosen);
  return (await import('./elder-mode')).useElderMode;
}

it('largeLettersOfThePhone_openElderMode_andTheQuestionIsStillAsked', async () => {
  const elder = await opened({ letters: 20 });
  expect(elder.getState()).toMatchObject({ isElder: true, isChosen: false });
});

it('usualLetters_openTheOrdinaryOne_andAreAskedAboutOnce', async () => {
  const elder = await opened({ letters: 17 });
  expect(elder.getState()).toMatchObject({ isElder: false, isChosen: false });
  elder.getState().setElder(false);
  expect(elder.getState()).toMatchObject({ isElder: false, isChosen: true });
});

it('whatWasChosen_goesBeforeTheLettersOfThePhone_andIsNotAskedAgain', async () => {
  expect((await opened({ letters: 24, chosen: false })).getState()).toMatchObject({ isElder: false, isChosen: true });
  expect((await opened({ letters: 16, chosen: true })).getState()).toMatchObject({ isElder: true, isChosen: true });
});
