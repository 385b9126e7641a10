import { SaxesParser } from 'saxes';
import type { Merged, ReadCell, ReadSheet } from '../typings/book';

/** Beyond what any roster has: what follows is not looked at, so that a huge sheet costs no memory. */
const mostCells = 60_000;

export class Unreadable extends Error {}

/** Parses XML that must not define anything: a document type is where entity bombs live. */
function walk(
  xml: string,
  on: {
    open?: (name: string, at: Readonly<Record<string, string>>) => void;
    close?: (name: string) => void;
    text?: (text: string) => void;
  },
): void {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new Unreadable();
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw new Unreadable();
  });
  if (on.open !== undefined) {
    const { open } = on;
    parser.on('opentag', ({ name, attributes }) => open(localName(name), attributes));
  }
  if (on.close !== undefined) {
    const { close } = on;
    parser.on('closetag', ({ name }) => close(localName(name)));
  }
  if (on.text !== undefined) parser.on('text', on.text);
  parser.write(xml).close();
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The strings that cells point to; readings above characters are left out. */
export function sharedStrings(xml: string): readonly string[] {
  if (xml === '') return [];
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isReading = false;
  walk(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') isReading = true;
      if (name === 't') isText = true;
    },
    close: (name) => {
      if (name === 'si') strings.push(text);
      if (name === 'rPh') isReading = false;
      if (name === 't') isText = false;
    },
    text: (more) => {
      if (isText && !isReading) text += more;
    },
  });
  return strings;
}

export interface SheetRef {
  readonly name: string;
  readonly isHidden: boolean;
  readonly relation: string;
}

/** The sheets of a workbook, in the order of their tabs. */
export function sheetRefs(xml: string): readonly SheetRef[] {
  const refs: SheetRef[] = [];
  walk(xml, {
    open: (name, at) => {
      if (name !== 'sheet') return;
      refs.push({
        name: at['name'] ?? '',
        isHidden: (at['state'] ?? 'visible') !== 'visible',
        relation: at['r:id'] ?? '',
      });
    },
  });
  return refs;
}

/** Where each relation leads, as a name in the archive. */
export function relations(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  walk(xml, {
    open: (name, at) => {
      if (name !== 'Relationship') return;
      const target = at['Target'] ?? '';
      targets.set(at['Id'] ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}

/** The cells of a sheet that hold something, and its merged areas. */
export function readCells(xml: string, strings: readonly string[]): ReadSheet {
  const cells: ReadCell[] = [];
  const merged: Merged[] = [];
  let place = { row: 0, column: 0 };
  let type = '';
  let value = '';
  let isFormula = false;
  let collects = false;
  walk(xml, {
    open: (name, at) => {
      if (name === 'c') {
        place = placeOf(at['r'] ?? '') ?? { row: place.row, column: place.column + 1 };
        type = at['t'] ?? 'n';
        value = '';
        isFormula = false;
      }
      if (name === 'f') isFormula = true;
      collects = name === 'v' || name === 't';
      const area = name === 'mergeCell' ? areaOf(at['ref'] ?? '') : null;
      if (area !== null && merged.length < mostCells) merged.push(area);
    },
    close: (name) => {
      collects = false;
      if (name !== 'c') return;
      const text = textOf(type, value, strings);
      if ((text === '' && !isFormula) || cells.length >= mostCells) return;
      cells.push({ ...place, text, isFormula });
    },
    text: (more) => {
      if (collects) value += more;
    },
  });
  return { cells, merged };
}

/** A number as people read it: a phone number that Excel keeps as 1.38E+10 is its eleven digits. */
function textOf(type: string, value: string, strings: readonly string[]): string {
  if (type === 's') return spelled(strings[Number(value)] ?? '');
  if (type !== 'n' || value === '') return spelled(value);
  const number = Number(value);
  return Number.isSafeInteger(number) ? String(number) : value.trim();
}

/** `_x000D_` is how a workbook spells a character that XML cannot hold (ECMA-376, ST_Xstring); control characters go. */
const spelled = (text: string): string =>
  text
    .replaceAll(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/[\u0000-\u0008\u000b-\u001f]/g, '')
    .trim();

function placeOf(name: string): { readonly row: number; readonly column: number } | null {
  const found = /^([A-Z]{1,3})(\d{1,7})$/.exec(name);
  if (found === null) return null;
  const [, letters = '', digits = ''] = found;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}

function areaOf(ref: string): Merged | null {
  const [from = '', to = from] = ref.split(':');
  const [first, last] = [placeOf(from), placeOf(to)];
  if (first === null || last === null) return null;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}
