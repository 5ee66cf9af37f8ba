import { plainHeading } from './find-heading';
import { PLACE_HEADINGS } from './place-headings';

const fieldOf = (heading: string) =>
  PLACE_HEADINGS.find(({ pattern }) => pattern.test(plainHeading(heading)))?.field ?? null;

it.each([
  ['estate', ['小区名称', '项目', '所属小区', '所在项目']],
  ['phase', ['分期', '区', '期区', '分期/区', '所属分期']],
  ['building', ['楼栋名称', '楼号', '幢', '栋座', '楼幢号', '栋/座', '幢/座', '所属楼栋', '楼栋编码', '号楼']],
  ['unit', ['单元号', '门洞', '单元/门洞', '单元门', '所属单元', '单元编号']],
  ['floor', ['楼层', '所在层', '楼层号']],
  ['room', ['房号', '房间名', '房屋编号', '室号', '门牌号', '房屋门牌', '房号/室号', '室']],
  ['address', ['房屋地址', '房产坐落', '门牌地址', '单元房号', '楼-单元-房号', '楼号-单元号-室号', '房间全称']],
  ['name', ['业主姓名', '权利人', '户主', '业主/住户姓名', '使用人姓名', '房东', '共有人2']],
  ['phone', ['手机号', '业主电话', '联系方式1', '备用电话', '其他电话', '第二联系电话', '登记手机号', '电话/手机']],
  ['kind', ['人员类型', '与业主关系', '与产权人关系', '身份类型', '居住身份', '入住人身份']],
  ['until', ['租期止', '到期日期', '合同到期日', '租赁期止', '退租日期', '止租日期', '承租人信息到期日']],
  [null, ['户型', '建筑面积', '总层数', '入住时间', '业主/租户', '紧急联系电话', '家庭住址', '备注']],
])('whatCompaniesCallTheirColumns_%s', (field, headings) => {
  expect(headings.map((heading) => [heading, fieldOf(heading)])).toEqual(headings.map((heading) => [heading, field]));
});
