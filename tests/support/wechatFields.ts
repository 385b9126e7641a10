/**
 * What WeChat allows in one field of a subscription message, by the type its name begins with (订阅消息参数值内容限制说明).
 * One character is one character, Chinese or not, except in names.
 */
const shapes: Readonly<Record<string, RegExp>> = {
  thing: /^.{1,20}$/u,
  character_string: /^[\x21-\x7e]{1,32}$/,
  phrase: /^\p{Script=Han}{1,5}$/u,
  name: /^(\p{Script=Han}{1,10}|[A-Za-z ]{1,20})$/u,
  letter: /^[A-Za-z]{1,32}$/,
  number: /^\d{1,32}(\.\d+)?$/,
  time: /^(\d{4}年\d{1,2}月\d{1,2}日 )?([01]?\d|2[0-3]):[0-5]\d$/,
  date: /^\d{4}年\d{1,2}月\d{1,2}日( ([01]?\d|2[0-3]):[0-5]\d)?$/,
  amount: /^[¥￥]?\d{1,10}(\.\d{1,2})?元?$/,
};

const typeOf = (key: string): string => key.replace(/\d+$/, '');

/** True when the name of a field is a type that WeChat knows, with its number. */
export const isFieldName = (key: string): boolean => /\d+$/.test(key) && typeOf(key) in shapes;

/** True when WeChat takes this value in this field; an unknown type takes nothing, nor does a control character. */
export const takes = (key: string, value: string): boolean =>
  !/\p{Cc}/u.test(value) && (shapes[typeOf(key)]?.test(value) ?? false);
