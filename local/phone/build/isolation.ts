import fs from 'node:fs';
import type { Component } from './components';
import { textOf } from './json';
import { isFromPackage } from './paths';

const NAMED_IN_SCRIPT = /styleIsolation\s*:\s*['"]([\w-]+)['"]/;
const GLOBAL_CLASS_IN_SCRIPT = /addGlobalClass\s*:\s*(?:true|!0)/;
const WRAPPED_DEFINITION = /\bVantComponent\)?\s*\(/;

/**
 * Style isolation of a page or component. WeChat takes it from JSON or from the options in the script; the component
 * framework reads JSON only, so the script is searched here.
 */
export function styleIsolationOf(component: Component): string {
  const inJson = textOf(component.json['styleIsolation']);
  if (inJson !== undefined) return inJson;
  const source = fs.readFileSync(component.script, 'utf8');
  const inScript = NAMED_IN_SCRIPT.exec(source)?.[1];
  if (inScript !== undefined) return inScript;
  if (takesGlobalClasses(component, source)) return 'apply-shared';
  return component.isPage ? 'shared' : 'isolated';
}

// NB: @vant/weapp sets addGlobalClass inside its own definition wrapper, out of sight of a search of the component.
function takesGlobalClasses(component: Component, source: string): boolean {
  if (component.json['addGlobalClass'] === true || GLOBAL_CLASS_IN_SCRIPT.test(source)) return true;
  return isFromPackage(component.is) && WRAPPED_DEFINITION.test(source);
}
