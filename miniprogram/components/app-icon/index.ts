/** A line icon in the colour of the text around it; decoration only, the word beside it carries the meaning. */
Component({
  options: { virtualHost: true },
  properties: {
    /** `camera`, `place`, `phone` … one class each in index.wxss. */
    name: { type: String, value: '' },
    /** `small` 18 px, `large` 40 px; otherwise the icon size of the tokens. */
    size: { type: String, value: '' },
  },
});
