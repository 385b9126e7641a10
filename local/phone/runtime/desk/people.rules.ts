import type { Persona } from './persona';

/** Persons whose name, role, place or openid contains every word typed. */
export function matching(personas: readonly Persona[], typed: string): readonly Persona[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return personas.filter(({ name, role, place, openid }) => {
    const all = `${name} ${role} ${place} ${openid}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

/** Roles in the order wanted, then the others as they come; each with its persons. */
export function byRole(
  personas: readonly Persona[],
  wanted: readonly string[],
): ReadonlyMap<string, readonly Persona[]> {
  const roles = new Set([...wanted, ...personas.map((person) => person.role)]);
  const groups = [...roles].map((role) => [role, personas.filter((person) => person.role === role)] as const);
  return new Map(groups.filter(([, persons]) => persons.length > 0));
}
