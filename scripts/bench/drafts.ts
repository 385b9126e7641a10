import type { ReportDraft } from '../../typings/report';

/** About one kilobyte over the wire, as a parent sends it. */
export const draftFor = (nth: number, unitId: string, run = 'stored'): ReportDraft => ({
  draftId: draftIdOf(nth, run),
  unitId,
  unitConfirmed: true,
  itemId: 'R14',
  subMatterId: null,
  text: `第${nth}次：校门口东侧积水很深，放学时孩子只能绕到机动车道上走，雨停两个小时后还没有退，旁边的雨水井好像堵了。`,
  media: ['a', 'b'].map((name) => ({
    fileId: `cloud://local-env.local/report/${draftIdOf(nth, run)}/${name}.jpg`,
    kind: 'photo' as const,
  })),
  place: { words: '东门外公交站旁', point: { longitude: 119.9512, latitude: 31.7204 } },
  reporter: 'named',
  callMe: '家长',
  happeningNow: false,
  aboutSchool: false,
  writtenAt: '2026-11-23T01:05:00.000Z',
});

const draftIdOf = (nth: number, run: string): string => `bench-${run}-${String(nth).padStart(16, '0')}`;
