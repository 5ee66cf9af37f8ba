import { Text, View } from '@tarojs/components';
import type { OwnWordBook, OwnWordView } from '@yingsheng/shared/api/own-words';
import { OWN_WORDS_ROLES } from '@yingsheng/shared/people/learning';
import { timeText } from '@yingsheng/shared/time-words';
import { type ReactNode, useState } from 'react';
import { role } from '../../platform/a11y';
import { toast } from '../../platform/feedback';
import { useNow } from '../../platform/now';
import { useRefreshByPull } from '../../platform/refresh-by-pull';
import { messageOf } from '../../platform/request';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Screen } from '../../ui/screen';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { Tag } from '../../ui/tag';
import { EstateLine, useEstateOf } from '../parts/estate-line';
import { useRemoveWord, useSaveWord, useWords } from './use-words';
import { EMPTY_WORD, fieldsOf, formOf, type WordForm } from './word-form';
import { WordSheet } from './word-sheet';
import { meaningWords } from './word-words';
import '../parts/learning.scss';

const NEW = 'new';

/** 自己的词: what people here call things, so that judging understands it at once. */
export default function WordsPage() {
  const { estates, estate, choose } = useEstateOf(OWN_WORDS_ROLES);
  return (
    <Screen title="自己的词" back wide>
      {estate === null ? (
        <Empty title="您不能写自己的词" hint="由项目经理、公司品质部和系统管理员写，请联系他们。" />
      ) : (
        <Words
          key={estate.id}
          estateId={estate.id}
          choice={<EstateLine estate={estate} estates={estates} onChoose={choose} />}
        />
      )}
    </Screen>
  );
}

function Words({ estateId, choice }: { estateId: string; choice: ReactNode }) {
  const { data, error, refetch } = useWords(estateId);
  const [openId, open] = useState<string | null>(null);
  const [forms, setForms] = useState<Readonly<Record<string, WordForm>>>({});
  useRefreshByPull(refetch);
  if (data === undefined) {
    return error === null ? <Skeleton lines={6} /> : <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  const word = data.words.find(({ id }) => id === openId) ?? null;
  const isOpen = openId === NEW || word !== null;
  const keep = (key: string, form: WordForm | null) =>
    setForms(({ [key]: _before, ...others }) => (form === null ? others : { ...others, [key]: form }));
  return (
    <View>
      {choice}
      <Text className="ys-second ys-block lr-line">
        楼名、外包单位的名字、只有这里才这么叫的东西，写下来马上生效。保存前会先在语料上试，漏掉险情的不收。
      </Text>
      <View className="lr-tools">
        <Button small label="加一个词" onTap={() => open(NEW)} />
      </View>
      <List estateId={estateId} book={data} onOpen={open} />
      {openId !== null && isOpen && (
        <WordSheet
          key={openId}
          estateId={estateId}
          word={word}
          form={forms[openId] ?? (word === null ? EMPTY_WORD : formOf(word))}
          mayEditCompanyWide={data.mayEditCompanyWide}
          onForm={(form) => keep(openId, form)}
          onSaved={() => {
            keep(openId, null);
            open(null);
          }}
          onClose={() => open(null)}
        />
      )}
    </View>
  );
}

function List({ estateId, book, onOpen }: { estateId: string; book: OwnWordBook; onOpen: (id: string) => void }) {
  const [removed, setRemoved] = useState<OwnWordView | null>(null);
  const remove = useRemoveWord(estateId);
  const restore = useSaveWord(estateId, null);
  const say = { onError: (error: Error) => toast(messageOf(error)) };
  return (
    <View>
      {removed !== null && (
        <View className="ys-between lr-line" {...role('status')}>
          <Text>已去掉“{removed.term}”</Text>
          <Button
            kind="secondary"
            small
            label="撤销"
            busy={restore.isPending}
            onTap={() => restore.mutate(fieldsOf(formOf(removed)), { ...say, onSuccess: () => setRemoved(null) })}
          />
        </View>
      )}
      {book.words.length === 0 && <Empty title="还没有自己的词" hint="业主常说、系统听不懂或听错的，加在这里。" />}
      {book.words.map((word) => (
        <WordCard
          key={word.id}
          word={word}
          isBusy={remove.isPending}
          onOpen={() => onOpen(word.id)}
          onRemove={() => remove.mutate(word, { ...say, onSuccess: () => setRemoved(word) })}
        />
      ))}
    </View>
  );
}

interface WordCardProps {
  readonly word: OwnWordView;
  readonly isBusy: boolean;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

function WordCard({ word, isBusy, onOpen, onRemove }: WordCardProps) {
  const now = useNow(60);
  const { term, isCompanyWide, changedByName, changedAt, mayEdit } = word;
  const changed = changedAt === null ? '' : `${changedByName ?? '系统'} ${timeText(changedAt, now)} 写的`;
  return (
    <Card>
      <View className="ys-between">
        <Text className="ys-subtitle ys-wrap">{term}</Text>
        {isCompanyWide && <Tag tone="grey" text="每个小区" />}
      </View>
      <Text className="ys-block">{meaningWords(word)}</Text>
      <Text className="ys-second ys-block">{mayEdit ? changed : `${changed}，由公司品质部维护`}</Text>
      {mayEdit && (
        <View className="ys-buttons ys-gap-top">
          <Button kind="secondary" small label="修改" ariaLabel={`修改：${term}`} onTap={onOpen} />
          <Button kind="secondary" small label="去掉" ariaLabel={`去掉：${term}`} busy={isBusy} onTap={onRemove} />
        </View>
      )}
    </Card>
  );
}
