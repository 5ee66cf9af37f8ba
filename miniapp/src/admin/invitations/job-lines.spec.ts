import { jobLines } from './job-lines';

it('aSlip_saysDepartment_estateAndJob', () => {
  const roles = [{ role: 'handler' as const, estateName: '翠湖花园' }];
  expect(jobLines({ departmentName: '工程部', roles })).toEqual(['工程部', '翠湖花园：一线员工']);
  expect(jobLines({ departmentName: null, roles: [{ role: 'admin', estateName: null }] })).toEqual([
    '全公司：系统管理员',
  ]);
});

it('whoeverWorksOnManyEstates_isNamedWithTheFirst_andHowManyThereAre', () => {
  const roles = ['翠湖花园', '枫林苑', '观澜里', '云栖里'].map((estateName) => ({
    role: 'estateManager' as const,
    estateName,
  }));
  expect(jobLines({ departmentName: null, roles })).toEqual(['翠湖花园、枫林苑、观澜里等 4 个小区：项目经理']);
});
