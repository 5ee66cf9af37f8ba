import { Text, View } from '@tarojs/components';
import type { ImportYearResult } from '@yingsheng/shared/api/sla';
import { HOLIDAY_FILE_MAX_LENGTH } from '@yingsheng/shared/sla/calendar';
import { useState } from 'react';
import { useImportYear } from '../../features/rules/use-rules';
import { role } from '../../platform/a11y';
import { isH5 } from '../../platform/environment';
import { pickTextInBrowser } from '../../platform/pick-in-browser';
import { RequestFailed } from '../../platform/request';
import { Button } from '../../ui/button';
import { Field, TextArea } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { FormSheet } from '../parts/form-sheet';

interface ImportSheetProps {
  readonly estateId: string;
  readonly year: number;
  readonly onClose: () => void;
}

/** 导入一年: a file, or its text; all of it or nothing. What was pasted stays after a refusal. */
export function ImportSheet({ estateId, year, onClose }: ImportSheetProps) {
  const load = useImportYear(estateId);
  const [file, setFile] = useState('');
  if (load.data !== undefined) return <Result result={load.data} year={year} onClose={onClose} />;
  const choose = async () => {
    const text = await pickTextInBrowser('.json,application/json');
    if (text !== null) setFile(text);
  };
  return (
    <FormSheet
      title={`导入 ${year} 年的节假日`}
      submitLabel="核对并导入"
      canSubmit={file.trim() !== ''}
      missing={isH5 ? '请选择文件，或把内容粘贴进来' : '请把文件内容粘贴进来'}
      busy={load.isPending}
      error={load.error}
      onSubmit={() => load.mutate({ year, file })}
      onClose={onClose}
    >
      <Problems error={load.error} />
      {isH5 && <Button kind="secondary" small label="选择 JSON 文件" onTap={() => void choose()} />}
      <Field label="文件内容" hint="与公开的中国节假日数据格式相同" required>
        <TextArea
          label="文件内容"
          value={file}
          onChange={setFile}
          maxLength={HOLIDAY_FILE_MAX_LENGTH}
          placeholder={`{"year": ${year}, "days": [{"date": "${year}-01-01", "name": "元旦", "isOffDay": true}]}`}
        />
      </Field>
      <Text className="mg-note">整年的公开安排以导入的为准，本小区自己标记的日子保留。已经给出的承诺不变。</Text>
    </FormSheet>
  );
}

function Problems({ error }: { error: Error | null }) {
  const facts = error instanceof RequestFailed ? error.facts : {};
  const problems = Array.isArray(facts.problems) ? facts.problems.map(String) : [];
  const more = Number(facts.count ?? 0) - problems.length;
  if (problems.length === 0) return null;
  return (
    <View className="mg-problem" {...role('alert')}>
      {problems.map((problem) => (
        <Text key={problem} className="ys-block">
          {problem}
        </Text>
      ))}
      {more > 0 && <Text className="ys-block">还有 {more} 处</Text>}
    </View>
  );
}

function Result({ result, year, onClose }: { result: ImportYearResult; year: number; onClose: () => void }) {
  const { dayOffCount, makeUpDays } = result;
  return (
    <Sheet open title={`${year} 年已导入`} onClose={onClose} footer={<Button label="看日历" onTap={onClose} />}>
      <View {...role('status')}>
        <Text className="ys-block">放假 {dayOffCount} 天</Text>
        <Text className="ys-block">
          调休上班 {makeUpDays.length} 天{makeUpDays.length > 0 ? `：${makeUpDays.map(dayWords).join('、')}` : ''}
        </Text>
        <Text className="mg-note">从现在起，新提交的事项按这份日历计时。</Text>
      </View>
    </Sheet>
  );
}

/** `2027-02-14` → `2 月 14 日` */
function dayWords(day: string): string {
  return `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日`;
}
