import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { HouseholdHit } from '@yingsheng/shared/api/directory';
import { searchHouseholds } from './api';
import { CallerSearch } from './caller-search';

jest.mock('./api', () => ({ searchHouseholds: jest.fn() }));

const RUNS = 200;
const KEY_MS = { least: 40, most: 300 };
const ANSWER_MS = { least: 20, most: 900 };

/** The same drawn numbers every time. */
function drawing(seed: number): (least: number, most: number) => number {
  let state = seed * 2_654_435_761;
  return (least, most) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return least + Math.floor((state / 4_294_967_296) * (most - least + 1));
  };
}

const hit = (words: string): HouseholdHit => ({
  householdId: words,
  placeText: words,
  buildingName: '',
  residents: [],
});

async function pass(ms: number): Promise<void> {
  await act(() => jest.advanceTimersByTimeAsync(ms));
}

let client: QueryClient;
const chosen: string[] = [];

function open(): HTMLElement {
  client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  chosen.length = 0;
  render(
    <QueryClientProvider client={client}>
      <CallerSearch
        estateId="e-1"
        onChoose={({ householdId }) => chosen.push(householdId)}
        onOutsider={() => undefined}
      />
    </QueryClientProvider>,
  );
  return screen.getByLabelText('找来电人');
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  client.clear();
  jest.useRealTimers();
});

it(`typedAhead_at${KEY_MS.least}To${KEY_MS.most}MsAKey_choosesNobodyElse_in${RUNS}Runs`, async () => {
  const others: string[][] = [];
  let unanswered = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const draw = drawing(run + 1);
    // Each beginning of the address is the whole address of another family: the harshest estate there can be.
    (searchHouseholds as jest.Mock).mockImplementation(
      (_estateId: string, query: string) =>
        new Promise((resolve) =>
          setTimeout(() => resolve({ count: 1, hits: [hit(query)] }), draw(ANSWER_MS.least, ANSWER_MS.most)),
        ),
    );
    const field = open();
    const address = '3-2-1201';
    for (let end = 1; end <= address.length; end += 1) {
      fireEvent.change(field, { target: { value: address.slice(0, end) } });
      await pass(draw(KEY_MS.least, KEY_MS.most));
    }
    fireEvent.keyDown(field, { key: 'Enter' });
    await pass(3000);
    if (chosen.length === 0) unanswered += 1;
    else if (chosen.join() !== address) others.push([...chosen]);
    cleanup();
    client.clear();
  }
  expect({ others, unanswered }).toEqual({ others: [], unanswered: 0 });
});

describe('the keys of the search', () => {
  const answerWith = (hits: (query: string) => string[]) =>
    (searchHouseholds as jest.Mock).mockImplementation(
      (_estateId: string, query: string) =>
        new Promise((resolve) =>
          setTimeout(() => resolve({ count: hits(query).length, hits: hits(query).map(hit) }), 300),
        ),
    );
  const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
  const focused = () => document.activeElement;

  it('enterWithSeveral_goesToTheList_andASecondEnterTakesNobody', async () => {
    answerWith(() => ['3 栋 1201', '4 栋 1201']);
    const field = open();
    type(field, '1201');
    fireEvent.keyDown(field, { key: 'Enter' });
    await pass(1000);
    expect(focused()).toBe(screen.getByRole('group', { name: '符合的住户' }));
    fireEvent.keyDown(focused() as Element, { key: 'Enter' });
    expect(chosen).toEqual([]);
    fireEvent.keyDown(focused() as Element, { key: 'ArrowDown' });
    fireEvent.keyDown(focused() as Element, { key: 'ArrowDown' });
    fireEvent.keyDown(focused() as Element, { key: 'Enter' });
    expect(chosen).toEqual(['4 栋 1201']);
  });

  it('whoeverTypesOnAfterEnter_hasChangedTheirMind', async () => {
    answerWith((query) => [query]);
    const field = open();
    type(field, '1201');
    fireEvent.keyDown(field, { key: 'Enter' });
    await pass(100);
    type(field, '12012');
    await pass(2000);
    expect(chosen).toEqual([]);
  });

  it('theHits_areCounted_buildingByBuilding', async () => {
    (searchHouseholds as jest.Mock).mockResolvedValue({
      count: 312,
      hits: [
        { ...hit('3 栋 1201'), buildingName: '3 栋' },
        { ...hit('4 栋 1201'), buildingName: '4 栋' },
      ],
    });
    type(open(), '1');
    await pass(300);
    await pass(300);
    screen.getByText('符合的有 312 户，先列出 2 户；请把楼栋、单元和房号说全。');
    screen.getByText('4 栋，1 户');
  });

  it('anErrorIsSaid_andNobodyIsTaken', async () => {
    (searchHouseholds as jest.Mock).mockRejectedValue(new Error('没有网络'));
    const field = open();
    type(field, '1201');
    fireEvent.keyDown(field, { key: 'Enter' });
    await pass(300);
    await pass(300);
    screen.getByRole('button', { name: /再试/ });
    expect(chosen).toEqual([]);
  });
});
