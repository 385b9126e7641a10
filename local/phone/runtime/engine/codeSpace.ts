import { addGlobalErrorListener, addGlobalWarningListener } from 'glass-easel';
import { type AssociatedBackend, type CodeSpace, MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import { defineBuiltins } from '../builtin';
import type { BootConfig, ComponentConfig, TemplateGroups } from '../config';
import { idPrefix } from '../../idPrefix';
import { withGlobals } from '../global';
import { recordError, recordWarning } from '../preview';
import { PhoneBackend } from './backend';
import { NamedBehaviours } from './behaviours';
import { fireReady } from './ready';

// Notes of the framework that are true on a phone too, or harmless.
const QUIET =
  /not unique|is not a valid property|generally for testing|type-incompatible value: expected <\w+> but get null|target of relation|^no relation/;

/** The framework, set up with the mini-program's components but none of its scripts run yet. */
export interface Engine {
  readonly backend: PhoneBackend;
  readonly roots: AssociatedBackend;
  readonly space: CodeSpace;
  /** Runs one component's script so that it registers itself. */
  register(component: ComponentConfig, script: () => unknown): void;
}

/** Builds the framework for one mini-program: built-ins, templates, style scopes, strictness. */
export function createEngine(config: BootConfig, groups: TemplateGroups): Engine {
  listen();
  const environment = new MiniProgramEnv();
  const backend = new PhoneBackend();
  const roots = environment.associateBackend(backend);
  const space = environment.createCodeSpace('', true);
  const components = space.getComponentSpace();
  // NB: @vant/weapp has a property called "dataset", so fields must not be written to nodes; ids serve tests.
  components.updateComponentOptions({ writeFieldsToNode: false, writeIdToDOM: true });
  const behaviours = new NamedBehaviours(space);
  defineBuiltins(environment.getGlobalCodeSpace().getComponentSpace(), components, groups, behaviours);
  fireReady(space);
  for (const component of config.components) addComponent(space, component, groups);
  return {
    backend,
    roots,
    space,
    register: (component, script) => register(space, behaviours, component, script),
  };
}

function listen(): void {
  addGlobalErrorListener((error, method) => recordError(error, method));
  addGlobalWarningListener((message, component) => {
    // NB: what a package of npm does is not the mini-program's to mend.
    const is = typeof component === 'string' ? component : component.is;
    if (is.startsWith('miniprogram_npm/')) return false;
    // NB: without `hidden` in its properties a component stays visible here and hides on a phone.
    if (QUIET.test(message) && !/"hidden" is not/.test(message)) return false;
    recordWarning(message);
    return true;
  });
}

function addComponent(space: CodeSpace, component: ComponentConfig, groups: TemplateGroups): void {
  const { is, json, using, styleIsolation, scope, isPage } = component;
  // NB: the adapter types styleIsolation as a const enum, whose members cannot be named here; the texts are the same.
  type Config = Parameters<CodeSpace['addComponentStaticConfig']>[1];
  space.addComponentStaticConfig(is, {
    ...json,
    component: json['component'] ?? !isPage,
    usingComponents: using,
    styleIsolation,
  } as unknown as Config);
  space.addCompiledTemplate(is, {
    groupList: groups,
    content: groups[is],
    fallbackListenerOnNativeNode: true,
  } as never);
  space.addStyleSheet(is, is, scope === '' ? undefined : scope);
}

function register(
  space: CodeSpace,
  behaviours: NamedBehaviours,
  component: ComponentConfig,
  script: () => unknown,
): void {
  space.componentEnv(component.is, ({ Page, Component, Behavior }) => {
    const wrap = (define: unknown) => (definition?: unknown) =>
      (define as (definition?: unknown) => unknown)(
        ...(definition === undefined ? [] : [behaviours.resolve(definition)]),
      );
    const names = {
      Page: wrap(Page),
      Component: wrap(Component),
      Behavior: Object.assign(wrap(Behavior), { trait: Behavior.trait.bind(Behavior) }),
    };
    withGlobals(names, () => {
      try {
        script();
      } catch (error) {
        recordError(error, component.is);
      }
    });
  });
  nameIds(space, component);
}

// NB: the adapter gives ids a random prefix, so that no style sheet could name them; the build's prefix takes its place.
function nameIds(space: CodeSpace, { is, scope }: ComponentConfig): void {
  const options = space.getComponentSpace().getComponentByUrlWithoutDefault(is, '')?.getComponentOptions();
  if (options !== undefined) options.idPrefixGenerator = () => idPrefix(scope);
}
