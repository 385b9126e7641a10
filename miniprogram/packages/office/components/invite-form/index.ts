import type { TeamView } from '../../../../view/team';
import { noInvite } from '../../../../view/team';
import { tapped, typed } from '../../../../view/tapped';

const nobody = { code: '', said: '' };

/** Whom to invite, and then the code that is shown once. Sends `role` {role}, `name` {name}, `send` and `done`. */
Component({
  properties: {
    /** An InviteChoice. */
    choice: { type: null, value: noInvite },
    roles: { type: Array, value: [] as TeamView['roles'] },
    /** The invitation once there is one: its code as it is read out, and what to do with it. */
    invited: { type: null, value: nobody },
    wrong: { type: String, value: '' },
    going: { type: Boolean, value: false },
  },
  methods: {
    onRole(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('role', { role: tapped(event, 'role') });
    },
    onName(event: WechatMiniprogram.Input) {
      this.triggerEvent('name', { name: typed(event) });
    },
    onSend() {
      this.triggerEvent('send');
    },
    onDone() {
      this.triggerEvent('done');
    },
  },
});
