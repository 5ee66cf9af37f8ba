import { Text, View } from '@tarojs/components';
import type { KnowledgeEntryView } from '@yingsheng/shared/api/knowledge';
import { AnswerItem } from '../../features/knowledge/answer-item';
import { role } from '../../platform/a11y';
import { toast } from '../../platform/feedback';
import { RequestFailed } from '../../platform/request';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { Problem } from '../accounts/problem';
import { EntryFields } from './entry-fields';
import { type EntryForm, fieldsOf, missingOf, questionsIn } from './entry-form';
import { aboutWords, changedWords, countWords } from './knowledge-words';
import { RetireButton } from './retire-button';
import { useEntryForm } from './use-entry-form';
import { useSaveEntry } from './use-knowledge';

interface Props {
  readonly estateId: string;
  /** `null`: a new one. */
  readonly entry: KnowledgeEntryView | null;
  readonly mayEditCompanyWide: boolean;
  readonly onClose: () => void;
}

/** One entry: what is asked, what is answered, and how residents see it. */
export function EntrySheet({ estateId, entry, mayEditCompanyWide, onClose }: Props) {
  if (entry !== null && !(entry.mayEdit && entry.state !== 'retired')) {
    return <ReadOnly estateId={estateId} entry={entry} onClose={onClose} />;
  }
  return <Editing {...{ estateId, entry, mayEditCompanyWide, onClose }} />;
}

function Editing({ estateId, entry, mayEditCompanyWide, onClose }: Props) {
  const { form, change, forget, isChanged, isOvertaken } = useEntryForm(estateId, entry);
  const save = useSaveEntry(estateId, entry?.id ?? null);
  const missing = missingOf(form);
  const isDraft = entry === null || entry.state === 'draft';
  const run = (isPublished: boolean): void =>
    save.mutate(
      { ...fieldsOf(form, isPublished), version: form.version },
      {
        onSuccess: () => {
          forget();
          toast(isPublished ? '已发布，业主马上能看到' : '草稿已存，业主看不到');
          onClose();
        },
      },
    );
  const cannot = missing !== null || isOvertaken;
  const footer = (
    <View>
      <Problem error={save.error} />
      <View className="ys-buttons">
        {isDraft ? (
          <Button kind="secondary" label="存草稿" disabled={cannot} busy={save.isPending} onTap={() => run(false)} />
        ) : (
          <RetireButton estateId={estateId} entry={entry} onDone={forget} />
        )}
        <Button
          label={missing ?? (isDraft ? '发布' : '保存')}
          disabled={cannot}
          busy={save.isPending}
          onTap={() => run(true)}
        />
      </View>
    </View>
  );
  return (
    <Sheet open title={entry === null ? '写一条' : '修改这一条'} onClose={onClose} footer={footer}>
      {isOvertaken && entry !== null ? (
        <Overtaken entry={entry} onKeep={() => change({ version: entry.version })} onTheirs={forget} />
      ) : isChanged ? (
        <View className="ys-between" {...role('status')}>
          <Text className="ys-second">还没保存，先留在这台设备上</Text>
          <Button kind="plain" small label="不要这些改动" onTap={forget} />
        </View>
      ) : null}
      {entry === null ? null : (
        <Text className="ys-second ys-block kn-line">
          {countWords(entry)}。{changedWords(entry)}
        </Text>
      )}
      <EntryFields
        estateId={estateId}
        form={form}
        mayEditCompanyWide={mayEditCompanyWide}
        refused={save.error instanceof RequestFailed ? save.error.fields : {}}
        onChange={change}
      />
      {isDraft && entry !== null ? <RetireButton estateId={estateId} entry={entry} onDone={forget} /> : null}
      <Preview form={form} />
    </Sheet>
  );
}

/** 业主看到的样子 */
function Preview({ form }: { form: Pick<EntryForm, 'questions' | 'answer'> }) {
  return (
    <View className="ys-gap-top">
      <Text className="ys-subtitle ys-block">业主看到的样子</Text>
      <AnswerItem
        question={questionsIn(form)[0] ?? '（还没写问法）'}
        answer={form.answer.trim() || '（还没写答案）'}
        isOpen
        onTap={() => undefined}
      />
    </View>
  );
}

interface OvertakenProps {
  readonly entry: KnowledgeEntryView;
  readonly onKeep: () => void;
  readonly onTheirs: () => void;
}

/** Both versions in sight: whose holds is decided by whoever came second. */
function Overtaken({ entry, onKeep, onTheirs }: OvertakenProps) {
  return (
    <View className="ad-remark" {...role('alert')}>
      <Text className="ys-block">{entry.updatedByName ?? '同事'}刚改过这一条，您写的还在下面。现在的是：</Text>
      <Text className="ys-block ys-wrap">{entry.questions.join('／')}</Text>
      <Text className="ys-block ys-wrap">{entry.answer}</Text>
      <View className="ys-buttons ys-gap-top">
        <Button kind="secondary" small label="用现在的，丢掉我写的" onTap={onTheirs} />
        <Button small label="看过了，用我写的" onTap={onKeep} />
      </View>
    </View>
  );
}

/** Out of use, or kept by others. */
function ReadOnly({ estateId, entry, onClose }: Omit<Props, 'mayEditCompanyWide'> & { entry: KnowledgeEntryView }) {
  return (
    <Sheet
      open
      title={entry.mayEdit ? '已停用的一条' : '全公司的一条'}
      onClose={onClose}
      footer={entry.mayEdit ? <RetireButton estateId={estateId} entry={entry} onDone={() => undefined} /> : undefined}
    >
      <Text className="ys-second ys-block">
        {countWords(entry)}。{changedWords(entry)}
      </Text>
      <Text className="ys-second ys-block ys-wrap">{aboutWords(entry)}</Text>
      <Text className="ys-block ys-wrap ys-gap-top">{entry.questions.join('／')}</Text>
      <Preview form={{ questions: entry.questions.join('\n'), answer: entry.answer }} />
      {entry.mayEdit ? null : (
        <Text className="ys-second ys-block ys-gap-top">
          由公司品质部维护。这个小区不一样的，另写一条，会排在前面。
        </Text>
      )}
    </Sheet>
  );
}
