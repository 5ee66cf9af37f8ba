import { Module } from '@nestjs/common';
import { MetricsController } from './metrics/metrics.controller';
import { OperatingFigures } from './metrics/operating-figures';

@Module({ controllers: [MetricsController], providers: [OperatingFigures] })
export class OperateModule {}
