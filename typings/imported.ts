/** One file of school units on its way into the directory; while it is open, no other file is begun. */
export interface ImportDoc {
  /** From the file's content: the same file is the same import. */
  readonly _id: string;
  readonly v: number;
  readonly file: string;
  readonly rows: number;
  /** New grids are numbered from the one after this. */
  readonly gridsFrom: number;
  /** Present and true until everything is in the directory. */
  readonly open?: boolean;
  readonly startedAt: string;
  readonly finishedAt?: string;
}
