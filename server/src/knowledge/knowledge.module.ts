import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryModule } from '../directory/directory.module';
import { TriageModule } from '../triage/triage.module';
import { AddStarters } from './add-starters';
import { KnowledgeEntry } from './entities/knowledge-entry';
import { KnowledgeReading } from './entities/knowledge-reading';
import { EstateAnswers } from './estate-answers';
import { KeepKnowledge } from './keep-knowledge';
import { GuestKnowledgeController, KnowledgeController } from './knowledge.controller';
import { KnowledgeEditorController } from './knowledge-editor.controller';
import { RecordReading } from './record-reading';
import { ShowKnowledge } from './show-knowledge';
import { SuggestAnswers } from './suggest-answers';
import { TryQuestion } from './try-question';

@Module({
  imports: [DirectoryModule, TriageModule, TypeOrmModule.forFeature([KnowledgeEntry, KnowledgeReading])],
  controllers: [GuestKnowledgeController, KnowledgeController, KnowledgeEditorController],
  providers: [AddStarters, EstateAnswers, KeepKnowledge, RecordReading, ShowKnowledge, SuggestAnswers, TryQuestion],
})
export class KnowledgeModule {}
