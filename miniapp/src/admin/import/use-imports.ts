import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  ImportKind,
  ImportList,
  ImportPreview,
  ImportProgressView,
  ImportState,
  ImportView,
} from '@yingsheng/shared/api/import';
import { downloadSpreadsheet } from '../../platform/download';
import type { PickedDocument } from '../../platform/environment';
import { queryString, request } from '../../platform/request';
import { uploadFile } from '../../platform/upload';

/** A large file on a slow line, and reading it. */
const UPLOADING_MS = 600_000;
const WATCHING_MS = 1000;
const RUNNING: readonly ImportState[] = ['waiting', 'writing'];

const at = (estateId: string, path = ''): string => `/api/estates/${estateId}/imports${path}`;
const isRunning = ({ state }: Pick<ImportView, 'state'>): boolean => RUNNING.includes(state);

/** The newest ones; watched while one of them is at work. */
export function useImports(estateId: string, kind: ImportKind) {
  return useQuery({
    queryKey: ['imports', estateId, kind],
    queryFn: () => request<ImportList>('GET', `${at(estateId)}${queryString({ kind })}`),
    refetchInterval: ({ state }) => (state.data?.items.some(isRunning) ? WATCHING_MS : false),
  });
}

export function useImport(estateId: string, importId: string) {
  return useQuery({
    queryKey: ['import', estateId, importId],
    queryFn: () => request<ImportView>('GET', at(estateId, `/${importId}`)),
    refetchInterval: ({ state }) => (state.data !== undefined && isRunning(state.data) ? WATCHING_MS : false),
  });
}

/** What it would do, as long as it waits for a yes. */
export function useImportPreview(estateId: string, importId: string) {
  return useQuery({
    queryKey: ['import-preview', estateId, importId],
    queryFn: () => request<ImportPreview>('GET', at(estateId, `/${importId}/preview`)),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** How far the server is with a file that is under way. `null` key: none is. */
export function useFileProgress(estateId: string, key: string | null) {
  return useQuery({
    queryKey: ['import-progress', estateId, key],
    queryFn: () => request<ImportProgressView>('GET', at(estateId, `/progress/${key}`)),
    enabled: key !== null,
    refetchInterval: WATCHING_MS,
    retry: false,
  });
}

export interface Upload {
  /** Under which the server says how far it is. */
  readonly key: string;
  readonly kind: ImportKind;
  readonly file: PickedDocument;
  readonly onProgress: (percent: number) => void;
}

/** Sends the file and learns what importing it would do; nothing is written. */
export function useUpload(estateId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, kind, file, onProgress }: Upload) =>
      uploadFile<ImportPreview>(
        at(estateId, `/preview${queryString({ kind, progress: key })}`),
        file.path,
        onProgress,
        {
          timeoutMs: UPLOADING_MS,
          fileName: file.name,
        },
      ),
    onSuccess: (preview) => client.setQueryData(['import-preview', estateId, preview.id], preview),
    onSettled: () => client.invalidateQueries({ queryKey: ['imports'] }),
  });
}

/** Whatever shows places, people or imports is read again. */
function useAct<Result>(estateId: string, importId: string, act: 'start' | 'undo' | 'discard') {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<Result>('POST', at(estateId, `/${importId}/${act}`), {}),
    onSettled: () => client.invalidateQueries(),
  });
}

export const useStart = (estateId: string, importId: string) => useAct<ImportView>(estateId, importId, 'start');
export const useUndo = (estateId: string, importId: string) => useAct<ImportView>(estateId, importId, 'undo');
export const useDiscard = (estateId: string, importId: string) => useAct<void>(estateId, importId, 'discard');

export function useTemplate(estateId: string, kind: ImportKind, fileName: string) {
  return useMutation({
    mutationFn: () => downloadSpreadsheet(at(estateId, `/template${queryString({ kind })}`), fileName),
  });
}

export function useProblemFile(estateId: string, importId: string, fileName: string) {
  return useMutation({ mutationFn: () => downloadSpreadsheet(at(estateId, `/${importId}/problems`), fileName) });
}
