import type { NamedBehaviours } from '../engine/behaviours';
import { componentOf, type GeneralComponent } from '../engine/node';
import { type Behaviour, behaviourOf, type Builtin, FLAG, Host, named } from './host';

interface Form {
  submit(): void;
  reset(): void;
}

const forms = new WeakMap<Element, Form>();

/** The form in which an element stands. */
export function formAround(element: Element): Form | undefined {
  const form = element.closest('wx-form');
  return form === null ? undefined : forms.get(form);
}

/** `form`: gathers the values of named fields, built-in ones and the mini-program's own. */
export const form = (behaviours: NamedBehaviours): Builtin => ({
  properties: named(FLAG, 'reportSubmit reportSubmitTimeout'),
  behave(host): Behaviour {
    const fields = (): readonly GeneralComponent[] => fieldsIn(host.element, behaviours);
    forms.set(host.element, {
      submit() {
        const values = fields().map((field) => [String(field.data['name']), valueOf(field)]);
        host.fire('submit', { value: Object.fromEntries(values) as unknown, formId: '' });
      },
      reset() {
        for (const field of fields()) behaviourOf(field)?.field?.reset?.();
        host.fire('reset');
      },
    });
    return {};
  },
});

function fieldsIn(element: Element, behaviours: NamedBehaviours): readonly GeneralComponent[] {
  return [...element.querySelectorAll('*')].flatMap((item) => {
    const component = componentOf(item);
    if (component === undefined || new Host(component).text('name') === '') return [];
    return isField(component, behaviours) ? [component] : [];
  });
}

function isField(component: GeneralComponent, behaviours: NamedBehaviours): boolean {
  if (behaviourOf(component)?.field !== undefined) return true;
  // NB: the adapter's behaviour wraps the framework's, which is the one that a component knows.
  const inner: unknown = Reflect.get(Object(behaviours.formField) as object, '_$');
  return component.hasBehavior(inner as Parameters<GeneralComponent['hasBehavior']>[0]);
}

const valueOf = (component: GeneralComponent): unknown => {
  const field = behaviourOf(component)?.field;
  return field === undefined ? component.data['value'] : field.read();
};
