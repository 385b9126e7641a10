/** Tags that WeChat owns. In the DOM each becomes `wx-NAME`, so that no browser default applies. */
export const BUILTIN_TAGS: ReadonlySet<string> = new Set(
  [
    'view text image icon button input textarea form label picker picker-view picker-view-column checkbox',
    'checkbox-group radio radio-group switch slider progress scroll-view swiper swiper-item navigator rich-text',
    'video audio canvas map camera web-view cover-view cover-image root-portal page-container movable-area',
    'movable-view match-media page-meta navigation-bar open-data ad official-account share-element editor live-player',
  ]
    .join(' ')
    .split(' '),
);

const SLOT = '<slot/>';

/** WXML of the built-in components; `html-NAME` stands for the real HTML element NAME. */
export const BUILTIN_TEMPLATES: Readonly<Record<string, string>> = {
  image: '<html-img id="image" alt="" draggable="false" />',
  'cover-image': '<html-img id="image" alt="" draggable="false" />',
  button: '<html-span class="wx-button-loading" wx:if="{{loading}}" /><slot/>',
  input: '<html-input id="field" />',
  textarea: '<html-textarea id="field" />',
  'scroll-view':
    '<html-div id="scroll" class="wx-scroll"><html-div class="wx-scroll-content"><slot/></html-div></html-div>',
  swiper:
    '<html-div id="track" class="wx-swiper-track"><slot/></html-div><html-div class="wx-swiper-dots" wx:if="{{indicatorDots}}"><html-i wx:for="{{count}}" wx:key="*this" style="background:{{index === shown ? indicatorActiveColor : indicatorColor}}" /></html-div>',
  'swiper-item': SLOT,
  form: SLOT,
  label: SLOT,
  navigator: SLOT,
  'checkbox-group': SLOT,
  'radio-group': SLOT,
  'root-portal': SLOT,
  'picker-view': SLOT,
  picker: SLOT,
  'match-media': '<block wx:if="{{matches}}"><slot/></block>',
  'page-meta': SLOT,
  'movable-area': SLOT,
  'movable-view': SLOT,
  'picker-view-column': '<html-div id="scroll" class="wx-picker-column"><slot/></html-div>',
  checkbox: '<html-span class="wx-check {{checked ? \'on\' : \'\'}}" style="color:{{color}}" /><slot/>',
  radio: '<html-span class="wx-check wx-round {{checked ? \'on\' : \'\'}}" style="color:{{color}}" /><slot/>',
  switch:
    "<html-span class=\"{{type === 'checkbox' ? 'wx-check' : 'wx-switch'}} {{checked ? 'on' : ''}}\" style=\"{{checked && type !== 'checkbox' ? 'background:' + color : ''}}\" />",
  slider: '<html-input id="field" type="range" /><html-span wx:if="{{showValue}}">{{value}}</html-span>',
  progress:
    '<html-div class="wx-progress" style="height:{{strokeWidth}}px;background:{{backgroundColor}}"><html-div style="width:{{percent}}%;height:100%;background:{{activeColor || color}}" /></html-div><html-span class="wx-progress-info" wx:if="{{showInfo}}">{{percent}}%</html-span>',
  icon: '<html-i class="wx-icon wx-icon-{{type}}" style="font-size:{{size}}px;color:{{color}}" />',
  'rich-text': '<html-div id="rich" />',
  video: '<html-video id="video" playsinline />',
  canvas: '<html-canvas id="canvas" />',
  map: '<html-div class="wx-map"><html-span>地图 {{latitude}}，{{longitude}}</html-span><html-span class="wx-map-pin" wx:for="{{markers}}" wx:key="id">{{item.title || item.id}}</html-span></html-div>',
  'web-view': '<html-iframe src="{{src}}" />',
  'page-container': '<html-div class="wx-page-container" wx:if="{{show}}"><slot/></html-div>',
};
