import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { projectTexts } from '../support/repository';
import refused from './refused.json';

/*
 * F377: nobody's contact from the founding documents is in this repository. The documents reached us with phones,
 * mailboxes and contact persons already taken out, so what can be refused by shape is refused by shape. Names are
 * refused by salted digest, so that the list itself holds none: add the first 16 hex digits of
 * sha256(salt + '|' + name) to refused.json.
 */
const digestOf = (word: string): string =>
  createHash('sha256').update(`${refused.salt}|${word}`).digest('hex').slice(0, 16);

const texts = projectTexts().filter(({ file }) => !file.endsWith('package-lock.json'));

const mobile = /(?<![\d.])1[3-9]\d{9}(?![\d.])/g;
const landline = /(?<!\d)\(?0(?:10|2\d|[3-9]\d{2})\)?[-－—– ]\d{7,8}(?!\d)/g;
const mail = /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}(?![\w/])/g;

/** Numbers nobody has: six equal digits in a row. Mailboxes nobody has: RFC 2606. */
const isInvented = (contact: string): boolean =>
  /(\d)\1{5}/.test(contact) || /[@.](example(\.(com|org|net))?|test|invalid)$/.test(contact);

const contactsIn = (text: string): readonly string[] =>
  [mobile, landline, mail]
    .flatMap((shape) => text.match(shape) ?? [])
    .filter((contact) => !isInvented(contact));

const grams = (text: string): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const [run] of text.matchAll(/\p{Script=Han}{2,}/gu)) {
    const letters = [...run];
    for (const size of [2, 3, 4]) {
      for (let at = 0; at + size <= letters.length; at += 1) found.add(letters.slice(at, at + size).join(''));
    }
  }
  return found;
};

const wordsAndPaths = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/[a-z][\w-]*(?:\/[.a-z][\w.-]*)?/g) ?? []).flatMap((word) => [
      word,
      ...word.split('/'),
    ]),
  );

const holding = (
  digests: readonly string[],
  parts: (text: string) => ReadonlySet<string>,
): readonly string[] => {
  const known = new Map<string, boolean>();
  const isRefused = (part: string): boolean => {
    const before = known.get(part) ?? digests.includes(digestOf(part));
    known.set(part, before);
    return before;
  };
  return texts.filter(({ text }) => [...parts(text)].some(isRefused)).map(({ file }) => file);
};

describe('what this repository never holds', () => {
  it('is a phone number or a mailbox', () => {
    const found = texts.flatMap(({ file, text }) => contactsIn(text).map((contact) => `${file}: ${contact}`));
    expect(found).toEqual([]);
  });

  it('is the name of an official of the founding documents', () => {
    expect(holding(refused.names, grams)).toEqual([]);
  });

  it("is a word of somebody's workplace", () => {
    expect(holding(refused.workplace, wordsAndPaths)).toEqual([]);
  });

  it.each([
    ['a mobile number', ['139', '1234', '5678'].join('')],
    ['a landline of the city', ['0519', '86543210'].join('-')],
    ['a mailbox', ['office', 'school.gov.cn'].join('@')],
  ])('%s would be seen', (_, contact) => {
    expect(contactsIn(`联系：${contact}。`)).toEqual([contact]);
  });

  it('a name would be seen inside a sentence', () => {
    expect(grams('由张三丰负责').has('张三丰')).toBe(true);
  });
});
