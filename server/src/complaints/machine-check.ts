import { Injectable, type OnModuleInit } from '@nestjs/common';
import { COMPLAINT_MACHINE } from '@yingsheng/shared/complaint/workflow';
import { findMachineFaults } from '@yingsheng/shared/fsm';
import { WORK_ORDER_MACHINE } from '@yingsheng/shared/work-order/workflow';

/** A transition table with an unreachable state or a dead end must not serve anybody. */
@Injectable()
export class MachineCheck implements OnModuleInit {
  onModuleInit(): void {
    const faults = [
      ...findMachineFaults(COMPLAINT_MACHINE).map((fault) => `complaint: ${fault}`),
      ...findMachineFaults(WORK_ORDER_MACHINE).map((fault) => `work order: ${fault}`),
    ];
    if (faults.length > 0) throw new Error(`the transition tables are faulty: ${faults.join('; ')}`);
  }
}
