import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Input } from '../../ui/field';

const LABEL = '搜编号、内容、房号';

interface SearchBoxProps {
  readonly initial: string;
  /** Called with the trimmed text; empty when the person cleared it. */
  readonly onSearch: (query: string) => void;
}

/** Full-text search over the estate's complaints: Enter or the button. */
export function SearchBox({ initial, onSearch }: SearchBoxProps) {
  const [text, setText] = useState(initial);
  const search = () => onSearch(text.trim());
  return (
    <View className="mg-search">
      <Input value={text} onChange={setText} label={LABEL} placeholder={LABEL} maxLength={50} onConfirm={search} />
      <Button kind="secondary" small label="搜索" onTap={search} />
    </View>
  );
}
