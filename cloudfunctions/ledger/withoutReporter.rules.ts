/** Telephone, identity and account numbers, also with gaps: seven digits or more. Days and case numbers are no run of digits. */
const longNumber = /(?<![\w-])\+?\d(?:[ -]?\d){6,}[Xx]?(?![\w-])/g;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** What somebody wrote, without the ways back to those who reported: names as they gave them, long numbers (F110, T26). */
export function withoutReporter(text: string, callMes: readonly string[]): string {
  const names = callMes.map((name) => name.trim()).filter((name) => name.length >= 2);
  const nameless = names.reduce((words, name) => words.replaceAll(name, '上报人'), text);
  return nameless.replace(longNumber, (found) => (day.test(found) ? found : '（号码已隐去）'));
}
