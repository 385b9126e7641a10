/** What stands where a list will be: bones while loading, an honest empty state, or what went wrong. Sends `again`. */
Component({
  properties: {
    /** `loading` · `empty` · `error`; anything else shows nothing. */
    kind: { type: String, value: '' },
    title: { type: String, value: '' },
    words: { type: String, value: '' },
    icon: { type: String, value: 'inbox' },
  },
  methods: {
    onAgain() {
      this.triggerEvent('again');
    },
  },
});
