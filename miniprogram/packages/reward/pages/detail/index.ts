import { myPostId } from '../../../../store/me';
import { look } from '../../../../store/settings';
import { idIn, type Query } from '../../../../view/opening';

/** One reward on a narrow screen: the decision, and below it what was found. */
Page({
  data: { look: '', id: '', post: '' },

  onLoad(query: Query) {
    this.setData({ look: look(), id: idIn(query, 'id') });
    void this.open();
  },
  async open() {
    this.setData({ post: await myPostId() });
  },
});
