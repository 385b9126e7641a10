/** The platform's error codes and the HTTP status each comes with. `message` is for people: nobody may rely on it. */
export const errors = {
  SIGN_ERROR: { status: 401, message: '签名错误，请检查后再试' },
  PARAM_ERROR: { status: 400, message: '参数错误' },
  INVALID_REQUEST: { status: 400, message: '请求不合法' },
  APPID_MCHID_NOT_MATCH: { status: 400, message: '商户号和应用不匹配' },
  NO_AUTH: { status: 403, message: '没有权限' },
  NOT_ENOUGH: { status: 403, message: '资金不足，请充值后用原单号重试' },
  NOT_FOUND: { status: 404, message: '记录不存在' },
  NO_STATEMENT_EXIST: { status: 400, message: '账单文件不存在' },
  FREQUENCY_LIMITED: { status: 429, message: '频率超限，请降低频率后再试' },
  RATELIMIT_EXCEEDED: { status: 429, message: '频率超限，请降低频率后再试' },
  SYSTEM_ERROR: { status: 500, message: '系统异常，请用相同参数重新调用' },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly message: string }>>;

export type ErrorCode = keyof typeof errors;

/** An answer that is not 200. */
export class MerchantError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string = errors[code].message,
  ) {
    super(message);
  }
}
