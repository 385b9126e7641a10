import type { Need, StepInput } from '../../../../../typings/report';
import type { BudgetChange, BudgetView } from '../../../../../typings/rewardPage';
import { ask } from '../../../../cloud/ask';
import { newRequestId } from '../../../../store/exporting';
import { listing } from '../../../../store/loading';
import { myPostId } from '../../../../store/me';
import { look } from '../../../../store/settings';
import { capFields, capsIn, capWords, entryViews, fenIn, type EntryView } from '../../../../view/reward';
import { tapped, typed } from '../../../../view/tapped';

const words = (name: string, label: string, max: number): Need => ({
  name,
  label,
  kind: 'words',
  required: true,
  max,
});
const money = [words('yuan', '金额（元）', 11), words('ref', '文号或凭证号', 64), words('why', '原因', 100)];
const why = [words('why', '原因', 100)];

/** What the page asks for, by the change it leads to. */
const forms = {
  fund: { label: '拨入预算', tone: 'primary', needs: money },
  cut: { label: '收回预算', tone: 'danger', needs: money },
  brake: { label: '停止支付', tone: 'danger', needs: why },
  resume: { label: '恢复支付', tone: 'primary', needs: why },
} as const;

/** The reward money: how it stands, what stands in its way, and every entry (F327). */
Page({
  ...listing,
  next: null as string | null,
  requestId: '',
  caps: {},

  data: {
    look: '',
    kind: 'loading',
    words: '',
    post: '',
    view: null as BudgetView | null,
    entries: [] as readonly EntryView[],
    capFields,
    caps: {},
    isEditing: false,
    wish: { format: 'money' } as const,
    form: '',
    label: '',
    tone: '',
    needs: [] as readonly Need[],
    going: false,
    problem: '',
    said: '',
  },

  onLoad() {
    this.setData({ look: look() });
    void this.load(null);
  },
  async load(cursor: string | null) {
    this.setData({ post: await myPostId() });
    const outcome = await ask('budget.read', { cursor }, this.data.post);
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    const { answer } = outcome;
    this.next = answer.next;
    this.caps = capWords(answer.gate.caps);
    const before = cursor === null ? [] : this.data.entries;
    const entries = [...before, ...entryViews(answer.entries, Date.now())];
    this.setData({ kind: '', view: answer, entries, caps: this.caps });
  },

  onForm(event: WechatMiniprogram.TouchEvent) {
    const form = tapped(event, 'form');
    const row = Object.entries(forms).find(([name]) => name === form)?.[1];
    if (row === undefined) return;
    this.requestId = newRequestId(Date.now());
    this.setData({ form: form, ...row, problem: '', said: '' });
  },
  onClose() {
    this.setData({ form: '', problem: '' });
  },
  onTake({ detail }: WechatMiniprogram.CustomEvent<StepInput>) {
    const change = this.changeFrom(detail);
    if (change === null) {
      this.setData({ problem: '金额请填数字，最多两位小数，例如 500 或 500.50。' });
      return;
    }
    void this.change(change);
  },
  /** NB: a movement keeps its identity until the form is opened anew, so that it is entered once. */
  changeFrom(input: StepInput): BudgetChange | null {
    const { form, view } = this.data;
    const text = (name: string): string => (typeof input[name] === 'string' ? input[name] : '');
    if (view === null) return null;
    if (form === 'brake' || form === 'resume') return { kind: form, v: view.gate.v, why: text('why') };
    if (form !== 'fund' && form !== 'cut') return null;
    const fen = fenIn(text('yuan'));
    return fen === null
      ? null
      : { kind: form, requestId: this.requestId, fen, ref: text('ref'), why: text('why') };
  },
  onEdit() {
    this.setData({ isEditing: true, problem: '', said: '' });
  },
  onCap(event: WechatMiniprogram.Input) {
    this.caps = { ...this.caps, [tapped(event, 'name')]: typed(event) };
  },
  onCaps() {
    const caps = capsIn(this.caps);
    const { view } = this.data;
    if (caps === null || view === null) {
      this.setData({ problem: '每一项都请填大于 0 的金额，最多两位小数。' });
      return;
    }
    void this.change({ kind: 'caps', v: view.gate.v, caps });
  },
  onPath(event: WechatMiniprogram.TouchEvent) {
    const { view } = this.data;
    const found = view?.gate.paths.find(({ path }) => path === tapped(event, 'path'));
    if (view === null || found === undefined || found.path === view.gate.path) return;
    void this.change({ kind: 'path', v: view.gate.v, path: found.path });
  },
  async change(change: BudgetChange) {
    if (this.data.going) return;
    this.setData({ going: true, problem: '', said: '' });
    const outcome = await ask('budget.change', { change }, this.data.post);
    if (!outcome.ok) {
      this.setData({ going: false, problem: outcome.refusal.message });
      return;
    }
    await this.load(null);
    this.setData({ going: false, form: '', isEditing: false, said: outcome.answer.said });
  },
});
