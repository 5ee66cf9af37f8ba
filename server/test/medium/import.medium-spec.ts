import type { ImportPreview, ImportProgress, ImportView } from '@yingsheng/shared/api/import';
import type { StaffAccountPage, StaffLinkPage } from '@yingsheng/shared/api/staff-accounts';
import { Workbook } from 'exceljs';
import { AuditEntry } from '../../src/directory/entities/audit-entry';
import { Building, Unit } from '../../src/directory/entities/building';
import { DutyShift } from '../../src/directory/entities/duty-shift';
import { Household } from '../../src/directory/entities/household';
import { ImportPart, ImportRun } from '../../src/directory/entities/import-run';
import { Person } from '../../src/directory/entities/person';
import { RoleGrant } from '../../src/directory/entities/role-grant';
import { ForgetImportFiles } from '../../src/directory/import/forget-import-files';
import { KeepProgress } from '../../src/directory/import/keep-progress';
import { RunImports } from '../../src/directory/import/run-imports';
import { bindRoom } from '../../src/directory/membership/keep-memberships';
import { insertRows } from '../../src/platform/database/insert-rows';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { newId } from '../../src/platform/ids';
import { type BootedApp, bootApp } from '../support/boot-app';
import { books, csv, HEADING, manyRooms } from '../support/import-files';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';

const FILE = csv(
  '3栋，2单元，1201，林晓梅，13812345678，业主，330106197001011234',
  '，，，林建军，13900001111，家属，',
  '3栋，2单元，1203，张三/李四，13700002222/13700003333，产权人，',
  '5栋，1单元，101，王女士（租），1.38E+10，，',
  '商铺，，12，，，，',
);

describe('importing rooms and residents', () => {
  let booted: BootedApp;
  let estate: SmallEstate;

  beforeAll(async () => {
    booted = await bootApp();
  });
  beforeEach(async () => {
    estate = await buildSmallEstate(booted);
  });
  afterAll(() => booted.close());

  const at = (path = '', estateId = estate.estateId) => `/api/estates/${estateId}/imports${path}`;
  const upload = (file: Buffer, name = '房屋登记.csv', person: PersonKey = 'manager') =>
    estate.as(person).upload(file, name, at('/preview?kind=places'));
  const previewed = async (file: Buffer, name?: string): Promise<ImportPreview> =>
    (await upload(file, name).expect(200)).body;
  const start = (id: string) => estate.as('manager').post(at(`/${id}/start`), {});
  const undo = (id: string) => estate.as('manager').post(at(`/${id}/undo`), {});
  const one = async (id: string): Promise<ImportView> =>
    (
      await estate
        .as('manager')
        .get(at(`/${id}`))
        .expect(200)
    ).body;
  const work = () => booted.app.get(RunImports).run(booted.clock.now());
  const imported = async (file: Buffer): Promise<ImportView> => {
    const { id } = await previewed(file);
    await start(id).expect(200);
    await work();
    return one(id);
  };
  const standing = () => books(booted, estate);

  describe('how far it is', () => {
    const key = 'file-1-of-the-manager';
    const progress = (person: PersonKey = 'manager') => estate.as(person).get(at(`/progress/${key}`));

    it('isSaidInRooms_risingToAllOfThem_andNothingIsLeftOfItAtTheEnd', async () => {
      const told: ImportProgress[] = [];
      const keeper = booted.app.get(KeepProgress);
      const { compared, written } = keeper;
      jest.spyOn(keeper, 'compared').mockImplementation(async (file, step) => {
        await compared.call(keeper, file, step);
        told.push((await progress().expect(200)).body.progress);
      });
      const { body } = await estate
        .as('manager')
        .upload(manyRooms(1200), '登记.csv', at(`/preview?kind=places&progress=${key}`))
        .expect(200);
      const pieces = Array.from({ length: 10 }, (_, at) => 120 * (at + 1));
      expect(told.map(({ step, done, total }) => [step, done, total])).toEqual(
        pieces.map((done) => ['comparing', done, 1200]),
      );
      expect(told.map(({ percent }) => percent)).toEqual(pieces.map((done) => 70 + (30 * done) / 1200));
      expect((await progress().expect(200)).body).toEqual({ progress: null });

      const steps: [number, number, string][] = [];
      const seen: (ImportProgress | null)[] = [];
      jest.spyOn(keeper, 'written').mockImplementation(async (file, step) => {
        steps.push([step.done, step.total, step.place]);
        await written.call(keeper, file, step);
        // On SQLite nobody can look before it is over.
        if (process.env.TEST_DATABASE_URL) seen.push((await one(body.id)).progress);
      });
      await start(body.id).expect(200);
      await work();
      jest.restoreAllMocks();
      expect(steps).toEqual(pieces.map((done) => [done, 1200, `${20 + done / 60 - 1} 栋`]));
      expect(seen).toEqual(
        process.env.TEST_DATABASE_URL ? steps.map(([done]) => expect.objectContaining({ done })) : [],
      );
      expect(await one(body.id)).toMatchObject({ state: 'done', progress: null });
    });

    it('ofAnotherEstate_isNobodysBusiness', async () => {
      await progress('foreignManager').expect(404);
      await progress('desk').expect(403);
    });
  });

  it('thePreview_writesNothing_andSaysWhatImportingThenDoes', async () => {
    const before = await standing();
    const preview = await previewed(FILE);
    expect(await standing()).toEqual(before);
    expect(preview).toMatchObject({
      state: 'previewed',
      rowCount: 5,
      mayStart: true,
      mayUndo: false,
      leftOutRowCount: 1,
    });
    expect(preview.counts).toEqual([
      { subject: 'building', added: 2, changed: 0, ended: 0, unchanged: 1 },
      { subject: 'unit', added: 1, changed: 0, ended: 0, unchanged: 1 },
      { subject: 'room', added: 3, changed: 0, ended: 0, unchanged: 1 },
      { subject: 'resident', added: 5, changed: 0, ended: 0, unchanged: 0 },
    ]);
    expect(preview.problems).toMatchObject([{ cell: 'E5', column: '电话', value: '1.38E+10', isBlocking: true }]);
    expect(preview.remarks).toEqual([
      '“房屋登记”的“身份证号”列不读取、不保存：系统用不到证件和银行账户。',
      '资料里另有 1 套房，表里没有写到，保持不动。',
    ]);
    expect(preview.samples).toContainEqual({
      change: 'added',
      subject: 'resident',
      title: '3 栋 2 单元 1201',
      detail: '业主 林晓梅 138****5678',
    });
    await start(preview.id).expect(200);
    expect(await standing()).toEqual(before);
    await work();
    expect(await one(preview.id)).toMatchObject({
      state: 'done',
      progress: null,
      counts: preview.counts,
      mayUndo: true,
    });
    expect(await standing()).toEqual({
      buildings: ['3 栋', '5 栋', '商铺'],
      rooms: ['3 栋 2 单元 1201', '3 栋 2 单元 1202', '3 栋 2 单元 1203', '5 栋 1 单元 101', '商铺 12'],
      people: [
        '3 栋 2 单元 1201 林建军 13900001111 family',
        '3 栋 2 单元 1201 林晓梅 13812345678 owner',
        '3 栋 2 单元 1203 张三 13700002222 owner',
        '3 栋 2 单元 1203 李四 13700003333 owner',
        '5 栋 1 单元 101 王女士 null tenant',
      ],
    });
    const audit = await booted.dataSource.manager.findBy(AuditEntry, {
      subjectId: estate.estateId,
      action: 'imported',
    });
    expect(audit).toMatchObject([
      { actorId: estate.people.manager, details: { kind: 'places', counts: preview.counts } },
    ]);
  });

  it('theSameFileAgain_changesNothing_andSaysSo', async () => {
    await imported(FILE);
    const before = await standing();
    const again = await previewed(FILE);
    expect(again.counts.map(({ added, changed, ended }) => added + changed + ended)).toEqual([0, 0, 0, 0]);
    expect(again.mayStart).toBe(false);
    await start(again.id).expect(409);
    expect(await standing()).toEqual(before);
  });

  it('nothingOfTheFileIsKept_onceItIsWrittenOrADayHasGone', async () => {
    const { manager } = booted.dataSource;
    const kinds = async (importId: string) => {
      const parts = await manager.findBy(ImportPart, { importId });
      return [...new Set(parts.map(({ kind }) => kind))].sort();
    };
    const { id } = await imported(FILE);
    expect(await kinds(id)).toEqual(['written']);
    const { id: waiting } = await previewed(csv('9栋，，101，张三，，，330106197001011234'));
    expect(await kinds(waiting)).toEqual(['preview', 'reading', 'sheets']);
    await booted.app.get(ForgetImportFiles).run(new Date(booted.clock.now().getTime() + 24 * 3_600_000 + 1));
    expect(await kinds(waiting)).toEqual([]);
    expect(await one(waiting)).toMatchObject({ state: 'discarded', mayStart: false });
    await estate
      .as('manager')
      .get(at(`/${waiting}/preview`))
      .expect(404);
    await start(waiting).expect(409);
  });

  it('whoeverSawOtherNumbers_looksAgainBeforeAnythingIsWritten', async () => {
    const { id } = await previewed(FILE);
    await estate
      .as('manager')
      .post(`/api/estates/${estate.estateId}/places`, { kind: 'building', name: '5 栋' })
      .expect(201);
    const before = await standing();
    await start(id).expect(200);
    await work();
    expect(await standing()).toEqual(before);
    const run = await one(id);
    expect(run).toMatchObject({ state: 'previewed', mayStart: true, reason: expect.stringContaining('又有了变动') });
    expect(run.counts[0]).toMatchObject({ subject: 'building', added: 1 });
    await start(id).expect(200);
    await work();
    expect(await one(id)).toMatchObject({ state: 'done', reason: null });
  });

  it('aRunThatAnEndedProcessLeft_isContinuedOnce_byHoweverMany', async () => {
    const { id } = await previewed(FILE);
    await start(id).expect(200);
    await booted.dataSource.manager.update(ImportRun, { id }, { state: 'writing' });
    await Promise.all([work(), work(), work()]);
    expect(await one(id)).toMatchObject({ state: 'done' });
    expect((await standing()).people).toHaveLength(5);
    const { manager } = booted.dataSource;
    expect(await manager.countBy(AuditEntry, { subjectId: estate.estateId, action: 'imported' })).toBe(1);
  });

  it('aRunThatFails_hasWrittenNothing_andSaysSo', async () => {
    const before = await standing();
    const { id } = await previewed(FILE);
    await start(id).expect(200);
    await booted.dataSource.manager.delete(ImportPart, { importId: id, kind: 'reading' });
    await work();
    expect(await one(id)).toMatchObject({ state: 'failed', reason: expect.stringContaining('什么也没有写进去') });
    expect(await standing()).toEqual(before);
  });

  describe('taking it back', () => {
    it('asIfItHadNotBeen_andOnlyTheLastOne', async () => {
      const first = await imported(FILE);
      const between = await standing();
      const second = await imported(
        csv('3栋，2单元，1201，许静，13500001111，业主，', '7栋，，101，周九，13500002222，业主，'),
      );
      expect((await standing()).people).toContain('3 栋 2 单元 1201 许静 13500001111 owner');
      await undo(first.id).expect(409);
      expect((await undo(second.id).expect(200)).body).toMatchObject({ state: 'undone', mayUndo: false });
      expect(await standing()).toEqual(between);
      await undo(second.id).expect(409);
      const audit = await booted.dataSource.manager.findBy(AuditEntry, { action: 'importUndone' });
      expect(audit.filter(({ estateId }) => estateId === estate.estateId)).toHaveLength(1);
    });

    it('notOnceSomebodyReportedFromANewRoom', async () => {
      const { id } = await imported(FILE);
      const { manager } = booted.dataSource;
      const room = await manager.findOneByOrFail(Household, { estateId: estate.estateId, placeText: '商铺 12' });
      const journey = new Journey(estate);
      const where = { householdId: room.id, place: { householdId: room.id } };
      const caller = { callerName: '王先生', callerPhone: '13900001111' };
      const { reporterId: _, ...registration } = journey.registration({ ...where, ...caller });
      await journey.post('desk', '/api/desk/complaints', registration).expect(201);
      const { body } = await undo(id).expect(409);
      expect(body).toMatchObject({ code: 'IMPORT.IN_USE' });
      expect((await standing()).rooms).toContain('商铺 12');
    });

    it('notOnceSomebodyWasBoundByIt', async () => {
      const { id } = await imported(FILE);
      const membership = {
        personId: estate.people.passerBy,
        householdId: estate.rooms.lin,
        kind: 'family',
        until: null,
        confirmedBy: 'phone',
        confirmedById: null,
      } as const;
      await booted.app.get(TransactionRunner).run((manager) => bindRoom(manager, membership, booted.clock.now()));
      expect((await undo(id).expect(409)).body.code).toBe('IMPORT.IN_USE');
    });

    it('notOnceAColleagueHasAddedToIt', async () => {
      const { id } = await imported(FILE);
      const { manager } = booted.dataSource;
      const building = await manager.findOneByOrFail(Building, { estateId: estate.estateId, name: '5 栋' });
      const unit = await manager.findOneByOrFail(Unit, { buildingId: building.id });
      const place = { kind: 'household', name: '102', parentId: unit.id };
      await estate.as('manager').post(`/api/estates/${estate.estateId}/places`, place).expect(201);
      expect((await undo(id).expect(409)).body.code).toBe('IMPORT.IN_USE');
    });
  });

  describe('files', () => {
    const workbook = async (fill: (workbook: Workbook) => void): Promise<Buffer> => {
      const made = new Workbook();
      fill(made);
      return Buffer.from(await made.xlsx.writeBuffer());
    };

    it('aWorkbookWithASheetPerBuilding_titlesMergedCellsAndFormulas_isRead', async () => {
      const file = await workbook((made) => {
        made.addWorksheet('Sheet1');
        const five = made.addWorksheet('5栋');
        five.addRow(['翠湖花园 5 栋登记表']);
        five.addRow(['单元', '房号', '姓名', '电话']);
        five.addRow([1, 101, '张三', 13812345678]);
        five.addRow([null, 102, '李四', { formula: '"139"&"00001111"', result: '13900001111' }]);
        five.mergeCells('A3:A4');
        five.addRow(['小计', 2]);
        const six = made.addWorksheet('6栋');
        six.addRow(['房间号', '业主']);
        six.addRow(['２０１室', '王五']);
      });
      const preview = await previewed(file, '登记.xlsx');
      expect(preview.problems).toEqual([]);
      expect(preview.sheets).toEqual([
        { name: '5栋', headingRow: 2, rowCount: 2 },
        { name: '6栋', headingRow: 1, rowCount: 1 },
      ]);
      await start(preview.id).expect(200);
      await work();
      expect((await standing()).people).toEqual([
        '5 栋 1 单元 101 张三 13812345678 owner',
        '5 栋 1 单元 102 李四 13900001111 owner',
        '6 栋 201 王五 null owner',
      ]);
    });

    it('aCsvOfAChineseExcel_isRead_andSoIsOneWithAMark', async () => {
      // `楼栋`, `房号`, `姓名` above `8栋`, `101`, `张三` in GBK.
      const gbk = Buffer.from('c2a5b6b02cb7bfbac52cd0d5c3fb0d0a38b6b02c3130312cd5c5c8fd', 'hex');
      expect((await previewed(gbk)).samples).toContainEqual(expect.objectContaining({ detail: '业主 张三' }));
      const marked = Buffer.concat([Buffer.from('efbbbf', 'hex'), csv('8栋，，102，李四，，，')]);
      expect((await previewed(marked)).samples).toContainEqual(expect.objectContaining({ detail: '业主 李四' }));
    });

    it.each([
      ['IMPORT.OLD_EXCEL', Buffer.from('d0cf11e0a1b11ae1000000', 'hex')],
      [
        'IMPORT.ENCRYPTED',
        Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      ],
      ['IMPORT.WEB_PAGE', Buffer.from('<html><table><tr><td>房号</td></tr></table></html>')],
      ['IMPORT.FILE_UNREADABLE', Buffer.from('%PDF-1.7')],
      ['IMPORT.FILE_UNREADABLE', Buffer.from('PK\u0003\u0004 not an archive')],
    ])('%s_isSaid', async (code, file) => {
      expect((await upload(file, '登记.xls')).body).toMatchObject({ code });
    });

    it('problems_comeAsTheSameFileWithOneMoreColumn_whichMayBeUploadedAgain', async () => {
      const { id } = await previewed(FILE);
      const { body } = await estate
        .as('manager')
        .get(at(`/${id}/problems`))
        .buffer()
        .parse(bytes)
        .expect(200);
      const made = new Workbook();
      await made.xlsx.load(body);
      const sheet = made.worksheets[0];
      const texts = (row: number) => ((sheet?.getRow(row).values ?? []) as unknown[]).slice(1);
      expect(texts(1)).toEqual([...HEADING, '问题']);
      expect(texts(5).at(-1)).toContain('科学计数法');
      expect(JSON.stringify(texts(2))).not.toContain('330106197001011234');
      const again = await previewed(body, '房屋登记-问题.xlsx');
      expect(again).toMatchObject({ rowCount: 5, problemCount: 1 });
    });

    it('theTemplate_namesTheRoomsThatAreThere_andIsReadAsItIs', async () => {
      const { body } = await estate.as('manager').get(at('/template?kind=places')).buffer().parse(bytes).expect(200);
      const preview = await previewed(body, '模板.xlsx');
      expect(preview).toMatchObject({ rowCount: 2, problemCount: 0, mayStart: false });
    });
  });

  describe('colleagues', () => {
    const LIST =
      '姓名，手机号，部门，岗位，账号\n韩雪梅，13811112222，engineering部，维修，hanxuemei\n王师傅，1.38E+10，，保洁，\n李建国，13899998888，，班组长，';
    const list = (text = LIST) => Buffer.from(text.replaceAll('，', ','));
    const uploadStaff = (file: Buffer) => estate.as('manager').upload(file, '同事.csv', at('/preview?kind=staff'));
    const importStaff = async (): Promise<ImportView> => {
      const { body } = await uploadStaff(list()).expect(200);
      await start(body.id).expect(200);
      await work();
      return one(body.id);
    };
    const people = async () => {
      const { body } = await estate.as('manager').get(`/api/staff-accounts?estateId=${estate.estateId}`).expect(200);
      return (body as StaffAccountPage).items.map(({ name, account, state }) => `${name} ${account} ${state}`).sort();
    };

    it('getAccountsRolesAndInvitations_andTheSameListAgainChangesNothing', async () => {
      const before = await people();
      const { body: preview } = await uploadStaff(list()).expect(200);
      expect(await people()).toEqual(before);
      expect(preview).toMatchObject({ rowCount: 3, problemCount: 1, leftOutRowCount: 1 });
      await start(preview.id).expect(200);
      await work();
      expect(await one(preview.id)).toMatchObject({ state: 'done', counts: preview.counts });
      expect((await people()).filter((person) => !before.includes(person))).toEqual([
        '李建国 13899998888 invited',
        '韩雪梅 hanxuemei invited',
      ]);
      const { body: again } = await uploadStaff(list()).expect(200);
      expect(again).toMatchObject({
        mayStart: false,
        counts: [{ subject: 'colleague', unchanged: 2 }, { subject: 'role' }],
      });
      const { body: links } = await estate.as('manager').get('/api/staff-accounts/links').expect(200);
      expect((links as StaffLinkPage).items.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['韩雪梅', '李建国']),
      );
      await estate.as('manager').get(at('/template?kind=staff')).expect(200);
      expect((await undo(preview.id).expect(200)).body).toMatchObject({ state: 'undone' });
    });

    it('areTakenBack_untilOneOfThemIsOnDuty', async () => {
      const before = await people();
      const first = await importStaff();
      await undo(first.id).expect(200);
      expect(await people()).toEqual(before);
      const { id } = await importStaff();
      const { manager } = booted.dataSource;
      const { id: personId } = await manager.findOneByOrFail(Person, { staffAccount: 'hanxuemei' });
      const startsAt = booted.clock.now();
      const shift = {
        id: newId(),
        estateId: estate.estateId,
        personId,
        startsAt,
        endsAt: new Date(startsAt.getTime() + 3_600_000),
      };
      await booted.app.get(TransactionRunner).run((entities) => insertRows(entities, DutyShift, [shift]));
      expect((await undo(id).expect(409)).body).toMatchObject({ code: 'IMPORT.IN_USE' });
      await manager.delete(DutyShift, { id: shift.id });
      await undo(id).expect(200);
    });

    it.each([
      ['系统管理员', 'admin', 'STAFF.LAST_ADMINISTRATOR'],
      ['项目经理', 'estateManager', 'STAFF.LAST_ESTATE_MANAGER'],
    ] as const)('whoBecame_%s_byIt_keepsThat_onceNobodyElseIs', async (post, role, code) => {
      const { manager } = booted.dataSource;
      const { estateId, people: here } = estate;
      const first = { personId: here.manager, role, estateId };
      if (role === 'admin') await manager.insert(RoleGrant, first);
      const phone = `137666600${String(role.length).padStart(2, '0')}`;
      await manager.update(Person, { id: here.lead }, { staffAccount: `lead${phone}`, phone });
      const { name } = await manager.findOneByOrFail(Person, { id: here.lead });
      const { body } = await uploadStaff(list(`姓名，手机号，岗位\n${name}，${phone}，${post}`)).expect(200);
      await start(body.id).expect(200);
      await work();
      const held = () => manager.countBy(RoleGrant, { personId: here.lead, role, estateId });
      expect(await held()).toBe(1);
      await manager.delete(RoleGrant, first);
      const refused = await estate
        .as('lead')
        .post(at(`/${body.id}/undo`), {})
        .expect(409);
      expect([refused.body.code, await held()]).toEqual([code, 1]);
      await manager.insert(RoleGrant, first);
      await manager.update(Person, { id: here.manager }, { passwordHash: 'set' });
      await undo(body.id).expect(200);
      expect(await held()).toBe(0);
    });
  });

  describe('who may', () => {
    it('nobodyButManagersAndAdministrators_andNobodyFromAnotherEstate', async () => {
      const { id } = await previewed(FILE);
      await upload(FILE, 'x.csv', 'desk').expect(403);
      await upload(FILE, 'x.csv', 'lin').expect(403);
      await upload(FILE, 'x.csv', 'foreignManager').expect(404);
      for (const path of ['?kind=places', `/${id}`, `/${id}/preview`, `/${id}/problems`, '/template?kind=places']) {
        await estate.as('foreignManager').get(at(path)).expect(404);
        await estate.as('desk').get(at(path)).expect(403);
      }
      for (const what of ['start', 'undo', 'discard']) {
        await estate
          .as('foreignManager')
          .post(at(`/${id}/${what}`), {})
          .expect(404);
        await estate
          .as('foreignManager')
          .post(at(`/${id}/${what}`, estate.foreignEstateId), {})
          .expect(404);
        await estate
          .as('desk')
          .post(at(`/${id}/${what}`), {})
          .expect(403);
      }
      expect(await one(id)).toMatchObject({ state: 'previewed' });
    });
  });
});

/** How supertest takes an answer that is no text. */
function bytes(response: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const stream = response as NodeJS.ReadableStream;
  const pieces: Buffer[] = [];
  stream.on('data', (piece: Buffer) => pieces.push(piece));
  stream.on('end', () => done(null, Buffer.concat(pieces)));
}
