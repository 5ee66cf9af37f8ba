import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { searchHouseholds } from './api';

const PAUSE_MS = 250;

/**
 * Households for what has been typed, asked for after a short pause in typing, or `askNow`. Until `isAnswered` what is
 * shown answers what was typed before, and nobody may act on it.
 */
export function useHouseholdSearch(estateId: string, typed: string) {
  const words = typed.trim();
  const [asked, ask] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => ask(words), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words]);
  const query = useQuery({
    queryKey: ['households', estateId, asked],
    queryFn: () => searchHouseholds(estateId, asked),
    enabled: asked !== '' && estateId !== '',
    placeholderData: keepPreviousData,
  });
  const isToTheWords = words !== '' && asked === words && !query.isFetching;
  return {
    found: words === '' ? null : (query.data ?? null),
    isAnswered: isToTheWords && query.isSuccess && !query.isPlaceholderData,
    error: isToTheWords ? query.error : null,
    isAsking: words !== '' && !isToTheWords,
    askNow: () => ask(words),
    askAgain: () => void query.refetch(),
  };
}
