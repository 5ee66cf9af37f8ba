import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SignInAttempts } from '../auth/sign-in-attempts';
import { DirectoryModule } from '../directory/directory.module';
import { DispatchModule } from '../dispatch/dispatch.module';
import { FollowUpModule } from '../follow-up/follow-up.module';
import { TriageModule } from '../triage/triage.module';
import { ActAsGuest } from './guests/act-as-guest';
import { GuestReport } from './guests/entities/guest-report';
import { FollowUpCodes } from './guests/follow-up-codes';
import { GuestGate } from './guests/guest-gate';
import { GuestMatters } from './guests/guest-matters';
import { GuestOffers } from './guests/guest-offers';
import { GuestOffersController } from './guests/guest-offers.controller';
import { GuestsController } from './guests/guests.controller';
import { HumanProofs } from './guests/human-proofs';
import { JudgeGuestDanger } from './guests/judge-guest-danger';
import { RecogniseOwnReport } from './guests/recognise-own-report';
import { SubmitGuestComplaint } from './guests/submit-guest-complaint';
import { UploadGuestPhoto } from './guests/upload-guest-photo';
import { HearOpinion } from './hear-opinion';
import { IntakeController } from './intake.controller';
import { IntakeGround } from './intake-ground';
import { IntakeMemory } from './intake-memory';
import { AloneAsFiled } from './joining/alone-as-filed';
import { JoinMatter } from './joining/join-matter';
import { JoiningController } from './joining/joining.controller';
import { LeaveJoined } from './joining/leave-joined';
import { SuggestSameMatters } from './joining/suggest-same-matters';
import { WithdrawMatter } from './joining/withdraw-matter';
import { OpenMatter } from './open-matter';
import { RecogniseFilings } from './recognise-filings';
import { RegisterComplaint } from './register-complaint';
import { SubmitComplaint } from './submit-complaint';
import { SuggestTriage } from './suggest-triage';

@Module({
  imports: [DirectoryModule, DispatchModule, FollowUpModule, TriageModule, TypeOrmModule.forFeature([GuestReport])],
  controllers: [GuestOffersController, GuestsController, IntakeController, JoiningController],
  providers: [
    ActAsGuest,
    AloneAsFiled,
    FollowUpCodes,
    GuestGate,
    GuestMatters,
    GuestOffers,
    HearOpinion,
    HumanProofs,
    IntakeGround,
    IntakeMemory,
    JoinMatter,
    LeaveJoined,
    OpenMatter,
    RecogniseFilings,
    RecogniseOwnReport,
    RegisterComplaint,
    // Guests are counted for themselves, apart from who tries to sign in.
    SignInAttempts,
    SubmitComplaint,
    JudgeGuestDanger,
    SubmitGuestComplaint,
    SuggestSameMatters,
    SuggestTriage,
    UploadGuestPhoto,
    WithdrawMatter,
  ],
  exports: [RegisterComplaint, SubmitComplaint],
})
export class IntakeModule {}
