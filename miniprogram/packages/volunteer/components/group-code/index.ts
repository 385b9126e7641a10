import { ask } from '../../../../cloud/ask';
import { typed } from '../../../../view/tapped';
import { groupCodeProblem, plainCode } from '../../../../view/volunteer';

const own = (component: unknown): { typed: string } => component as { typed: string };

/** A group's code, typed by its letters; folded where most people have none. Sends `found` {code} once it opens a group; anything else is a sentence. */
Component({
  properties: {
    /** True where it is one way among others: it opens by a tap. */
    folded: { type: Boolean, value: false },
  },
  data: {
    isOpen: false,
    going: false,
    problem: '',
  },
  methods: {
    onOpen() {
      this.setData({ isOpen: !this.data.isOpen });
    },
    onType(event: WechatMiniprogram.Input) {
      own(this).typed = typed(event);
      if (this.data.problem !== '') this.setData({ problem: '' });
    },
    async onUse() {
      if (this.data.going) return;
      const words = (own(this).typed as string | undefined) ?? '';
      const problem = groupCodeProblem(words);
      if (problem !== '') {
        this.setData({ problem });
        return;
      }
      const code = plainCode(words);
      this.setData({ going: true, problem: '' });
      const outcome = await ask('volunteer.offer', { unitId: null, code });
      this.setData({ going: false, problem: outcome.ok ? '' : outcome.refusal.message });
      if (outcome.ok) this.triggerEvent('found', { code });
    },
  },
});
