/** Asks a door of the cloud; undefined when it does not answer as it should. */
export async function ask(path: string, body?: unknown): Promise<unknown> {
  const post = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  try {
    const response = await fetch(path, body === undefined ? {} : post);
    return response.ok ? ((await response.json()) as unknown) : undefined;
  } catch {
    return undefined;
  }
}
