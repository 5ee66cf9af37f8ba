import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type {
  KnowledgeAnswer,
  KnowledgeAnswers,
  KnowledgeAskRequest,
  KnowledgeReadingRequest,
} from '@yingsheng/shared/api/knowledge';
import type { KnowledgePlace, ReadingOutcome } from '@yingsheng/shared/knowledge/knowledge';
import { useRef } from 'react';
import { newKey } from '../../platform/new-key';
import { request } from '../../platform/request';
import { useDebounced } from '../../platform/use-debounced';

/** Shorter texts ask nothing. */
const SHORTEST = 3;
const NONE: KnowledgeAnswer[] = [];

const pathOf = (place: KnowledgePlace): string => `/api/${place === 'guestForm' ? 'guest-' : ''}knowledge/`;

/** What common questions answer of the text while it is being written; nothing rather than an error. */
export function useAnswers(place: KnowledgePlace, estateId: string, text: string): KnowledgeAnswer[] {
  const settled = useDebounced(text.trim(), 500);
  const isEnough = estateId !== '' && settled.length >= SHORTEST;
  const { data } = useQuery({
    queryKey: ['knowledge', place, estateId, settled],
    queryFn: () => {
      const body: KnowledgeAskRequest = { estateId, text: settled };
      return request<KnowledgeAnswers>('POST', `${pathOf(place)}suggestions`, body);
    },
    enabled: isEnough,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return isEnough ? (data?.items ?? NONE) : NONE;
}

/** Says what came of reading an answer, in order; what does not arrive is not counted, and keeps nobody waiting. */
export function useReadings(place: KnowledgePlace, estateId: string) {
  const readings = useRef(new Map<string, { key: string; sent: Promise<unknown> }>());
  return (entryId: string, outcome: ReadingOutcome): void => {
    const reading = readings.current.get(entryId) ?? { key: newKey(), sent: Promise.resolve() };
    const body: KnowledgeReadingRequest = { key: reading.key, estateId, entryId, place, outcome };
    const send = () => request('POST', `${pathOf(place)}readings`, body).catch(() => undefined);
    readings.current.set(entryId, { ...reading, sent: reading.sent.then(send) });
  };
}
