import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChatSecondOpinion } from './chat-second-opinion';
import { LexiconRow } from './lexicon-row.entity';
import { ModelClassifier } from './model-classifier';
import { Classifier } from './ports/classifier';
import { SecondOpinion } from './ports/second-opinion';

@Module({
  imports: [TypeOrmModule.forFeature([LexiconRow])],
  providers: [
    { provide: Classifier, useClass: ModelClassifier },
    { provide: SecondOpinion, useClass: ChatSecondOpinion },
  ],
  exports: [Classifier, SecondOpinion],
})
export class TriageModule {}
