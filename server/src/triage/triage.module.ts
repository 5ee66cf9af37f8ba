import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InstallLexicon } from './install-lexicon';
import { LexiconClassifier } from './lexicon-classifier';
import { LexiconRow } from './lexicon-row.entity';
import { Classifier } from './ports/classifier';

@Module({
  imports: [TypeOrmModule.forFeature([LexiconRow])],
  providers: [InstallLexicon, { provide: Classifier, useClass: LexiconClassifier }],
  exports: [Classifier],
})
export class TriageModule {}
