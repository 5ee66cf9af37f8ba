import { useEffect } from 'react';
import { useServicePhones } from '../../platform/service-phones';
import { FewOrMany } from '../../ui/few-or-many';
import { Field } from '../../ui/field';

interface EstateFieldProps {
  value: string | null;
  onChange: (estateId: string | null) => void;
}

/** 哪个小区: known already where there is only one, or where the code at the gate says so. */
export function EstateField({ value, onChange }: EstateFieldProps) {
  const estates = useServicePhones().map(({ estateId, estateName }) => ({ value: estateId, label: estateName }));
  const only = estates.length === 1 ? estates[0]?.value : undefined;
  const isUnknown = value !== null && estates.length > 0 && !estates.some((estate) => estate.value === value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the estates are known
  useEffect(() => {
    if (isUnknown || value === null) onChange(only ?? null);
  }, [only, isUnknown]);
  if (only !== undefined) return null;
  return (
    <Field label="哪个小区？" required>
      <FewOrMany label="小区" options={estates} value={value} onChange={onChange} placeholder="选择小区" />
    </Field>
  );
}
