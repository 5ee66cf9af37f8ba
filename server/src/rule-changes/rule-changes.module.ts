import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryModule } from '../directory/directory.module';
import { SlaModule } from '../sla/sla.module';
import { ChangeRule } from './change-rule';
import { CompanyBoundsOf } from './company-bounds';
import { DecideRuleChange } from './decide-rule-change';
import { CompanyBoundsVersion } from './entities/company-bounds-version';
import { RuleChange } from './entities/rule-change';
import { ListRuleChanges } from './list-rule-changes';
import { PromisesBook } from './promises-book';
import { PublishPolicy } from './publish-policy';
import { RuleBooks } from './rule-books';
import { EstateRulesController, RuleChangesController } from './rule-changes.controller';

@Module({
  imports: [DirectoryModule, SlaModule, TypeOrmModule.forFeature([CompanyBoundsVersion, RuleChange])],
  controllers: [EstateRulesController, RuleChangesController],
  providers: [ChangeRule, CompanyBoundsOf, DecideRuleChange, ListRuleChanges, PromisesBook, PublishPolicy, RuleBooks],
  exports: [ChangeRule, RuleBooks],
})
export class RuleChangesModule {}
