import { drawName } from './draw.mjs';
import { nameCell, phoneCell } from './looks.mjs';

const PINYIN = ['wang', 'li', 'zhang', 'liu', 'chen', 'yang', 'huang', 'zhao', 'wu', 'zhou', 'xu', 'sun', 'ma', 'zhu'];

/** One manager, a head for each department, then those who do the work. */
function postOf(number) {
  if (number === 1) return { role: '项目经理', department: '客服部' };
  const teams = [
    { role: '客服管家', department: '客服部' },
    { role: '维修服务人员', department: '工程部' },
    { role: '维修服务人员', department: '保洁绿化部' },
    { role: '维修服务人员', department: '秩序部' },
  ];
  const team = teams[number % teams.length];
  return number < 6 ? { ...team, role: '部门经理' } : number < 14 ? { ...team, role: '班组长' } : team;
}

/** The people of one estate, as the personnel department keeps them. */
export function staffSheet({ draw, nextPhone, count, estateName }) {
  const headings = ['工号', '员工姓名', '登录账号', '手机号码', '所属部门', '岗位', '小区', '备注'];
  const columns = { name: 1, account: 2, phone: 3, department: 4, role: 5, estate: 6 };
  const rows = [['员工花名册', ...headings.slice(1).map(() => null)], headings];
  const sheet = { name: '员工', headings, hidden: [], rows, merges: [{ row: 1, fromColumn: 0, toColumn: 7 }] };
  const spots = [];
  const truth = [];
  for (let number = 1; number <= count; number += 1) {
    const { role, department } = postOf(number);
    const account = `${PINYIN[number % PINYIN.length]}${String(number).padStart(3, '0')}`;
    const entry = { name: drawName(draw), account, phone: nextPhone(), department, role };
    truth.push(entry);
    const cells = [nameCell(draw, entry.name), account, phoneCell(draw, entry.phone), department, role];
    rows.push([`YG${number}`, ...cells, estateName, null]);
    if (number > 14) spots.push({ sheet, row: rows.length, columns, entry });
    if (number % 30 === 0) rows.push(headings.map(() => null));
  }
  return { sheet, spots, truth };
}
