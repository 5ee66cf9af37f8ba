import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarController } from './calendar.controller';
import { Calendars } from './calendars';
import { EscalationLadder } from './entities/escalation-ladder';
import { HolidayYear } from './entities/holiday-year';
import { SlaPolicy } from './entities/sla-policy';
import { WeatherAlert } from './entities/weather-alert';
import { WorkingHoursRow } from './entities/working-hours';
import { ImportHolidayYear } from './import-holiday-year';
import { InstallSlaDefaults } from './install-defaults';
import { Ladders } from './ladders';
import { LiftWeatherAlert } from './lift-weather-alert';
import { ListPolicies } from './list-policies';
import { ListWeatherAlerts } from './list-weather-alerts';
import { MarkDay } from './mark-day';
import { Policies } from './policies';
import { PoliciesController } from './policies.controller';
import { PreviewPolicy } from './preview-policy';
import { RaiseWeatherAlert } from './raise-weather-alert';
import { SetWorkingHours } from './set-working-hours';
import { ShowCalendar } from './show-calendar';
import { WeatherWatch } from './weather-watch';

@Module({
  imports: [TypeOrmModule.forFeature([EscalationLadder, HolidayYear, SlaPolicy, WeatherAlert, WorkingHoursRow])],
  controllers: [PoliciesController, CalendarController],
  providers: [
    Calendars,
    ImportHolidayYear,
    InstallSlaDefaults,
    Ladders,
    LiftWeatherAlert,
    ListPolicies,
    ListWeatherAlerts,
    MarkDay,
    Policies,
    PreviewPolicy,
    RaiseWeatherAlert,
    SetWorkingHours,
    ShowCalendar,
    WeatherWatch,
  ],
  exports: [Calendars, Ladders, ListPolicies, Policies, WeatherWatch],
})
export class SlaModule {}
