import type { Briefing, BriefingQuestion } from '../../typings/volunteer';

interface Question extends BriefingQuestion {
  readonly right: string;
  /** Said to whoever chose another. */
  readonly explain: string;
}

/**
 * What everybody reads and answers before the first shift (F351): observe and report, no enforcement. Whoever changes a
 * word of it that matters gives it a new version, and everybody is asked again.
 */
export const briefing = {
  version: '2026-1',
  title: '志愿者上岗须知',
  parts: [
    {
      heading: '做什么',
      lines: [
        '看：在校门和上下学路上看有没有隐患，例如乱停车、井盖缺失、占道摊点。',
        '报：看到了就在小程序里上报，拍环境，不拍孩子的脸；交给责任网格员核实。',
        '劝：可以善意提醒，对方不听就不再说，只上报。',
      ],
    },
    {
      heading: '不做什么',
      lines: [
        '不执法：不拦车、不查证件、不收东西、不追人、不和人争执。',
        '不替人：值班用自己的微信签到，换人要先登记。',
        '不外传：不把孩子、家庭和别人的事发到群里或朋友圈。',
      ],
    },
    {
      heading: '遇到危险',
      lines: [
        '先保护好自己，带孩子离开危险处，再拨打 110、119、120，然后告诉学校。',
        '身体不舒服、天气恶劣时可以不上岗，告诉队长就行。',
      ],
    },
  ],
  questions: [
    {
      id: 'q1',
      text: '校门口有车乱停，司机不听劝，您怎么做？',
      options: [
        { value: 'a', label: '站到车前不让他走' },
        { value: 'b', label: '不争执，拍下环境上报' },
        { value: 'c', label: '把他的车牌发到家长群' },
      ],
      right: 'b',
      explain: '志愿者不执法，也不在群里公开别人的信息：离开争执，上报给责任网格员，由有权的人处理。',
    },
    {
      id: 'q2',
      text: '看见有人在校门外持械威胁，先做什么？',
      options: [
        { value: 'a', label: '上前夺下来' },
        { value: 'b', label: '先在小程序里写清楚再说' },
        { value: 'c', label: '和孩子一起退到安全处，拨打 110，再告诉学校' },
      ],
      right: 'c',
      explain: '正在发生的危险先保护好自己和孩子、先打电话；不要上前，也不要先填表。',
    },
    {
      id: 'q3',
      text: '上报时拍照片，哪一种合适？',
      options: [
        { value: 'a', label: '拍隐患本身和周围环境' },
        { value: 'b', label: '拍清楚在场孩子的脸' },
        { value: 'c', label: '拍对方的身份证' },
      ],
      right: 'a',
      explain: '只拍隐患和环境。孩子的脸、别人的证件都不拍，志愿者也没有权力查证件。',
    },
    {
      id: 'q4',
      text: '听家长说某个孩子家里出了事，可以怎么做？',
      options: [
        { value: 'a', label: '在志愿者群里提醒大家' },
        { value: 'b', label: '只告诉学校，不外传' },
        { value: 'c', label: '去孩子家里问清楚' },
      ],
      right: 'b',
      explain: '孩子和家庭的事不外传、不打听：告诉学校，由老师去关心。',
    },
    {
      id: 'q5',
      text: '今天轮到您值班，临时去不了，怎么办？',
      options: [
        { value: 'a', label: '请朋友用我的手机签到' },
        { value: 'b', label: '不说也没关系' },
        { value: 'c', label: '在小程序里请假或换班，告诉队长' },
      ],
      right: 'c',
      explain: '签到认本人的微信，不能代签；请假或换班登记了，学校才知道岗上有没有人。',
    },
  ],
} as const satisfies Omit<Briefing, 'questions'> & { readonly questions: readonly Question[] };

/** Questions with what is right, for the one who marks them. */
export const questions: readonly Question[] = briefing.questions;
