import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OwnWordBook, OwnWordFields, OwnWordTrial, OwnWordView } from '@yingsheng/shared/api/own-words';
import { request } from '../../platform/request';

const at = (estateId: string, rest = ''): string => `/api/estates/${estateId}/own-words${rest}`;

export function useWords(estateId: string) {
  return useQuery({
    queryKey: ['own-words', estateId],
    queryFn: () => request<OwnWordBook>('GET', at(estateId)),
  });
}

/** What the word would change; asked by hand, since it takes the server a moment. */
export function useTrial(estateId: string, id: string | null) {
  return useMutation<OwnWordTrial, Error, OwnWordFields>({
    mutationFn: (fields) => request('POST', at(estateId, '/try'), id === null ? fields : { ...fields, id }),
  });
}

function useChange<Input>(estateId: string, change: (input: Input) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation<unknown, Error, Input>({
    mutationFn: change,
    // Also after a refusal: it may be that a colleague was faster.
    onSettled: () => client.invalidateQueries({ queryKey: ['own-words', estateId] }),
  });
}

/** `word` `null`: a new one. */
export const useSaveWord = (estateId: string, word: Pick<OwnWordView, 'id' | 'version'> | null) =>
  useChange(estateId, (fields: OwnWordFields) =>
    word === null
      ? request('POST', at(estateId), fields)
      : request('PUT', at(estateId, `/${word.id}`), { ...fields, version: word.version }),
  );

export const useRemoveWord = (estateId: string) =>
  useChange(estateId, ({ id, version }: OwnWordView) => request('POST', at(estateId, `/${id}/remove`), { version }));
