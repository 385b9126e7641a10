import { knownChecklist } from '../../store/checklist';
import type { ItemView } from '../../view/item';
import { itemView } from '../../view/item';
import { itemsFor } from '../../view/itemSearch';
import { tapped, typed } from '../../view/tapped';

/** The checklist to pick from, searchable in everyday words. Sends `choose` {id}, empty for 不确定, and `close`. */
Component({
  properties: {
    open: { type: Boolean, value: false },
    /** The post whose checklist is shown; empty for the citizens' list. */
    as: { type: String, value: '' },
    chosenId: { type: String, value: '' },
    /** Officers have to name an item: no 不确定 then. */
    mustChoose: { type: Boolean, value: false },
    /** The class of the page, for the letter size. */
    look: { type: String, value: '' },
  },
  data: { rows: [] as ItemView[], words: '', none: false },
  observers: {
    open(open: boolean) {
      if (open) this.showFor('');
    },
  },
  methods: {
    showFor(words: string) {
      const items = knownChecklist(this.data.as);
      const found = words.trim() === '' ? items : itemsFor(words, items);
      const chosenId = this.data.chosenId === '' ? null : this.data.chosenId;
      this.setData({ rows: found.map((item) => itemView(item, chosenId)), words, none: found.length === 0 });
    },
    onSearch(event: WechatMiniprogram.Input) {
      this.showFor(typed(event));
    },
    onChoose(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('choose', { id: tapped(event, 'id') });
    },
    onClose() {
      this.triggerEvent('close');
    },
  },
});
