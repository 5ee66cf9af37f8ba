/** The parts that both journeys share, each as the person does it on the screen. */

export const REPORTER = '林晓梅';
export const FRONT_DESK = '周敏';
export const REPAIRMAN = '李建国';

/** The resident writes what happened, adds a photo, and reads the receipt. Answers with the complaint's number. */
export async function fileComplaint(resident, { text, photo, contact, isFirst }) {
  await resident.press(/^我要反映/);
  await resident.arrivesAt('/pages/submit/index');
  await resident.write('发生了什么？', text);
  await resident.addPhoto('添加照片或视频', photo, { isFirst });
  if (contact) await resident.choose(contact);
  await resident.press(/^提交/);
  await resident.sees(/^已收到，/);
  await resident.page.reload();
  await resident.sees(/^已收到，/);
  await resident.meetsNoBarrier();
  const number = await resident.page
    .getByText(/^[A-Z]+-\d{6}-\d+$/)
    .filter({ visible: true })
    .first()
    .textContent();
  await resident.press('查看进度');
  await resident.arrivesAt('/resident/detail/index');
  await resident.sees('您反映的内容');
  return number;
}

/** The front desk answers the resident and lets the system choose who goes. */
export async function acceptAndDispatch(desk, title) {
  await desk.opensAnew('/staff/inbox/index?view=complaints', '/api/complaints');
  await desk.press(new RegExp(`^打开投诉 .*${title}`));
  await desk.arrivesAt('/staff/complaint/index');
  await desk.press('受理');
  await desk.press('受理并答复业主');
  await desk.press('自动派单');
  await desk.sees('已派单');
}

/** Whoever works opens an order of theirs from the list. */
export async function openOrder(person, title) {
  await person.opensAnew('/staff/inbox/index', '/api/work-orders');
  await person.press(new RegExp(`^打开工单 .*${title}`));
  await person.arrivesAt('/staff/work-order/index');
}

/** The repairman takes the order, arrives and finishes with a photo of the result. */
export async function repair(repairman, title, { before, after, note }) {
  await openOrder(repairman, title);
  await repairman.press('接单');
  await repairman.press('到场');
  await repairman.addPhoto('拍处理前', before);
  await repairman.press('确认到场');
  await repairman.press('完成');
  await repairman.addPhoto('拍处理后', after);
  await repairman.write('做了什么', note);
  await repairman.fillsRootCause();
  await repairman.press('确认完成');
  await repairman.sees('已完成，正在等业主确认');
}
