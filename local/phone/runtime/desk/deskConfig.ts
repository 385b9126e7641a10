import { fieldsOf, list, text, texts } from '../fields';

/** One person of the local cloud. */
export interface Persona {
  readonly openid: string;
  readonly name: string;
  readonly role: string;
  readonly place: string;
}

/** One message template. */
export interface Template {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly { readonly key: string; readonly label: string }[];
}

/** What the build wrote into the desk page. */
export interface DeskConfig {
  readonly title: string;
  readonly groups: readonly string[];
  readonly templates: readonly Template[];
}

/** Reads the configuration from the page. */
export function readConfig(): DeskConfig {
  const written: unknown = JSON.parse(document.getElementById('config')?.textContent ?? '{}');
  const config = fieldsOf(written);
  const templates = list(config, 'templates').map(fieldsOf);
  return {
    title: text(config, 'title'),
    groups: texts(config, 'groups'),
    templates: templates.map((template) => ({
      id: text(template, 'id'),
      title: text(template, 'title'),
      fields: list(template, 'fields')
        .map(fieldsOf)
        .map((field) => ({ key: text(field, 'key'), label: text(field, 'label') })),
    })),
  };
}

/** Reads persons as the cloud answers them. */
export function readPersonas(answer: unknown): readonly Persona[] {
  const given: readonly unknown[] = Array.isArray(answer) ? answer : list(fieldsOf(answer), 'personas');
  return given.map(fieldsOf).map((person) => ({
    openid: text(person, 'openid'),
    name: text(person, 'name'),
    role: text(person, 'role'),
    place: text(person, 'place'),
  }));
}
