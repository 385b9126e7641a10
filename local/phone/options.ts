/** One message template as WeChat shows it: its title and its labelled fields, in display order. */
export interface MessageTemplate {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly { readonly key: string; readonly label: string }[];
}

/** Where the mini-program lives, where the built phone goes, and what the desk page shows. */
export interface PhoneOptions {
  /** Folder that holds app.json. */
  readonly miniprogramRoot: string;
  /** Folder in which npm components and libraries are looked up. */
  readonly nodeModules: string;
  /** Folder that receives the self-contained build; created when absent. */
  readonly outFolder: string;
  /** Name shown on the desk page and in the browser's title. */
  readonly title: string;
  readonly templates: readonly MessageTemplate[];
  /** Order in which the desk page lists the roles; roles not named come after, in order of appearance. */
  readonly groups?: readonly string[];
}

/** One reason why the mini-program does not compile; line and column count from 1. */
export interface Problem {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
}

/** What one build made; nothing is written to the output folder when there are problems. */
export interface BuildResult {
  readonly ok: boolean;
  readonly problems: readonly Problem[];
  readonly milliseconds: number;
  readonly components: number;
  readonly bytes: { readonly script: number; readonly style: number };
}
