import { fieldsOf, list, text, texts } from '../fields';
import type { DeskConfig } from './persona';

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
