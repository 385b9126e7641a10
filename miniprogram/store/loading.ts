/** A page that shows what it asked for; `load` starts again at the top. */
interface Loading {
  load(cursor: null): Promise<void>;
  setData(data: { kind: 'loading' }): void;
}

/** A page that shows a long list; `next` is where it goes on, null at its end. */
interface Listing {
  readonly next: string | null;
  load(cursor: string | null): Promise<void>;
}

/** 重试, after an error. As the two below, it is spread into `Page({…})`. */
export const again = {
  onAgain(this: Loading): void {
    this.setData({ kind: 'loading' });
    void this.load(null);
  },
};

/** The same, for a page that can be pulled down. */
export const loading = {
  ...again,
  async onPullDownRefresh(this: Loading): Promise<void> {
    await this.load(null);
    void wx.stopPullDownRefresh();
  },
};

/** The same, for a list that goes on below. */
export const listing = {
  ...loading,
  onReachBottom(this: Listing): void {
    if (this.next !== null) void this.load(this.next);
  },
};
