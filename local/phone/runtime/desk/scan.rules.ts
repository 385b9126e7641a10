/** The page that scanned text means: an address as it stands, or `scene` for the page of a mini-program code. */
export function scannedUrl(typed: string, codePage: string): string {
  const asked = typed.trim();
  if (asked.includes('/')) return asked.replace(/^\/?/, '/');
  return `/${codePage.replace(/^\//, '')}?scene=${encodeURIComponent(asked)}`;
}
