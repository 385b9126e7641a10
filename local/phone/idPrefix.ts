/** Prefix of ids in templates whose style sheet has no class scope. */
export const SHARED_ID_PREFIX = 'page';

/** In the DOM an id `x` becomes `PREFIX--x`, in templates and style sheets alike. */
export const idPrefix = (scope: string): string => (scope === '' ? SHARED_ID_PREFIX : scope);
