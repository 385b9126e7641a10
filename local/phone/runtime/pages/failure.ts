/** A refusal of a `wx` call: scripts receive its `errMsg` and codes, never the Error itself. */
export class Failure extends Error {
  constructor(
    readonly errMsg: string,
    readonly errCode?: number,
    readonly errno?: number,
  ) {
    super(errMsg);
  }
}
