export interface DayInputProps {
  /** `2027-06-30`; empty: none. */
  value: string;
  onChange: (day: string) => void;
  /** What a screen reader calls it; normally the field's label. */
  label: string;
  /** The first and the last that may be chosen. */
  min?: string;
  max?: string;
}

/** A day, chosen from the browser's own calendar, typed, or cleared there. */
export function DayInput({ value, onChange, label, min, max }: DayInputProps) {
  return (
    <input
      className="ys-input ys-day"
      type="date"
      aria-label={label}
      value={value}
      {...(min === undefined ? {} : { min })}
      {...(max === undefined ? {} : { max })}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
