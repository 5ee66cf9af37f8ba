import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LexiconRow } from './lexicon-row.entity';
import { ModelClassifier } from './model-classifier';
import { Classifier } from './ports/classifier';

@Module({
  imports: [TypeOrmModule.forFeature([LexiconRow])],
  providers: [{ provide: Classifier, useClass: ModelClassifier }],
  exports: [Classifier],
})
export class TriageModule {}
