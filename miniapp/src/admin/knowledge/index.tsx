import { Text, View } from '@tarojs/components';
import type { KnowledgeBook, KnowledgeEntryView } from '@yingsheng/shared/api/knowledge';
import { type ReactNode, useState } from 'react';
import { toast } from '../../platform/feedback';
import { useRefreshByPull } from '../../platform/refresh-by-pull';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Chips } from '../../ui/chips';
import { Input } from '../../ui/field';
import { LongRows } from '../../ui/long-rows';
import { Screen } from '../../ui/screen';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { Tag } from '../../ui/tag';
import { Problem } from '../accounts/problem';
import { EstateChoice } from '../parts/estate-choice';
import { EntrySheet } from './entry-sheet';
import {
  aboutWords,
  countWords,
  entriesOf,
  type View as List,
  monthWords,
  STATE_WORDS,
  viewOptions,
} from './knowledge-words';
import { TryBox } from './try-box';
import { useAddStarters, useKnowledge, useKnowledgeEstate } from './use-knowledge';
import '../parts/admin.scss';
import './knowledge.scss';

/** So many stand on the screen at once. */
const MOST_ENTRIES = 60;
const NEW = 'new';

/** 常见问题: what residents read before they report anything, and whether it helped. */
export default function KnowledgePage() {
  const { estates, estate, choose } = useKnowledgeEstate();
  return (
    <Screen title="常见问题" tab="knowledge" wide>
      {estate === null ? (
        <Empty title="您没有要维护的常见问题" hint="由项目经理、客服主管和公司品质部维护，请联系他们。" />
      ) : (
        <Book
          key={estate.id}
          estateId={estate.id}
          choice={<EstateChoice estate={estate} estates={estates} onChoose={choose} />}
        />
      )}
    </Screen>
  );
}

function Book({ estateId, choice }: { estateId: string; choice: ReactNode }) {
  const { data, error, refetch } = useKnowledge(estateId);
  const [openId, open] = useState<string | null>(null);
  useRefreshByPull(refetch);
  if (data === undefined) {
    return error === null ? <Skeleton lines={6} /> : <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  const entry = data.entries.find(({ id }) => id === openId) ?? null;
  return (
    <View>
      {choice}
      <View className="kn-columns">
        <TryBox estateId={estateId} onOpen={open} />
        <View>
          <View className="ad-tools">
            <Button small label="写一条" onTap={() => open(NEW)} />
            <Starters estateId={estateId} count={data.missingStarterCount} isEmpty={data.entries.length === 0} />
          </View>
          <Entries book={data} onOpen={open} />
        </View>
      </View>
      {openId === null || (openId !== NEW && entry === null) ? null : (
        <EntrySheet
          key={openId}
          estateId={estateId}
          entry={entry}
          mayEditCompanyWide={data.mayEditCompanyWide}
          onClose={() => open(null)}
        />
      )}
    </View>
  );
}

/** 常用问题的草稿: to begin with. Who has written their own is not pressed to. */
function Starters({ estateId, count, isEmpty }: { estateId: string; count: number; isEmpty: boolean }) {
  const add = useAddStarters(estateId);
  if (count === 0) return null;
  const run = (): void =>
    add.mutate(undefined, { onSuccess: () => toast(`加入了 ${count} 条草稿，填好【】里的再发布`) });
  return (
    <View>
      <Problem error={add.error} />
      <Button
        kind={isEmpty ? 'primary' : 'secondary'}
        small
        label={`加入 ${count} 条常用问题的草稿`}
        busy={add.isPending}
        onTap={run}
      />
    </View>
  );
}

function Entries({ book, onOpen }: { book: KnowledgeBook; onOpen: (id: string) => void }) {
  const [query, setQuery] = useState('');
  const [list, setList] = useState<List>('all');
  const options = viewOptions(book.entries);
  const view = options.some(({ value }) => value === list) ? list : 'all';
  const shown = entriesOf(book.entries, view, query);
  if (book.entries.length === 0) {
    return (
      <Empty
        title="还没有常见问题"
        hint="写上业主常问的，他们写反映时就能看到答案。可以从常用问题的草稿开始，填好空再发布。"
      />
    );
  }
  return (
    <View>
      <Text className="ys-second ys-block kn-line">{monthWords(book)}</Text>
      <View className="kn-line">
        <Input label="找一条" placeholder="问法或答案里的字" value={query} onChange={setQuery} maxLength={40} />
      </View>
      <View className="kn-line">
        <Chips options={options} value={view} onChange={setList} />
      </View>
      {view === 'leastHelpful' ? (
        <Text className="ys-second ys-block kn-line">
          本月打开 3 次以上、解决得最少的在前：多半是没答到点上，改改看。
        </Text>
      ) : null}
      {shown.length === 0 ? <Empty title="没有这样的一条" hint="换个字，或写短一点再找。" /> : null}
      <LongRows key={`${view}:${query}`} rows={shown} most={MOST_ENTRIES} label="后面的">
        {(rows) => rows.map((entry) => <EntryCard key={entry.id} entry={entry} onOpen={() => onOpen(entry.id)} />)}
      </LongRows>
    </View>
  );
}

function EntryCard({ entry, onOpen }: { entry: KnowledgeEntryView; onOpen: () => void }) {
  const { text, tone } = STATE_WORDS[entry.state];
  return (
    <Card onTap={onOpen} verb="打开">
      <View className="ys-between">
        <Text className="ys-subtitle ys-wrap">{entry.questions[0]}</Text>
        <Tag tone={tone} text={text} />
      </View>
      <Text className="kn-answer ys-block ys-wrap">{entry.answer}</Text>
      <Text className="ys-second ys-block">{countWords(entry)}</Text>
      <Text className="ys-small ys-block ys-wrap">{aboutWords(entry)}</Text>
    </Card>
  );
}
