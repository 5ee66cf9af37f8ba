import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from '../auth/auth.module';
import { SetUpKey } from './entities/set-up-key';
import { FirstStepsController } from './first-steps.controller';
import { IssueSetUpAddress } from './issue-set-up-address';
import { SetUpController } from './set-up.controller';
import { SetUpByPage } from './set-up-by-page';
import { SetUpCompany } from './set-up-company';
import { ShowFirstSteps } from './show-first-steps';

@Module({
  imports: [AuthModule, TypeOrmModule.forFeature([SetUpKey])],
  controllers: [SetUpController, FirstStepsController],
  providers: [IssueSetUpAddress, SetUpByPage, SetUpCompany, ShowFirstSteps],
  exports: [IssueSetUpAddress, SetUpCompany],
})
export class SetUpModule {}
