import { Module } from '@nestjs/common';
import { TriageModule } from '../triage/triage.module';
import { ExportCorpus } from './export-corpus';
import { KeepOwnWords } from './keep-own-words';
import { LearningController } from './learning.controller';
import { OwnWordsController } from './own-words.controller';
import { ReadJudgedTriage } from './read-judged-triage';
import { TryWord } from './try-word';

@Module({
  imports: [TriageModule],
  controllers: [LearningController, OwnWordsController],
  providers: [ExportCorpus, KeepOwnWords, ReadJudgedTriage, TryWord],
})
export class LearningModule {}
