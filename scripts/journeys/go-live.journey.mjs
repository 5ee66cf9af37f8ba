// From an empty database in production to the first matter that a resident confirms, as a company's people do it.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { TOTP } from 'otpauth';
import { DESK } from '../lib/browser.mjs';
import { makeRegister } from '../messy-register/make-register.mjs';
import { openNewInstallation } from './new-installation.mjs';
import { addressIn, faultsAreNamed, letterIn, linesBefore } from './papers.mjs';
import { acceptAndDispatch, fileComplaint, openOrder, repair } from './steps.mjs';

/** The first estate of the register that is imported; the others are added on the page. */
const ESTATE = '翠湖花园';
const OTHER_ESTATES = [
  { name: '枫林苑', code: 'FL', phone: '0571-86000001', address: '杭州市枫林路 8 号' },
  { name: '观澜里', code: 'GL', phone: '0571-86000002', address: '杭州市观澜路 20 号' },
];
const ROOMS = 5000;
const COLLEAGUES = 120;
const FAULTS = 40;
const ADMIN = { name: '方静', account: 'fangjing', phone: '13900010001', password: '湖边的风把桂花吹到三楼' };
/** Of the colleague of the front desk whose slip is handed out first; who that is, stands in the file. */
const DESK_PASSWORD = '前台的绿萝每周浇两次水';
const REPAIRMAN = { name: '李建国', account: 'lijianguo', phone: '13900010003', password: '扳手放在第二层抽屉里面' };
const OWNER = { name: '林晓梅', phone: '13900020001', room: '1-2-301' };
const TAP = '厨房水槽下面接口滴水';
const TRAPPED = '电梯停在三楼，里面有人出不来';

let stage;
let admin;
let desk;
let repairman;
let owner;
let register;
let deskWoman;
let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yingsheng-register-'));
  [stage, register] = await Promise.all([
    openNewInstallation(),
    makeRegister(folder, { rooms: ROOMS, staff: COLLEAGUES }),
  ]);
});
after(async () => {
  await stage?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Each goes on from where the one before left off; after a fault there is nothing to go on from. */
let isBroken = false;
function step(name, work) {
  test(name, async (context) => {
    assert.ok(!isBroken, 'a step before this one failed');
    isBroken = true;
    await work(context);
    isBroken = false;
  });
}

step('whoever installed it sets up the company on a page, and signs in as its first admin', async () => {
  admin = await stage.meets(ADMIN.name, DESK);
  await admin.go('/');
  await admin.sees('刚装好，还没有设置');
  await admin.meetsNoBarrier();

  await admin.page.goto('about:blank');
  await admin.page.goto(stage.setUpAddress());
  await admin.write('公司名称', '湖畔物业');
  await admin.write('您的姓名', ADMIN.name);
  await admin.write('您的手机号', ADMIN.phone);
  await admin.write('登录账号', ADMIN.account);
  await choosesPassword(admin, ADMIN.password);
  await admin.write('小区名称', ESTATE);
  await admin.write('小区代号', 'HP');
  await admin.write('物业服务电话', '0571-86000000');
  await admin.write('小区地址', '杭州市湖滨路 1 号');
  await admin.meetsNoBarrier();
  await admin.press('完成设置');
  await admin.arrivesAt('/open/second-factor/index');
  await setsUpSecondFactor();
  await admin.arrivesAt('/admin/first-steps/index');
  await admin.sees('还有 6 件没有做好');
  await admin.meetsNoBarrier();
});

step('the admin signs in by account and password, and has the buildings made at once', async () => {
  await admin.go('/pages/mine/index');
  await admin.press('退出登录');
  await admin.press('退出登录');
  await signsIn(admin, ADMIN);
  await admin.arrivesAt('/open/second-factor/index');
  // A code is good once: the phone shows another one by then.
  await stage.later(1);
  await admin.write('验证码', codeOnPhone());
  await admin.press('进入');
  await admin.arrivesAt('/manager/board/index');
  await admin.meetsNoBarrier();

  await admin.press('我的');
  await admin.press('第一步：还要做什么');
  await admin.arrivesAt('/admin/first-steps/index');
  await admin.press('生成房号');
  await admin.arrivesAt('/admin/generate/index');
  await admin.write('到第几栋', '3');
  await admin.write('到第几层', '6');
  await admin.write('每层几户', '2');
  await admin.press('有几栋不一样');
  await admin.write('不一样的是第几栋', '3');
  await admin.write('几个单元', '1');
  await admin.sees('新楼栋 3 栋，新单元 5 个，新房间 60 户。');
  await admin.meetsNoBarrier();
  await admin.press('新增 60 户');
  await admin.press('新增 60 户');
  await admin.sees(`${ESTATE}新增了 60 户`);
  await admin.press('看看房屋资料');
  await admin.arrivesAt('/admin/places/index');
  await admin.sees('2 单元，24 户');
});

step('departments of the company’s own choosing are added', async () => {
  await admin.turnsTo('部门');
  await admin.press('加部门');
  await admin.write('名称', '电梯班');
  await admin.press('新增');
  await admin.sees('电梯班');
  await admin.meetsNoBarrier();
});

step(
  'the registers of three estates are imported as they are: 5,000 rooms, and every fault in them is named',
  async () => {
    for (const estate of OTHER_ESTATES) await addsEstate(estate);
    const [first, ...others] = register.files;
    // The one they go on with comes last: pages open at the estate that was looked at last.
    for (const file of [...others, first]) await importsOf(file.estate, '导入业主台账', file, /^导入 \d+ 户$/);
    const { estateCount, roomCount, registeredRoomCount } = await admin.reads('/api/set-up/steps');
    assert.equal(estateCount, register.files.length);
    const rooms = register.files.flatMap((file) => file.rooms);
    assert.equal(rooms.length, ROOMS);
    assert.ok(roomCount > ROOMS - FAULTS && roomCount <= ROOMS, `${roomCount} rooms`);
    assert.ok(registeredRoomCount > ROOMS * 0.85, `${registeredRoomCount}`);
  },
);

step('the list of 120 colleagues is imported, each with an invitation of their own', async () => {
  const { staff } = register;
  await importsOf(ESTATE, '导入花名册', staff, /^导入 \d+ 位同事$/);
  assert.equal(staff.people.length, COLLEAGUES);
  const faults = [...register.files, staff].flatMap((file) => file.faults);
  assert.equal(faults.length, FAULTS);
  const { colleagueCount } = await admin.reads('/api/set-up/steps');
  assert.equal(colleagueCount, staff.people.filter(({ fault }) => fault === undefined).length);
});

step('letters are printed for every room of a building, in the order of the round', async () => {
  await admin.go('/admin/first-steps/index');
  await admin.press('打印绑定信');
  await admin.arrivesAt('/admin/letters/index');
  await admin.press(/^楼栋：/);
  await admin.choose(/^5 ?号楼$/);
  await admin.sees(/^共 2[56]\d 封，一户一页，按楼栋、单元、楼层排好。$/);
  await admin.meetsNoBarrier();
  const download = admin.page.waitForEvent('download');
  await admin.press(/^下载 2[56]\d 封信的 PDF$/);
  letter = await letterIn(await readFile(await (await download).path()), LETTER_PAGE, ESTATE);
  await admin.sees('信已下载');
});

step('colleagues are invited by slip and by link, choose a password of their own and sign in with it', async () => {
  deskWoman = { ...(await slipOf('客服管家')), password: DESK_PASSWORD };
  const link = await invites({ ...REPAIRMAN, role: '一线员工', department: '工程部' });
  desk = await accepts(deskWoman, deskWoman.address, DESK);
  repairman = await accepts(REPAIRMAN, link);
});

step('whose number the register knows is asked whether the room is theirs, and belongs to it', async () => {
  const { building, unit, room, people } = register.files[0].rooms.find(isKnown);
  const known = await stage.meets('somebody the register knows');
  await known.go('/');
  await signsInByCode(known, people[0].phones[0]);
  await known.arrivesAt('/pages/home/index');
  await known.press('绑定房号');
  await known.arrivesAt('/resident/rooms/index');
  await known.sees('是您家吗？');
  await known.sees(`${ESTATE} ${building} 号楼 ${unit} 单元 ${room}`);
  await known.write('怎么称呼您', people[0].name);
  await known.meetsNoBarrier();
  await known.press('是我家，绑定');
  await known.sees(`${ESTATE} · 成员与邀请`);
  assert.equal((await known.reads('/api/me')).homes.length, 1);
});

step('a resident signs in by a code and asks for the room; the desk looks and binds it', async () => {
  owner = await stage.meets(OWNER.name);
  await owner.go('/');
  await signsInByCode(owner, OWNER.phone);
  await owner.arrivesAt('/pages/home/index');
  await owner.meetsNoBarrier();
  await asksForRoom(owner, OWNER);
  await owner.sees(/客服正在核对/);
  await owner.meetsNoBarrier();

  await desk.go('/admin/room-requests/index');
  await desk.sees(`${OWNER.name}，自称业主`);
  await desk.meetsNoBarrier();
  await desk.press('核对无误，绑定');
  await desk.press('绑定为业主');
  await desk.sees('没有待核对的申请');
});

step('the owner invites a tenant, who signs in and belongs to the room', async () => {
  await owner.go('/resident/rooms/index');
  await owner.press(/1 栋 2 单元 301/);
  await owner.arrivesAt('/resident/room/index');
  await owner.press('邀请家人或租客');
  await owner.choose('租客');
  await owner.press('生成邀请');
  await owner.sees('给租客的邀请');
  await owner.meetsNoBarrier();
  const address = await owner.page
    .getByText(/\/open\/room-invitation\//)
    .filter({ visible: true })
    .textContent();

  const tenant = await stage.meets('the tenant');
  await tenant.page.goto(address);
  await tenant.sees(`${ESTATE} 1 栋 2 单元 301`);
  await tenant.press('去登录');
  await tenant.arrivesAt('/pages/login/index');
  await signsInByCode(tenant, '13900020002');
  await tenant.arrivesAt('/open/room-invitation/index');
  await tenant.write('怎么称呼您', '吴芳');
  await tenant.meetsNoBarrier();
  await tenant.press('接受邀请，绑定房号');
  await tenant.arrivesAt('/pages/home/index');
  assert.deepEqual(
    (await tenant.reads('/api/me')).homes.map(({ placeText }) => placeText),
    ['1 栋 2 单元 301'],
  );
});

step('the code of a letter binds whoever lives there', async () => {
  const neighbour = await stage.meets('the neighbour');
  await neighbour.go('/');
  await signsInByCode(neighbour, '13900020003');
  await neighbour.arrivesAt('/pages/home/index');
  await neighbour.go('/resident/rooms/index');
  await neighbour.press('用信上的房号码绑定');
  await neighbour.arrivesAt('/open/room-code/index');
  await neighbour.write('房号码', letter.code);
  await neighbour.press('下一步');
  await neighbour.sees('是您家吗？');
  await neighbour.choose('家人');
  await neighbour.write('怎么称呼您', '陈丽');
  await neighbour.meetsNoBarrier();
  await neighbour.press('是我家，绑定');
  await neighbour.arrivesAt('/resident/rooms/index');
  await neighbour.sees(letter.placeText);
});

step('the admin puts both on duty', async () => {
  for (const { name } of [deskWoman, REPAIRMAN]) await putsOnDuty(name);
  await admin.meetsNoBarrier();
  await admin.go('/admin/first-steps/index');
  // The other colleagues, the two other estates and the other letters; and WeChat, which is not part of this world.
  await admin.sees('还有 4 件没有做好');
});

step('whoever is in danger is helped without signing in', async () => {
  const passerBy = await stage.meets('somebody who walks by');
  await passerBy.go('/');
  await passerBy.press('遇到危险怎么做');
  await passerBy.arrivesAt('/resident/emergency/index');
  await passerBy.choose('电梯困人');
  await passerBy.press('报给物业 · 立即派人');
  await passerBy.arrivesAt('/open/report/index');
  await passerBy.choose(ESTATE);
  await passerBy.write('具体位置', '2 栋 1 单元电梯，3 楼');
  await passerBy.write('发生了什么？', TRAPPED);
  await passerBy.meetsNoBarrier();
  await passerBy.press('马上求助 · 立即派人');
  await passerBy.sees(`已收到，${deskWoman.name}负责到底`);
  await passerBy.sees(/^\d+ 月 \d+ 日（周.）\d\d:\d\d 前有人到场$/);
  // Help was sent without a number; now that it is on its way there is time for one.
  await passerBy.write('补上您的电话', '13900030001');
  await passerBy.press('补上电话');
  await passerBy.noLongerSees('补上您的电话');
  await passerBy.meetsNoBarrier();

  await openOrder(repairman, '2 栋 1 单元电梯');
  await repairman.press('接单，马上到');
  await repairman.sees('已接单，由您处理');
  await passerBy.press('看进展');
  await passerBy.arrivesAt('/open/follow-up/index');
  await passerBy.sees(REPAIRMAN.name);
  await passerBy.sees('最迟到场');
  await passerBy.sees('先保证安全：');
  await passerBy.meetsNoBarrier();

  await repairman.press('到场');
  await repairman.addPhoto('拍处理前', await stage.photo('电梯门口'));
  const isArrived = repairman.page.waitForResponse((answer) => answer.url().endsWith('/arrive'));
  await repairman.press('确认到场');
  await isArrived;
  await passerBy.page.reload();
  await passerBy.sees(REPAIRMAN.name);
  await passerBy.noLongerSees('先保证安全：');
  await passerBy.meetsNoBarrier();
});

step('what the resident reports is accepted, dispatched, done and confirmed', async () => {
  await owner.go('/pages/home/index');
  await fileComplaint(owner, {
    text: `${TAP}，已经用盆接着。`,
    photo: await stage.photo('水槽下面'),
    isFirst: true,
  });
  const complaintUrl = owner.page.url();
  await owner.sees(deskWoman.name);
  await acceptAndDispatch(desk, TAP);
  await repair(repairman, TAP, {
    before: await stage.photo('动手之前'),
    after: await stage.photo('修好之后'),
    note: '更换接口胶圈并试水，不再滴水',
  });
  await owner.go(complaintUrl);
  await owner.press('已修好');
  await owner.arrivesAt('/resident/rate/index');
  for (const score of ['速度 5', '态度 5', '质量 5']) await owner.choose(new RegExp(`^${score}`));
  await owner.press('提交评价');
  await owner.sees('谢谢您的评价');
  await owner.go(complaintUrl);
  await owner.sees('您已确认');
});

step('all of it is an afternoon’s work for hands', (context) => {
  const { sum } = stage.hand;
  context.diagnostic(`by hand: ${JSON.stringify(sum)}`);
  assert.ok(sum.minutes < 40, `${sum.minutes} minutes`);
});

/** What one letter, somewhere among the others, says. */
const LETTER_PAGE = 150;
let letter;

/** What the admin's phone knows since it read the picture. */
let phoneSecret;
const codeOnPhone = () => new TOTP({ secret: phoneSecret }).generate({ timestamp: stage.now() });

async function setsUpSecondFactor() {
  await admin.meetsNoBarrier();
  await admin.press('开始设置');
  await admin.sees('第一步：用身份验证器扫码');
  await admin.meetsNoBarrier();
  const shown = await admin.page
    .getByText(/^[A-Z2-7 ]{16,}$/)
    .filter({ visible: true })
    .textContent();
  phoneSecret = shown.replace(/\s/g, '');
  await admin.write('验证码', codeOnPhone());
  await admin.press('确认');
  await admin.sees('请收好备用码');
  await admin.meetsNoBarrier();
  await admin.press('收好了，继续');
}

async function choosesPassword(person, password) {
  await person.write('密码', password);
  await person.write('再写一次密码', password);
  await person.sees(/^强度：/);
}

async function signsIn(person, { account, password }) {
  await person.arrivesAt('/pages/login/index');
  await person.write('账号', account);
  await person.write('密码', password);
  await person.press('登录');
}

/** Answers with the address that the colleague is sent. */
async function invites({ name, account, phone, role, department }) {
  await admin.go('/admin/accounts/index');
  await admin.press('添加同事');
  await admin.write('登录账号', account);
  await admin.press(/^在哪里任职：/);
  await admin.choose(ESTATE);
  await admin.press(/^角色：/);
  await admin.choose(role);
  await admin.write('姓名', name);
  await admin.write('手机号', phone);
  await admin.press(/^部门：/);
  await admin.choose(department);
  await admin.meetsNoBarrier();
  await admin.press('添加并生成邀请');
  await admin.sees('请本人扫码，自己设密码。');
  await admin.meetsNoBarrier();
  const address = await admin.page
    .getByText(/\/open\/invitation\//)
    .filter({ visible: true })
    .textContent();
  await admin.press('好了');
  return address;
}

async function accepts({ name, account, password }, address, viewport) {
  const colleague = await stage.meets(name, viewport);
  await colleague.page.goto(address);
  await colleague.sees(`${name}，欢迎加入湖畔物业`);
  await choosesPassword(colleague, password);
  await colleague.meetsNoBarrier();
  await colleague.press('设好密码并登录');
  await colleague.arrivesAt('/admin/welcome/index');
  await colleague.meetsNoBarrier();
  await colleague.press('开始工作');
  await colleague.arrivesAt('/staff/inbox/index');
  await colleague.meetsNoBarrier();
  await colleague.go('/pages/mine/index');
  await colleague.press('退出登录');
  await colleague.press('退出登录');
  await signsIn(colleague, { account, password });
  await colleague.arrivesAt('/staff/inbox/index');
  return colleague;
}

async function signsInByCode(person, phone) {
  await person.press('手机号登录');
  await person.arrivesAt('/open/phone/index');
  await person.write('手机号', phone);
  await person.press('获取验证码');
  await person.sees(/秒后可以再发$/);
  await person.write('验证码', await stage.codeSentTo(phone));
  await person.press('登录');
}

/** A room of the register's that nobody has asked for yet, with one number. */
function isKnown({ building, people, fault }) {
  return fault === undefined && building === '5' && people[0]?.kind === 'owner' && people[0].phones.length === 1;
}

async function addsEstate({ name, code, phone, address }) {
  await admin.go('/admin/places/index?tab=estate');
  await admin.press('新增小区');
  await admin.write('小区代号', code);
  const sheet = admin.sheet('新增小区');
  const fields = { 小区名称: name, 服务电话: phone, 地址: address };
  for (const [label, text] of Object.entries(fields)) {
    admin.hand.writes(text);
    await sheet.getByRole('textbox', { name: label, exact: true }).fill(text);
  }
  await admin.press('新增');
  await admin.sees(`已新增${name}`);
}

/** From the page of the first steps: chooses the estate and the file, looks at what is wrong in it, has the rest written. */
async function importsOf(estate, label, { workbook, faults }, button) {
  await admin.go('/admin/first-steps/index');
  await admin.press(label);
  await admin.arrivesAt('/admin/import/index');
  await admin.press(/^小区：/);
  await admin.choose(estate);
  const chooser = admin.page.waitForEvent('filechooser');
  await admin.press('选择文件');
  await (await chooser).setFiles(workbook);
  await admin.arrivesAt('/admin/import-run/index');
  await admin.sees(`${faults.length} 处问题`);
  await seesFaults(faults);
  await admin.press(button);
  await admin.press('导入');
  await admin.sees('导入好了');
}

/** Each stands where it is in the file, with words that speak of it. */
async function seesFaults(faults) {
  admin.hand.reads(faults.length);
  await admin.sees(`${faults[0].sheet} ${faults[0].cell}`);
  faultsAreNamed(await linesBefore(admin), faults);
}

/** The newest slip of the sheet that is for somebody with this post; its picture is read as a phone reads it. */
async function slipOf(post) {
  await admin.go('/admin/invitations/index');
  const isAlone = ({ name }) => register.staff.people.filter((person) => person.name === name).length === 1;
  const known = register.staff.people.filter((one) => one.role === post && one.fault === undefined && isAlone(one));
  await admin.sees('剪开分给本人');
  const lines = await linesBefore(admin);
  const person = known.find(({ account }) => lines.includes(`登录账号 ${account}`));
  assert.ok(person, `a slip for somebody of the ${post}`);
  const picture = admin.page.getByRole('img', { name: `${person.name}的二维码`, exact: true });
  await picture.scrollIntoViewIfNeeded();
  admin.hand.photographs();
  return { ...person, address: await addressIn(picture) };
}

async function asksForRoom(person, { name, phone, room }) {
  await person.go('/resident/rooms/index');
  await person.press('绑定房号');
  await person.arrivesAt('/resident/bind-room/index');
  await person.press(/^小区：/);
  await person.choose(new RegExp(`^${ESTATE}`));
  await person.write('房号', room);
  await person.choose(/^1 栋 2 单元 301$/);
  await person.write('姓名', name);
  await person.write('手机号', phone);
  await person.choose('业主');
  await person.meetsNoBarrier();
  await person.press('提交');
  await person.arrivesAt('/resident/rooms/index');
}

async function putsOnDuty(name) {
  await admin.go('/manager/people/index?tab=roster');
  const today = (await admin.page.getByRole('columnheader', { name: /今天$/ }).innerText()).replace(/\s*今天$/, '');
  await admin.pressFurther(`+ 给${name}排 ${today} 的班`, '后面的同事');
  await admin.sees(`给${name}排班`);
  await admin.choose('全天');
  await admin.press('排好');
  await admin.noLongerSees(`给${name}排班`);
}
