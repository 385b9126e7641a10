import { reportFlow } from '../../cloudfunctions/report/report.table';
import profile from '../../cloudfunctions/profile/wujin/profile.json';
import { drawing } from './drawing';

/** Every page of docs/workflows/, by its file name, as the tables draw it today. */
export const workflowPages: Readonly<Record<string, string>> = {
  'report.md': drawing(reportFlow, {
    title: '一件上报',
    source: 'cloudfunctions/report/report.table.ts',
    starts: { state: 'submitted', label: '上报' },
    roles: profile.roleTitles,
    conditions: { standsIn: '代收时' },
    tells: { reporter: '上报人', desk: '接手方' },
    blanks: { centre: '网格中心', desk: '接手方' },
  }),
};
