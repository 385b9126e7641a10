import type { MemberView } from '../../../../view/team';

/** Somebody of a team, and what may be done about them. Sends `replace`, `end` and `lock`, each {key}. */
Component({
  properties: {
    member: { type: null, value: null as MemberView | null },
    mayLock: { type: Boolean, value: false },
  },
  methods: {
    say(name: 'replace' | 'end' | 'lock') {
      this.triggerEvent(name, { key: this.data.member?.key ?? '' });
    },
    onReplace() {
      this.say('replace');
    },
    onEnd() {
      this.say('end');
    },
    onLock() {
      this.say('lock');
    },
  },
});
