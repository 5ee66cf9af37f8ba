import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChatSecondOpinion } from './chat-second-opinion';
import { LexiconRow } from './lexicon-row.entity';
import { ModelClassifier } from './model-classifier';
import { PocketModel } from './pocket-model';
import { PocketModelController } from './pocket-model.controller';
import { Classifier } from './ports/classifier';
import { SecondOpinion } from './ports/second-opinion';

@Module({
  imports: [TypeOrmModule.forFeature([LexiconRow])],
  controllers: [PocketModelController],
  providers: [
    PocketModel,
    { provide: Classifier, useClass: ModelClassifier },
    { provide: SecondOpinion, useClass: ChatSecondOpinion },
  ],
  exports: [Classifier, SecondOpinion],
})
export class TriageModule {}
