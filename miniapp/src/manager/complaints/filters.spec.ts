import { filterCount, filtersToQuery, parseFilters, toListQuery, withFilters } from './filters';

it('filters_surviveTheAddress', () => {
  const filters = { state: 'open', urgency: 'urgent', isOverdue: true, query: '3 栋 漏水' } as const;
  const params = Object.fromEntries(
    filtersToQuery(filters)
      .split('&')
      .map((pair) => pair.split('=') as [string, string]),
  );
  expect(parseFilters(params)).toEqual(filters);
});

it('unknownValues_areDropped_notSentToTheServer', () => {
  expect(parseFilters({ state: 'nonsense', category: 'lift', isOverdue: '1', page: '3', query: '' })).toEqual({
    category: 'lift',
  });
  expect(parseFilters({ query: '%E4%' })).toEqual({ query: '%E4%' });
});

it('aHeatMapCell_survivesTheAddress', () => {
  expect(parseFilters({ buildingId: 'b3', group: 'engineering', days: '30' })).toEqual({
    buildingId: 'b3',
    group: 'engineering',
    days: 30,
  });
  expect(parseFilters({ group: 'nonsense', days: '7' })).toEqual({});
});

it('aFigureOfTheBoard_opensTheListOfThatFigure_ofThatEstateOrOfAll', () => {
  const filters = parseFilters({ figure: 'untaken', estateId: 'lake' });
  expect(filters).toEqual({ figure: 'untaken', estateId: 'lake' });
  expect(toListQuery(filters, null)).toEqual({ scope: 'managed', figure: 'untaken', estateId: 'lake' });
  expect(toListQuery({ figure: 'open' }, null)).toEqual({ scope: 'managed', figure: 'open' });
  expect(toListQuery({ state: 'open' }, 'lake')).toEqual({ scope: 'managed', estateId: 'lake', state: 'open' });
  expect(parseFilters({ figure: 'nonsense' })).toEqual({});
});

it('aNumberOfTheBoard_survivesTheAddress', () => {
  for (const filters of [
    { figure: 'occurring', isInPublic: true, group: 'order' },
    { figure: 'timedOut', week: '2026-11-23' },
    { channel: 'walkIn', filedBy: 'staff', closeReason: 'timeout' },
  ] as const) {
    const address = filtersToQuery(filters);
    expect(parseFilters(Object.fromEntries(new URLSearchParams(address)))).toEqual(filters);
  }
  expect(parseFilters({ week: 'monday', channel: 'pigeon', isInPublic: 'no' })).toEqual({});
});

it('equalFilters_giveEqualAddresses', () => {
  expect(filtersToQuery({ query: 'a', state: 'open' })).toBe(filtersToQuery({ state: 'open', query: 'a' }));
  expect(filtersToQuery({})).toBe('');
});

it('clearingAFilter_removesIt', () => {
  const filters = withFilters({ state: 'open', ownerId: 'p1' }, { ownerId: undefined });
  expect(filters).toEqual({ state: 'open' });
  expect(filterCount(filters)).toBe(1);
});
