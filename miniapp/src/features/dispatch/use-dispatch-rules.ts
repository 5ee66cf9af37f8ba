import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DispatchRuleBook, DispatchRuleInput, TryDispatchRulesRequest } from '@yingsheng/shared/api/dispatch';
import { fetchDispatchRules, reorderDispatchRules, replaceDispatchRules, tryDispatchRules } from './api';

const keyOf = (estateId: string) => ['dispatch-rules', estateId] as const;

export function useDispatchRules(estateId: string) {
  return useQuery({ queryKey: keyOf(estateId), queryFn: () => fetchDispatchRules(estateId) });
}

/** One change of the list: all rules as they shall be, or only their new order. */
export type RuleChange =
  | { readonly version: number; readonly rules: readonly DispatchRuleInput[] }
  | { readonly version: number; readonly ids: readonly string[] };

/** Every change is kept at once. A refusal mostly means that somebody else changed the rules: they are read again. */
export function useChangeRules(estateId: string) {
  const client = useQueryClient();
  return useMutation<DispatchRuleBook, Error, RuleChange>({
    mutationFn: (change) =>
      'ids' in change
        ? reorderDispatchRules(estateId, { version: change.version, ids: [...change.ids] })
        : replaceDispatchRules(estateId, { version: change.version, rules: [...change.rules] }),
    onSuccess: (book) => {
      client.setQueryData(keyOf(estateId), book);
    },
    onError: () => {
      void client.invalidateQueries({ queryKey: keyOf(estateId) });
    },
  });
}

export function useTryRules(estateId: string) {
  return useMutation({ mutationFn: (body: TryDispatchRulesRequest) => tryDispatchRules(estateId, body) });
}
