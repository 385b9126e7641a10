import type { TemplateKey } from '../typings/message';

/** A field's name begins with its type; the types' limits are WeChat's (docs: 订阅消息参数值内容限制说明). */
export interface TemplateField {
  readonly key: string;
  readonly label: string;
}

export interface TemplateRow {
  readonly title: string;
  readonly fields: readonly TemplateField[];
  /** Said when asking for it. */
  readonly why: string;
}

/** Every push there is. No names of people, no words of a report: a push is read on a locked screen (F117). */
export const templates = {
  'report.arrived': {
    title: '隐患上报提醒',
    fields: [
      { key: 'thing1', label: '事项' },
      { key: 'thing2', label: '学校' },
      { key: 'time3', label: '上报时间' },
      { key: 'phrase4', label: '紧急程度' },
      { key: 'thing5', label: '提示' },
    ],
    why: '有新的上报时，第一时间提醒您',
  },
  'report.moved': {
    title: '上报进度通知',
    fields: [
      { key: 'character_string1', label: '编号' },
      { key: 'phrase2', label: '进度' },
      { key: 'time3', label: '时间' },
      { key: 'thing4', label: '说明' },
    ],
    why: '有进展时提醒您',
  },
  'shift.told': {
    title: '值班安排提醒',
    fields: [
      { key: 'thing1', label: '岗位' },
      { key: 'thing2', label: '学校' },
      { key: 'time3', label: '开始时间' },
      { key: 'thing4', label: '提示' },
    ],
    why: '护学岗开始前、有变动时提醒您',
  },
  'patrol.told': {
    title: '巡查情况提醒',
    fields: [
      { key: 'thing1', label: '事项' },
      { key: 'thing2', label: '学校' },
      { key: 'time3', label: '时间' },
      { key: 'thing4', label: '提示' },
    ],
    why: '巡查少了轮次、一周待签时提醒您',
  },
} as const satisfies { readonly [K in TemplateKey]: TemplateRow };
