import type { BillState, PayoutState, PayoutStep } from '../../typings/payout';
import type { Allowed, Flow } from '../workflow/flow';

/** In whose hands it is: the clock sends and asks, the person claims, the centre decides. */
export type PayoutHolder = 'clock' | 'person' | 'centre' | 'nobody';

/** What must hold for a step by the clock. */
export type PayoutCondition = 'mayRetry';

type By = readonly Allowed<PayoutCondition>[];

const clock: By = [{ role: 'SYS' }];
const centre: By = [{ role: 'SGC' }];
const either: By = [{ role: 'SYS', when: 'mayRetry' }, { role: 'SGC' }];

const why = { name: 'why', label: '原因', kind: 'words', required: true, max: 100 } as const;
const ref = { name: 'ref', label: '单号或凭证号', kind: 'words', required: true, max: 64 } as const;

const hear = { tone: 'plain', by: clock, needs: [], said: '' } as const;
const hearWaiting = {
  ...hear,
  to: 'waiting',
  label: '等本人确认',
  tells: ['person'],
  done: '已发出，等本人领取',
} as const;
const hearPaid = { ...hear, to: 'paid', label: '已到账', tells: ['person'], done: '已到账' } as const;
const hearFailed = { ...hear, to: 'failed', label: '没有付成', tells: ['centre'], done: '没有付成' } as const;
const hearExpired = {
  ...hear,
  to: 'expired',
  label: '到期未领',
  tells: ['person'],
  done: '到期未领，钱已退回',
} as const;
const dispute = {
  ...hear,
  to: 'disputed',
  label: '对不上',
  tells: ['centre'],
  done: '对不上，已停止支付',
} as const;

const requeue = { to: 'queued', label: '重新支付', tone: 'primary', by: either, needs: [], tells: ['person'], done: '重新排队支付', said: '已重新排队，会用新的单号支付。' } as const; // prettier-ignore

const release = { to: 'ended', label: '不再支付', tone: 'danger', by: centre, needs: [why], tells: ['person'], done: '不再支付', said: '钱已归还预算，并告诉本人原因。' } as const; // prettier-ignore

/** How a reward is paid (F326, W07). NB: `sending` and `waiting` have no way out but what the merchant says. */
export const payoutFlow = {
  states: {
    queued: {
      label: '待支付',
      reporterSees: '待支付',
      tone: 'waiting',
      open: true,
      holder: 'clock',
      steps: {
        send: { ...hear, to: 'sending', label: '发出', tells: [], done: '写下单号，发出' },
        release,
        dispute,
      },
    },
    sending: {
      label: '已发出，结果未知',
      reporterSees: '支付中',
      tone: 'moving',
      open: true,
      holder: 'clock',
      steps: { hearWaiting, hearPaid, hearFailed, hearExpired, dispute },
    },
    waiting: {
      label: '等本人领取',
      reporterSees: '待领取',
      tone: 'waiting',
      open: true,
      holder: 'person',
      steps: { hearPaid, hearFailed, hearExpired, dispute },
    },
    paid: {
      label: '已到账',
      reporterSees: '已到账',
      tone: 'done',
      open: false,
      holder: 'nobody',
      steps: {
        refund: { to: 'failed', label: '钱退了回来', tone: 'danger', by: centre, needs: [why, ref], tells: ['person'], done: '付出去的钱退了回来', said: '已登记，可以重新支付或不再支付。' },
        dispute,
      },
    },
    failed: {
      label: '没有付成',
      reporterSees: '没有付成',
      tone: 'danger',
      open: true,
      holder: 'centre',
      steps: { requeue, release, dispute },
    },
    expired: {
      label: '到期未领',
      reporterSees: '到期未领',
      tone: 'danger',
      open: true,
      holder: 'centre',
      steps: { requeue, release, dispute },
    },
    ended: {
      label: '不再支付',
      reporterSees: '不再支付',
      tone: 'closed',
      open: false,
      holder: 'nobody',
      steps: { dispute },
    },
    disputed: {
      label: '对不上，待核对',
      reporterSees: '核对中',
      tone: 'danger',
      open: true,
      holder: 'centre',
      steps: {
        settlePaid: { to: 'paid', label: '核对为已付', tone: 'primary', by: centre, needs: [why, ref], tells: ['person'], done: '核对为已付', said: '已记为已付。' },
        settleFailed: { to: 'failed', label: '核对为没有付', tone: 'danger', by: centre, needs: [why, ref], tells: ['person'], done: '核对为没有付', said: '已记为没有付成，可以重新支付或不再支付。' },
      },
    },
  },
} as const satisfies Flow<PayoutState, PayoutStep, PayoutCondition, 'person' | 'centre', PayoutHolder>; // prettier-ignore

/** What a piece of news may mean: money is still out, it has arrived, it will not; or nothing new. */
export const newsMeans = {
  accepted: 'pending',
  processing: 'pending',
  waitConfirm: 'claimable',
  transferring: 'pending',
  success: 'arrived',
  fail: 'back',
  cancelling: 'pending',
  cancelled: 'back',
  missing: 'pending',
  unknown: 'pending',
} as const satisfies Readonly<Record<BillState, 'pending' | 'claimable' | 'arrived' | 'back'>>;

/** The merchant's word for a bill that nobody confirmed within 24 hours. */
export const overdueClose = 'OVERDUE_CLOSE';

/** Why the merchant did not pay, in words, and what follows: again the next day, somebody has to act, or all stop. */
export interface FailRow {
  readonly words: string;
  readonly then: 'tomorrow' | 'centre' | 'brake';
}

/**
 * WeChat Pay's `fail_reason` of a transfer, as its document lists them; below them the codes with which a request is
 * refused, and our own for what cannot be asked. NB: a reason that is not here stops nothing and is tried by nobody: the
 * centre looks at it.
 */
export const fails: Readonly<Record<string, FailRow>> = {
  OVERDUE_CLOSE: { words: '24 小时内没有领取', then: 'tomorrow' },
  BUDGET_NOT_ENOUGH: { words: '商户账户余额不足', then: 'brake' },
  PAYER_ACCOUNT_ABNORMAL: { words: '商户账户异常', then: 'brake' },
  TRANSFER_SCENE_UNAVAILABLE: { words: '商户的转账场景不能用', then: 'brake' },
  TRANSFER_SCENE_INVALID: { words: '商户没有取得这个转账场景', then: 'brake' },
  PRODUCT_AUTH_CHECK_FAIL: { words: '商户没有开通转账，或者权限被冻结', then: 'brake' },
  TRANSFER_REMARK_SET_FAIL: { words: '微信支付不接受转账备注', then: 'brake' },
  RECEIVE_ACCOUNT_NOT_CONFIGURE: { words: '商户的转账场景没有设好收款人', then: 'brake' },
  DAY_RECEIVED_QUOTA_EXCEED: { words: '收款人当日收款额度已用完', then: 'tomorrow' },
  DAY_RECEIVED_COUNT_EXCEED: { words: '收款人当日收款次数已用完', then: 'tomorrow' },
  TRANSFER_QUOTA_EXCEED: { words: '超过收款人单笔收款额度', then: 'centre' },
  MONTH_RECEIVED_QUOTA_EXCEED: { words: '收款人当月收款额度已用完', then: 'centre' },
  BLOCK_B2C_USERLIMITAMOUNT_BSRULE_MONTH: { words: '收款人当月收款额度已用完', then: 'centre' },
  BLOCK_B2C_USERLIMITAMOUNT_MONTH: { words: '收款人的微信账户本月不能再收款', then: 'centre' },
  REALNAME_ACCOUNT_RECEIVED_QUOTA_EXCEED: { words: '收款人的微信账户收款受限', then: 'centre' },
  TRANSFER_RISK: { words: '微信支付认为这笔有风险', then: 'centre' },
  REAL_NAME_CHECK_FAIL: { words: '收款人没有在微信里实名', then: 'centre' },
  NAME_NOT_CORRECT: { words: '收款人的姓名与微信实名不一致', then: 'centre' },
  ID_CARD_NOT_CORRECT: { words: '收款人的证件与微信实名不一致', then: 'centre' },
  ACCOUNT_FROZEN: { words: '收款人的微信账户被冻结', then: 'centre' },
  ACCOUNT_NOT_EXIST: { words: '收款人的微信账户不存在', then: 'centre' },
  OPENID_INVALID: { words: '收款人不是本小程序的用户', then: 'centre' },
  PAYEE_ACCOUNT_ABNORMAL: { words: '收款人的微信账户要先完善身份信息', then: 'centre' },
  RECEIVE_ACCOUNT_NOT_PERMMIT: { words: '商户没有把本人设为收款人', then: 'centre' },
  MERCHANT_REJECT: { words: '商户的验密人驳回了转账', then: 'centre' },
  MERCHANT_NOT_CONFIRM: { words: '商户的验密人没有按时验密', then: 'centre' },
  OTHER_FAIL_REASON_TYPE: { words: '微信支付没有说明原因', then: 'centre' },
  NOT_ENOUGH: { words: '商户账户余额不足', then: 'brake' },
  NO_AUTH: { words: '商户没有转账权限，或者来源 IP 不在白名单', then: 'brake' },
  SIGN_ERROR: { words: '商户密钥或证书不对', then: 'brake' },
  APPID_MCHID_NOT_MATCH: { words: '商户号没有绑定本小程序', then: 'brake' },
  PARAM_ERROR: { words: '微信支付不接受这笔转账的内容', then: 'centre' },
  INVALID_REQUEST: { words: '微信支付不办理这笔转账', then: 'centre' },
  OPENID_UNKNOWN: { words: '找不到收款人的微信', then: 'centre' },
  NAME_UNKNOWN: { words: '这笔要核对姓名，名册里没有收款人的姓名', then: 'centre' },
};

/** How long a bill can be claimed, and when the clock asks: a minute after sending, then every ten. */
export const payoutTimes = { claimSeconds: 24 * 3600, firstAskSeconds: 60, askSeconds: 600 } as const;

/** So many rounds are tried without anybody asking for them. */
export const mostRoundsByItself = 3;
