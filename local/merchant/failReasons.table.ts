/**
 * Why a transfer failed, as the query's document lists them (`fail_reason` of
 * /v3/fund-app/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}), with the platform's own words.
 */
export const failReasons = {
  ACCOUNT_FROZEN: '该用户账户被冻结',
  ACCOUNT_NOT_EXIST: '该用户账户不存在',
  BLOCK_B2C_USERLIMITAMOUNT_BSRULE_MONTH: '超出用户单月转账收款限额，本月不支持继续向该用户付款',
  BLOCK_B2C_USERLIMITAMOUNT_MONTH: '用户账户存在风险收款受限，本月不支持继续向该用户付款',
  BUDGET_NOT_ENOUGH: '预算不足',
  DAY_RECEIVED_COUNT_EXCEED: '超过用户单日收款次数',
  DAY_RECEIVED_QUOTA_EXCEED: '超过用户单日收款额度',
  ID_CARD_NOT_CORRECT: '收款人身份证校验不通过',
  MERCHANT_NOT_CONFIRM: '商户员工（转账验密人）超时未验密',
  MERCHANT_REJECT: '商户员工（转账验密人）已驳回转账',
  MONTH_RECEIVED_QUOTA_EXCEED: '超过用户单月收款额度',
  NAME_NOT_CORRECT: '收款人姓名校验不通过',
  OPENID_INVALID: 'OpenID 格式错误或者不属于商户的应用',
  OTHER_FAIL_REASON_TYPE: '其它失败原因',
  OVERDUE_CLOSE: '超过用户确认的时间，系统自动关闭',
  PAYEE_ACCOUNT_ABNORMAL: '用户账户收款异常',
  PAYER_ACCOUNT_ABNORMAL: '商户账户付款受限',
  PRODUCT_AUTH_CHECK_FAIL: '未开通该权限或权限被冻结',
  REALNAME_ACCOUNT_RECEIVED_QUOTA_EXCEED: '用户账户收款受限',
  REAL_NAME_CHECK_FAIL: '收款人未实名认证',
  RECEIVE_ACCOUNT_NOT_CONFIGURE: '没有在转账场景中添加收款人',
  RECEIVE_ACCOUNT_NOT_PERMMIT: '未配置该用户为转账收款人',
  TRANSFER_QUOTA_EXCEED: '超过用户单笔收款额度',
  TRANSFER_REMARK_SET_FAIL: '转账备注设置失败',
  TRANSFER_RISK: '该笔转账可能存在风险，已被微信拦截',
  TRANSFER_SCENE_INVALID: '没有取得该转账场景',
  TRANSFER_SCENE_UNAVAILABLE: '该转账场景暂不可用',
} as const satisfies Readonly<Record<string, string>>;

export type FailReason = keyof typeof failReasons;
