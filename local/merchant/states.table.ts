/** The states of a transfer, as the document names them. */
export type TransferState =
  | 'ACCEPTED' | 'PROCESSING' | 'WAIT_USER_CONFIRM' | 'TRANSFERING'
  | 'SUCCESS' | 'FAIL' | 'CANCELING' | 'CANCELLED'; // prettier-ignore

/** What may follow what. A state without followers is final, and is told by a notice. */
export const follows = {
  ACCEPTED: ['PROCESSING', 'WAIT_USER_CONFIRM', 'FAIL', 'CANCELING'],
  PROCESSING: ['WAIT_USER_CONFIRM', 'FAIL', 'CANCELING'],
  WAIT_USER_CONFIRM: ['TRANSFERING', 'SUCCESS', 'FAIL', 'CANCELING'],
  TRANSFERING: ['SUCCESS', 'FAIL'],
  SUCCESS: [],
  FAIL: [],
  CANCELING: ['CANCELLED'],
  CANCELLED: [],
} as const satisfies { readonly [S in TransferState]: readonly TransferState[] };
