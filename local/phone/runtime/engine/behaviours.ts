import type { CodeSpace } from 'glass-easel-miniprogram-adapter';
import { isFields } from '../fields';

/** Behaviours that WeChat names by text instead of by object. */
export class NamedBehaviours {
  private readonly field: unknown;
  private readonly named: Readonly<Record<string, unknown>>;

  constructor(space: CodeSpace) {
    const empty = (): unknown => space.behavior().definition({}).register();
    this.field = space
      .behavior()
      .definition({ properties: { name: String, value: null } })
      .register();
    this.named = {
      'wx://form-field': this.field,
      'wx://form-field-group': empty(),
      'wx://form-field-button': empty(),
      'wx://form-field-button-group': empty(),
      'wx://component-export': empty(),
    };
  }

  /** The behaviour that makes a component of the mini-program a field of a form. */
  get formField(): unknown {
    return this.field;
  }

  /** A definition whose named behaviours are replaced by the real ones. */
  resolve(definition: unknown): unknown {
    if (!isFields(definition) || !Array.isArray(definition['behaviors'])) return definition;
    const given: readonly unknown[] = definition['behaviors'];
    const resolved = given
      .map((item) => (typeof item === 'string' ? this.named[item] : item))
      .filter(Boolean);
    return { ...definition, behaviors: resolved };
  }
}
