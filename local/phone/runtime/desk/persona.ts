import { fieldsOf, list, text } from '../fields';

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
