import { type ComponentSpace, StyleScopeManager, type typeUtils } from 'glass-easel';
import type { TemplateGroups } from '../config';
import type { NamedBehaviours } from '../engine/behaviours';
import { domOf, type GeneralComponent } from '../engine/node';
import { button } from './button';
import { checkbox, checkboxGroup, radio, radioGroup } from './choice';
import { ARIA, reflectCommon } from './common';
import { form } from './form';
import { attachBehaviour, behaviourOf, type Builtin, FLAG, Host } from './host';
import { image } from './image';
import { label } from './label';
import { map } from './map';
import { movableArea, movableView } from './movable';
import { navigator } from './navigator';
import { matchMedia, pageMeta } from './pageLevel';
import { picker } from './picker';
import { pickerView, pickerViewColumn } from './pickerView';
import { richText } from './richText';
import { scrollView } from './scrollView';
import { icon, pageContainer, progress, rootPortal, webView } from './simple';
import { slider } from './slider';
import { swiper, swiperItem } from './swiper';
import { switchControl } from './switchControl';
import { input, textarea } from './textField';
import { canvas, video } from './video';

/** Every built-in component that does something; the rest (view, text …) are plain nodes with style. */
const builtins = (behaviours: NamedBehaviours): Readonly<Record<string, Builtin>> => ({
  button,
  canvas,
  checkbox,
  'checkbox-group': checkboxGroup,
  'cover-image': image,
  form: form(behaviours),
  icon,
  image,
  input,
  label,
  map,
  'match-media': matchMedia,
  'movable-area': movableArea,
  'movable-view': movableView,
  navigator,
  'page-container': pageContainer,
  'page-meta': pageMeta,
  picker,
  'picker-view': pickerView,
  'picker-view-column': pickerViewColumn,
  progress,
  radio,
  'radio-group': radioGroup,
  'rich-text': richText,
  'root-portal': rootPortal,
  'scroll-view': scrollView,
  slider,
  swiper,
  'swiper-item': swiperItem,
  switch: switchControl,
  textarea,
  video,
  'web-view': webView,
});

/** Defines the built-ins in `space` and makes them usable by tag in `target`. */
export function defineBuiltins(
  space: ComponentSpace,
  target: ComponentSpace,
  groups: TemplateGroups,
  behaviours: NamedBehaviours,
): void {
  for (const [name, builtin] of Object.entries(builtins(behaviours))) {
    const properties = { hidden: FLAG, ...ARIA, ...builtin.properties };
    const definition: typeUtils.ComponentParams<
      typeUtils.DataList,
      typeUtils.PropertyList,
      typeUtils.MethodList
    > = {
      is: `wx-builtin/${name}`,
      options: { styleScope: StyleScopeManager.globalScope(), reflectToAttributes: false },
      properties: properties,
      data: { ...builtin.data },
      template: {
        content: groups[`wx-builtin/${name}`],
        groupList: groups,
        fallbackListenerOnNativeNode: true,
      },
      observers: Object.fromEntries(
        Object.keys(properties).map((property) => [property, observer(property)]),
      ),
      lifetimes: lifetimes(builtin),
    };
    target.setGlobalUsingComponent(name, space.defineComponent(definition).general());
  }
}

type Lifetimes = typeUtils.ComponentParams<
  typeUtils.DataList,
  typeUtils.PropertyList,
  typeUtils.MethodList
>['lifetimes'];

function lifetimes(builtin: Builtin): NonNullable<Lifetimes> {
  return {
    attached(this: GeneralComponent) {
      const host = new Host(this);
      for (const property of Object.keys(ARIA)) reflectCommon(host, property);
      reflectCommon(host, 'hidden');
      attachBehaviour(this, builtin.behave?.(host) ?? {});
    },
    detached(this: GeneralComponent) {
      behaviourOf(this)?.removed?.();
    },
  };
}

function observer(property: string) {
  return function (this: GeneralComponent): void {
    const behaviour = behaviourOf(this);
    // NB: an answer may still come to a page that was left; it has no elements any more.
    if (behaviour === undefined || domOf(this) === null) return;
    if (property === 'hidden' || property in ARIA) reflectCommon(new Host(this), property);
    else behaviour.changed?.(property);
  };
}
