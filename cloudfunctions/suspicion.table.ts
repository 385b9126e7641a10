import type { Suspicion, SuspicionRow } from '../typings/checkIn';

/** What a human should look at (F181, F182): each with its reason and its harmless explanation; none changes a result. */
export const suspicions = {
  sameCoordinates: {
    label: '和以前的位置完全一样',
    why: '经纬度到小数点后 6 位都和以前一次相同，真实定位每次都会略有出入；也可能是手机用了旧的定位。',
  },
  tooFast: {
    label: '两次之间走得太快',
    why: '和上一次签到隔得太远、时间太短；也可能是其中一次定位不准。',
  },
  codeFarAway: {
    label: '扫了码，人在远处',
    why: '扫的是这个岗位的码，定位却在范围之外；可能是拍回去的码，也可能是定位不准。',
  },
  codeAlone: {
    label: '只扫了码，没有定位',
    why: '没有定位可以对照，不能排除是拍回去的码；没开定位的人也只能这样签。',
  },
  oldCode: {
    label: '扫的是旧的现场码',
    why: '这张码已经换新；可能是以前拍下的，也可能现场还没有换贴。',
  },
  clockAhead: {
    label: '手机时间比实际快',
    why: '手机上的时间在将来，已改按收到的时间计；多半是手机时间没有调准。',
  },
  sentLater: {
    label: '过后才传上来',
    why: '按下时没有网络，时间是手机记的；信号不好的地方常会这样。',
  },
  noError: {
    label: '定位缺少精度',
    why: '定位的误差是 0，真实定位都有误差；少数手机也会这样报。',
  },
} as const satisfies { readonly [S in Suspicion]: SuspicionRow };
