import { Module } from '@nestjs/common';
import { DispatchModule } from '../dispatch/dispatch.module';
import { TriageModule } from '../triage/triage.module';
import { FindOwner } from './find-owner';
import { IntakeController } from './intake.controller';
import { IntakeGround } from './intake-ground';
import { IntakeMemory } from './intake-memory';
import { OpenMatter } from './open-matter';
import { RegisterComplaint } from './register-complaint';
import { SubmitComplaint } from './submit-complaint';
import { SuggestTriage } from './suggest-triage';

@Module({
  imports: [DispatchModule, TriageModule],
  controllers: [IntakeController],
  providers: [FindOwner, IntakeGround, IntakeMemory, OpenMatter, RegisterComplaint, SubmitComplaint, SuggestTriage],
  exports: [RegisterComplaint, SubmitComplaint],
})
export class IntakeModule {}
