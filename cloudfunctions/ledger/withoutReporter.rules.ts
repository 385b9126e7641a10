/** Telephone, identity and account numbers, also with gaps: seven digits or more. Days and case numbers are no run of digits. */
const longNumber = /(?<![\w-])\+?\d(?:[ -]?\d){6,}[Xx]?(?![\w-])/g;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** What somebody wrote, without the ways back to them: their name as they gave it, and long numbers (F110, T26). */
export function withoutReporter(text: string, callMe: string): string {
  const nameless = callMe.trim().length < 2 ? text : text.replaceAll(callMe.trim(), '上报人');
  return nameless.replace(longNumber, (found) => (day.test(found) ? found : '（号码已隐去）'));
}
