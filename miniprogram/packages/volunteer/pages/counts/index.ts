import type { VolunteerSums } from '../../../../../typings/volunteer';
import { ask } from '../../../../cloud/ask';
import { go } from '../../../../store/go';
import { listing } from '../../../../store/loading';
import { knownMe, myPostId } from '../../../../store/me';
import { look } from '../../../../store/settings';
import { tapped } from '../../../../view/tapped';

/** How many volunteers each school of a town has, for the bureau: sums, nobody by name (§2.3). */
Page({
  ...listing,
  as: '',
  townId: '',
  next: null as string | null,

  data: {
    look: '',
    kind: 'loading',
    words: '',
    towns: [] as readonly { readonly id: string; readonly name: string }[],
    town: '',
    rows: [] as readonly VolunteerSums[],
  },

  onLoad() {
    void this.open();
  },
  onShow() {
    this.setData({ look: look() });
  },

  async open() {
    this.as = await myPostId();
    const towns = knownMe()?.towns ?? [];
    this.townId = towns[0]?.id ?? '';
    this.setData({ towns, town: towns[0]?.name ?? '' });
    await this.load(null);
  },

  async load(cursor: string | null) {
    const outcome = await ask('volunteer.counts', { townId: this.townId, cursor }, this.as);
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    const { rows, next } = outcome.answer;
    this.next = next;
    const all = cursor === null ? rows : [...this.data.rows, ...rows];
    this.setData({ kind: all.length === 0 ? 'empty' : '', rows: all });
  },
  onThank(event: WechatMiniprogram.TouchEvent) {
    go(`/packages/volunteer/pages/thank/index?unit=${tapped(event, 'unit')}`);
  },
  onTown(event: WechatMiniprogram.PickerChange) {
    const town = this.data.towns[Number(event.detail.value)];
    if (town === undefined) return;
    this.townId = town.id;
    this.setData({ town: town.name, kind: 'loading', rows: [] });
    void this.load(null);
  },
});
