import type * as z from 'zod';
import type { Refused } from '../../typings/refusal';
import { refuse } from '../refuse';

/** What each field is called on the page, so that a refusal names what the person sees. */
const fieldNames: Readonly<Record<string, string>> = {
  draftId: '草稿编号',
  kind: '调整方式',
  profile: '学校资料',
  cells: '校内网格',
  gates: '校门',
  boundary: '校界',
  measure: '量法',
  of: '原来的网格',
  after: '调整后的网格',
  unitId: '学校',
  unitConfirmed: '学校确认',
  itemId: '事项',
  subMatterId: '小类',
  text: '情况说明',
  media: '照片或视频',
  place: '地点',
  words: '文字',
  reporter: '上报方式',
  callMe: '称呼',
  happeningNow: '正在发生',
  aboutSchool: '反映学校',
  writtenAt: '填写时间',
  box: '列表',
  boxes: '列表',
  cursor: '翻页位置',
  id: '编号',
  v: '版本',
  step: '操作',
  input: '表单',
  point: '位置',
  pickupCode: '取件码',
  version: '版本',
  townId: '发生地',
  licence: '办学许可证',
  pipe: '管线',
  at: '时间',
  time: '时间',
  filters: '筛选条件',
  view: '统计方式',
  period: '统计周期',
  on: '日期',
  town: '镇',
  format: '文件类型',
  reason: '导出理由',
  requestId: '导出编号',
  file: '文件内容',
  photos: '照片',
  agree: '同意',
  purpose: '用途',
  was: '原来的称呼',
  newName: '新的称呼',
  fine: '抽查结果',
  unit: '学校',
  poster: '海报',
  row: '对应单位',
  rowId: '名单里的人',
  fileId: '文件',
  edit: '名单',
  state: '状态',
  decision: '处理',
  dryRun: '试导入',
  validFrom: '生效日期',
  look: '版本',
  code: '邀请码',
  role: '岗位',
  name: '姓名',
  replaces: '接替的人',
  who: '人员',
  why: '原因',
  locked: '停用',
  change: '安排',
  calendar: '日历',
  settings: '提醒设置',
  limits: '办理期限',
  mobile: '手机号',
  tie: '与学校的关系',
  adult: '年满 18 周岁',
  answers: '答题',
  owner: '群主',
  tiers: '档次',
  source: '依据',
  plan: '排班设置',
  days: '日期',
  seed: '自动排班',
  from: '开始日期',
  to: '结束日期',
  number: '编号',
  ids: '班次',
  deed: '操作',
  candidates: '能来的人',
  shift: '班次',
  whole: '替一班还是每一班',
  free: '可以来的时间',
  away: '不能来的日子',
  roundId: '巡查编号',
  circuit: '路线',
  startedAt: '开始时间',
  endedAt: '结束时间',
  sentAt: '送出时间',
  leader: '带队领导',
  visits: '到点记录',
  mine: '看谁的',
  sweepId: '排查编号',
  title: '名称',
  items: '排查项目',
  team: '参加的人',
  where: '地点',
  found: '巡查编号',
  day: '日期',
  renew: '换新的码',
  keptAt: '按下的时间',
  evidence: '到岗凭据',
  rules: '奖励办法',
  list: '付款清单',
  planId: '清单',
  forWhom: '为谁申请',
  facts: '事情经过',
  hero: '见义勇为的人',
  isMinor: '是否未满 18 周岁',
  witness: '证人',
  applicant: '申请人的姓名',
  pictures: '照片',
  whom: '哪一位',
};

type Issue = z.core.$ZodIssue;

const incomplete = '提交的内容不完整，请返回后重试。';

/** The first thing wrong with an ask, in Chinese, with the field's name. */
export function faultFrom({ issues }: z.ZodError): Refused {
  const [issue] = issues;
  if (issue === undefined) return refuse('INVALID', incomplete);
  const field = fieldOf(issue);
  // What an action does not know is said back as it came, whatever the word means elsewhere.
  const name = issue.code === 'unrecognized_keys' ? field : (fieldNames[field] ?? field);
  return refuse('INVALID', sentence(issue, name), field);
}

const fieldOf = (issue: Issue): string =>
  plain(issue.code === 'unrecognized_keys' ? issue.keys[0] : issue.path[0]);

/** NB: the name of a field that we do not know is somebody else's text: only what is a name is said back. */
const plain = (name: PropertyKey | undefined): string =>
  typeof name === 'string' && /^[\w-]{1,20}$/.test(name) ? name : '';

function sentence(issue: Issue, name: string): string {
  if (issue.code === 'unrecognized_keys')
    return `提交了不认识的内容${name === '' ? '' : `“${name}”`}，请更新小程序后重试。`;
  if (name.endsWith('的称呼')) return `“${name}”请填 1 到 20 个字，且不要填写电话号码。`;
  if (name === '称呼') return `“${name}”最多 20 个字，且不要填写电话号码。`;
  if (issue.code === 'too_big' && issue.origin === 'string')
    return `“${name}”最多 ${issue.maximum} 个字，请删减后再提交。`;
  if (issue.code === 'too_small' && issue.origin === 'string' && Number(issue.minimum) > 1)
    return `“${name}”至少 ${issue.minimum} 个字，请补充后再提交。`;
  if (issue.code === 'too_big' && issue.origin === 'array')
    return `“${name}”最多 ${issue.maximum} 个，请删去一些。`;
  return name === '' ? incomplete : `“${name}”没有填对，请检查后再提交。`;
}
