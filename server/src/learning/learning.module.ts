import { Module } from '@nestjs/common';
import { ExportCorpus } from './export-corpus';
import { LearningController } from './learning.controller';
import { ReadJudgedTriage } from './read-judged-triage';

@Module({ controllers: [LearningController], providers: [ExportCorpus, ReadJudgedTriage] })
export class LearningModule {}
