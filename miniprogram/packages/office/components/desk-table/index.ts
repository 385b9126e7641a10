import type { DeskView } from '../../../../view/deskTable';
import { tapped, typed } from '../../../../view/tapped';

/**
 * A table that is found in and sorted, by the keyboard too. What stands between the fields and the table comes in the
 * slot. Sends `find` {words}, `part` {id}, `sort` {by}, `choose` {id}.
 */
Component({
  properties: {
    table: { type: null, value: null as DeskView | null },
    /** What the field says: `找学校或镇`. */
    hint: { type: String, value: '' },
    /** Places to choose from, `{id, name}`; none: nothing to choose. */
    parts: { type: Array, value: [] as readonly { readonly id: string; readonly name: string }[] },
    part: { type: String, value: '' },
    chosen: { type: String, value: '' },
    /** Said when nothing is found. */
    nothing: { type: String, value: '' },
  },
  methods: {
    onFind(event: WechatMiniprogram.Input) {
      this.triggerEvent('find', { words: typed(event) });
    },
    onPart(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('part', { id: tapped(event, 'id') });
    },
    onSort(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('sort', { by: tapped(event, 'by') });
    },
    onRow(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('choose', { id: tapped(event, 'id') });
    },
  },
});
