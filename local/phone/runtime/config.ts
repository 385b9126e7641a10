/** Values of a JSON file that the runtime reads field by field. */
export type Fields = Readonly<Record<string, unknown>>;

/** What app.json and theme.json say. */
export interface AppConfig {
  readonly pages: readonly string[];
  readonly mainPages: readonly string[];
  readonly entry: string;
  readonly window: Fields;
  readonly tabBar: Fields;
  readonly usingComponents: Readonly<Record<string, string>>;
  readonly darkmode: boolean;
  readonly theme: Fields;
  readonly styleVersion: string;
}

/** One page or component as the build found it. */
export interface ComponentConfig {
  /** Path inside the mini-program, without leading slash or extension. */
  readonly is: string;
  readonly isPage: boolean;
  readonly json: Fields;
  /** Tag to absolute component path. */
  readonly using: Readonly<Record<string, string>>;
  readonly styleIsolation: string;
  /** Class prefix of its style sheet; empty when its classes are shared. */
  readonly scope: string;
}

/** Everything that the built mini-program hands to the runtime at start. */
export interface BootConfig {
  readonly title: string;
  readonly app: AppConfig;
  readonly components: readonly ComponentConfig[];
  readonly pageStyles: Readonly<Record<string, string>>;
  readonly templates: readonly {
    readonly id: string;
    readonly title: string;
    readonly fields: readonly { readonly key: string; readonly label: string }[];
  }[];
}

/** The compiled templates of one group, by path. */
export type TemplateGroups = Readonly<Record<string, (name: string) => unknown>>;

/** What the generated entry passes to the runtime. */
export interface BootParts {
  readonly config: BootConfig;
  readonly templates: () => TemplateGroups;
  readonly scripts: Readonly<Record<string, () => unknown>>;
  readonly app: () => unknown;
}
