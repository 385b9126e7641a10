/** A subscription template as it stands in the public platform. */
export interface Template {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly { readonly key: string; readonly label: string }[];
}

type Rule = (value: string) => boolean;

const within =
  (most: number, pattern: RegExp = /^[^]+$/): Rule =>
  (value) =>
    [...value].length <= most && pattern.test(value);

const SYMBOLS = String.raw`!-/:-@\[-` + '`{-~';
const TIME = String.raw`(\d{1,2}:\d{2}(:\d{2})?)`;
const DAY = String.raw`(\d{4}(年\d{1,2}月(\d{1,2}日)?|[-/.]\d{1,2}[-/.]\d{1,2}))`;
const MOMENT = `(${DAY}( ?${TIME})?|${TIME})`;
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** WeChat's rules per type of field (subscribeMessage.send, 参数值限制). */
const RULES: Readonly<Record<string, Rule>> = {
  thing: within(20),
  character_string: within(32, new RegExp(`^[0-9A-Za-z ${SYMBOLS}]+$`)),
  letter: within(32, /^[A-Za-z]+$/),
  number: within(32, NUMBER),
  symbol: within(5, new RegExp(`^[${SYMBOLS}]+$`)),
  time: within(64, new RegExp(`^${MOMENT}( ?~ ?${MOMENT})?$`)),
  date: within(64, new RegExp(`^${DAY}( ?${TIME})?( ?~ ?${MOMENT})?$`)),
  amount: within(16, /^[¥$￥€£]?\d{1,10}(\.\d+)?元?$/),
  phone_number: within(17, /^[\d+() -]+$/),
  car_number: within(8),
  name: (value) => (/^[\u4e00-\u9fff·]+$/.test(value) ? [...value].length <= 10 : [...value].length <= 20),
  phrase: within(5, /^[\u4e00-\u9fff]+$/),
  enum: within(20),
};

const CONTROL = /\p{Cc}/u;

function isAllowed(key: string, value: string): boolean {
  const rule = RULES[key.replace(/\d+$/, '')];
  return value !== '' && !CONTROL.test(value) && rule !== undefined && rule(value);
}

function valueOf(data: unknown, key: string): unknown {
  if (typeof data !== 'object' || data === null) return undefined;
  const held: unknown = Reflect.get(data, key);
  return typeof held === 'object' && held !== null ? Reflect.get(held, 'value') : undefined;
}

/** The first key of the template whose value WeChat would refuse (missing, of the wrong type, too long); undefined when all is well. */
export function badField(template: Template, data: unknown): string | undefined {
  return template.fields
    .map((field) => field.key)
    .find((key) => {
      const value = valueOf(data, key);
      const text = typeof value === 'number' ? String(value) : value;
      return typeof text !== 'string' || !isAllowed(key, text);
    });
}
