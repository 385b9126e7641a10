import type { KeyPart } from '../../typings/cell';

/** The nine key parts of a school, in the order of the source (S3; F007). */
export const keyParts = {
  infrastructure: '基础设施',
  buildings: '校舍',
  defences: '三防',
  fire: '消防',
  food: '食品卫生',
  order: '校园及周边治安',
  traffic: '交通',
  hazardous: '易燃易爆及危化品',
  dormitory: '学生宿舍',
} as const satisfies Readonly<Record<KeyPart, string>>;

export const keyPartsInOrder = Object.keys(keyParts) as readonly KeyPart[];
