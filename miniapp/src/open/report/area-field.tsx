import { useQuery } from '@tanstack/react-query';
import { Text } from '@tarojs/components';
import type { PublicAreaNode, PublicPlaces } from '@yingsheng/shared/api/directory';
import { useState } from 'react';
import type { PlaceOption } from '../../features/directory/place-choices';
import { PlaceSheet } from '../../features/directory/place-sheet';
import { request } from '../../platform/request';
import { Row } from '../../ui/card';
import type { ReportDraft } from './report-draft';

const HOUR = 3_600_000;

interface AreaFieldProps {
  estateId: string | null;
  value: ReportDraft['area'];
  onChange: (area: ReportDraft['area']) => void;
  /** Not in the list: in the person's own words. */
  onWords: (words: string) => void;
}

/** 公共地方: found in the estate's list; where that cannot be had, words do. */
export function AreaField({ estateId, value, onChange, onWords }: AreaFieldProps) {
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery({
    queryKey: ['public-places', estateId],
    queryFn: () => request<PublicPlaces>('GET', `/api/estates/${estateId}/public-places`),
    enabled: estateId !== null,
    staleTime: HOUR,
  });
  if (estateId === null || data === undefined || data.publicAreas.length === 0) return null;
  return (
    <>
      <Row label="公共地方" value={<Text>{value?.name ?? '从列表里选'}</Text>} onTap={() => setOpen(true)} />
      <PlaceSheet
        open={isOpen}
        options={areaOptions(estateId, data.publicAreas)}
        value={value?.id ?? null}
        onChoose={({ value: id, label: name }) => onChange({ id, name })}
        onWords={onWords}
        onClose={() => setOpen(false)}
      />
    </>
  );
}

/** What lies outside first, then what is in a building. */
function areaOptions(estateId: string, areas: readonly PublicAreaNode[]): PlaceOption[] {
  const isOutside = ({ buildingId }: PublicAreaNode): boolean => buildingId === null;
  const option = (area: PublicAreaNode): PlaceOption => ({
    value: area.id,
    group: isOutside(area) ? '小区里' : '楼里',
    label: area.name,
    place: { estateId, publicAreaId: area.id, text: area.name },
  });
  return [...areas.filter(isOutside), ...areas.filter((area) => !isOutside(area))].map(option);
}
