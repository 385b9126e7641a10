import type { GridChangeKind, GridRegister } from '../../../../../typings/gridChange';
import { ask } from '../../../../cloud/ask';
import { upload } from '../../../../cloud/upload';
import { newDraftId } from '../../../../store/drafts';
import { guideAgreed } from '../../../../store/privateUse';
import type { GridForm, GridFormView } from '../../../../view/grids';
import { formView, newForm, proposalOf, withGrid, withNextPart, withWord } from '../../../../view/grids';
import { withoutGuide } from '../../../../view/privateFault';
import { tapped, typed } from '../../../../view/tapped';

interface Own {
  form: GridForm | undefined;
  words: string;
  requestId: string;
}

const own = (component: unknown): Own => component as Own;

/** A change of a town's grids while it is written. Sends `saved` {said} and `close`. What was typed stays whatever is answered. */
Component({
  properties: {
    /** A GridRegister: the town whose grids are changed. */
    register: { type: null, value: null as GridRegister | null },
    as: { type: String, value: '' },
  },
  data: {
    form: null as GridFormView | null,
    going: false,
    problem: '',
    field: '',
  },
  lifetimes: {
    attached() {
      own(this).requestId = newDraftId(Date.now());
      own(this).words = '';
      this.draw(newForm('rename'));
    },
  },
  methods: {
    now(): GridForm {
      return own(this).form ?? newForm('rename');
    },
    draw(form: GridForm) {
      own(this).form = form;
      const { register } = this.data;
      if (register !== null)
        this.setData({ form: formView(form, register, own(this).words), problem: '', field: '' });
    },
    keep(change: Partial<GridForm>) {
      own(this).form = { ...this.now(), ...change };
    },
    onKind(event: WechatMiniprogram.TouchEvent) {
      const kind = this.data.form?.kinds.find((one) => one.kind === tapped(event, 'kind'))?.kind;
      if (kind !== undefined)
        this.draw({ ...newForm(kind satisfies GridChangeKind), reason: this.now().reason });
    },
    onFindGrid(event: WechatMiniprogram.Input) {
      own(this).words = typed(event);
      this.draw(this.now());
    },
    onGrid(event: WechatMiniprogram.TouchEvent) {
      this.draw(withGrid(this.now(), Number(tapped(event, 'seq'))));
    },
    onPart(event: WechatMiniprogram.TouchEvent) {
      this.draw(withNextPart(this.now(), tapped(event, 'id')));
    },
    onMoreParts() {
      this.draw({ ...this.now(), names: [...this.now().names, ''] });
    },
    onName(event: WechatMiniprogram.Input) {
      this.keep({ names: withWord(this.now().names, Number(tapped(event, 'nth')), typed(event)) });
    },
    onSchool(event: WechatMiniprogram.Input) {
      this.keep({ schools: withWord(this.now().schools, Number(tapped(event, 'nth')), typed(event)) });
    },
    onMoreSchools() {
      this.draw({ ...this.now(), schools: [...this.now().schools, ''] });
    },
    onWhy(event: WechatMiniprogram.Input) {
      this.keep({ reason: typed(event) });
    },
    async onFile() {
      if (this.data.going) return;
      if (!(await guideAgreed(this))) {
        this.setData({ problem: withoutGuide });
        return;
      }
      const chosen = await wx.chooseMedia({ count: 1, mediaType: ['image'] }).catch(() => null);
      const path = chosen?.tempFiles[0]?.tempFilePath;
      if (path === undefined) return;
      this.setData({ going: true });
      const name = `grid/${own(this).requestId}`;
      const sent = await upload({ path, kind: 'photo', name }, () => undefined);
      this.setData({ going: false });
      if (sent.ok) this.draw({ ...this.now(), fileId: sent.fileId });
      if (!sent.ok) this.setData({ problem: '照片没有传上去，请检查网络后再试。' });
    },
    async onSend() {
      const { register, as, going } = this.data;
      if (register === null || going) return;
      this.setData({ going: true, problem: '', field: '' });
      const proposal = proposalOf(this.now(), register, own(this).requestId);
      const outcome = await ask('grid.propose', proposal, as);
      if (outcome.ok) {
        this.setData({ going: false });
        this.triggerEvent('saved', { said: outcome.answer.said });
        return;
      }
      const { message, field = '' } = outcome.refusal;
      this.setData({ going: false, problem: message, field });
    },
    onClose() {
      this.triggerEvent('close');
    },
  },
});
