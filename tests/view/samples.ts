import type { OfferedItem } from '../../typings/checklist';
import type { UnitCard } from '../../typings/grid';
import type { CasePage, Receipt, ReportCard } from '../../typings/report';
import type { Draft } from '../../miniprogram/view/draft';
import { newDraft } from '../../miniprogram/view/draft';

export const now = Date.parse('2026-11-23T06:00:00Z');
export const at = '2026-11-23T05:57:00Z';

export const unit: UnitCard = {
  id: 'x-01-1',
  name: '青石小学',
  gridName: '青石小学专属网格',
  townName: '青石镇',
  kind: 'school',
  lookAlikes: [],
  receiver: '青石小学责任网格员',
};

export const twin: UnitCard = {
  ...unit,
  id: 'x-02-1',
  name: '青石实验小学',
  lookAlikes: ['青石小学', '青石二小'],
};

export const item: OfferedItem = {
  id: 'R14',
  seq: 14,
  plain: '路面积水结冰',
  text: '校园周边道路积雪、积冰、严重积水',
  subMatters: [
    { id: 'R14-1', label: '积水' },
    { id: 'R14-2', label: '积冰' },
  ],
  words: ['积水'],
  emergency: null,
  hint: null,
  forCitizens: true,
  channel: null,
};

export const urgent: OfferedItem = {
  ...item,
  id: 'R25',
  seq: 25,
  emergency: { advice: '先拨打110', calls: [{ number: '110', label: '报警 110' }] },
};

export const draftWith = (change: Partial<Draft>): Draft => ({
  ...newDraft('d'.repeat(30), at, ''),
  unit,
  text: '校门口积水',
  ...change,
});

export const receipt: Receipt = {
  id: 'r1',
  number: 'W01-1',
  pickupCode: null,
  said: '已送达青石小学责任网格员。',
  next: '有进展会提醒您。',
  calls: [],
  already: false,
};

export const card: ReportCard = {
  id: 'r1',
  number: 'W01-1',
  title: '路面积水结冰',
  unitName: '青石小学',
  where: '东门',
  at,
  state: { text: '待核实', tone: 'waiting' },
  flags: [{ text: '紧急', tone: 'danger' }],
  photoCount: 2,
};

export const casePage: CasePage = {
  id: 'r1',
  number: 'W01-1',
  v: 3,
  state: { text: '待核实', tone: 'waiting' },
  flags: [],
  title: '路面积水结冰',
  item: { id: 'R14', text: item.text, subMatter: '积水' },
  unit: { id: unit.id, name: unit.name, gridName: unit.gridName, townName: unit.townName },
  text: '校门口积水',
  where: '东门',
  point: { longitude: 120, latitude: 31 },
  photos: ['https://files/1'],
  videos: [],
  pictureWords: '',
  at,
  reporter: '实名上报',
  reveal: '',
  unseal: [],
  zone: '',
  whoSees: '责任网格员能看到。',
  desk: '青石小学责任网格员',
  outcome: null,
  tasks: [],
  order: null,
  advice: {
    departments: [
      { name: '教育局', code: 'edu', condition: '有办学许可证', placeholder: false },
      { name: '属地', code: 'local', condition: null, placeholder: true },
    ],
    mode: 'exclusive_by_condition',
    notes: ['看证再定。'],
  },
  calls: [],
  held: [],
  orders: [],
  voices: [],
  timeline: [
    {
      at: '2026-11-23T05:57:00Z',
      title: '已上报',
      by: '上报人',
      words: '',
      photos: [],
      told: '已微信提醒责任网格员',
    },
    {
      at: '2026-11-23T05:59:00Z',
      title: '已核实',
      by: '责任网格员 苏小满',
      words: '属实',
      photos: ['https://files/2'],
      told: '未能微信提醒上报人，已转站内待办',
    },
  ],
  mayDo: [{ step: 'verify', label: '到场核实', tone: 'primary', needs: [] }],
};
