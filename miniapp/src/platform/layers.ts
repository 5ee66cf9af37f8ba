import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import { matchBack, whenBackMatches } from './back';

/** Something that lies over the page and is left with Back: a sheet, a picture viewer. */
export interface Layer {
  close(): void;
}

/** What is open, the uppermost last. */
export const useLayers = create<{ layers: readonly Layer[] }>(() => ({ layers: [] }));

/** Puts a layer on top; what it returns takes it away again. */
export function openLayer(close: () => void): () => void {
  const layer: Layer = { close };
  change((layers) => [...layers, layer]);
  return () => change((layers) => layers.filter((known) => known !== layer));
}

/** Back was pressed: closes all but the lowest `count`, the uppermost first. */
export function closeLayersAbove(count: number): void {
  const { layers } = useLayers.getState();
  for (const layer of layers.slice(count).reverse()) layer.close();
}

/** While the component stands, Back calls `onClose` instead of leaving the page. */
export function useLayer(onClose: () => void): void {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => openLayer(() => close.current()), []);
}

/** Before another page is opened: Back is about pages again. `go` runs at once when nothing is open. */
export function afterLayers(go: () => void): void {
  if (useLayers.getState().layers.length > 0) change(() => []);
  whenBackMatches(go);
}

function change(to: (layers: readonly Layer[]) => readonly Layer[]): void {
  const layers = to(useLayers.getState().layers);
  useLayers.setState({ layers });
  matchBack(layers.length, closeLayersAbove);
}
