import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebounced } from '../../platform/use-debounced';
import { searchHouseholds } from './api';

/** Households for what has been typed, asked for after a short pause in typing. */
export function useHouseholdSearch(estateId: string, typed: string) {
  const query = useDebounced(typed.trim(), 250);
  return useQuery({
    queryKey: ['households', estateId, query],
    queryFn: () => searchHouseholds(estateId, query),
    enabled: query !== '' && estateId !== '',
    placeholderData: keepPreviousData,
  });
}
