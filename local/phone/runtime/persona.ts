import { fieldsOf, list, text } from './fields';

const OPENID = 'openid';

/** Who uses this phone: the address says it, else the first person whom the cloud knows. */
export async function whoAmI(): Promise<string> {
  const named = new URLSearchParams(location.search).get(OPENID);
  if (named !== null && named !== '') return named;
  const first = await firstPersona();
  const address = new URL(location.href);
  address.searchParams.set(OPENID, first);
  history.replaceState(null, '', address);
  return first;
}

async function firstPersona(): Promise<string> {
  try {
    const answer: unknown = await (await fetch('/__local/personas')).json();
    const personas = Array.isArray(answer)
      ? (answer as readonly unknown[])
      : list(fieldsOf(answer), 'personas');
    return text(fieldsOf(personas[0]), OPENID, 'guest');
  } catch {
    return 'guest';
  }
}
