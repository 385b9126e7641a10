import type { Cell } from '../../ledger/row.rules';
import { columnName, xmlText } from './cell.rules';

export interface SheetColumn {
  readonly title: string;
  /** In characters of the usual font. */
  readonly width: number;
}

/** How a sheet looks. */
export interface SheetShape {
  /** Of the tab: at most 31 characters. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** A head that stays in sight and is printed on each page, with filters; or none, for a page that is read as it is. */
  readonly hasHead: boolean;
  readonly isLandscape: boolean;
  /** `A1:F1`: these cells are one. */
  readonly merges?: readonly string[];
  /** Printed above every page. */
  readonly header?: string;
}

/** Row styles, by their number in the stylesheet. */
export const styles = { plain: 0, head: 1, wrapped: 2, title: 3, banner: 4, form: 5, formHead: 1 } as const;

export type Style = keyof typeof styles;

export interface StyledRow {
  readonly cells: readonly Cell[];
  readonly style: Style;
}

/** A form shows its empty cells, to be filled in. */
const ruled: readonly Style[] = ['form', 'formHead'];

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const names: readonly string[] = Array.from({ length: 200 }, (_, index) => columnName(index));

/** One row; `number` counts from 1. Empty cells are left out, save on a form. */
export function rowXml(number: number, cells: readonly Cell[], style: Style): string {
  const look = style === 'plain' ? '' : ` s="${styles[style]}"`;
  let row = `<row r="${number}">`;
  for (const [index, cell] of cells.entries()) {
    const place = `<c r="${names[index] ?? columnName(index)}${number}"${look}`;
    if (cell === null || cell === '') {
      if (ruled.includes(style)) row += `${place}/>`;
      continue;
    }
    row +=
      typeof cell === 'number'
        ? `${place}><v>${Number.isFinite(cell) ? cell : 0}</v></c>`
        : `${place} t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
  }
  return `${row}</row>`;
}

/** All of the sheet before its rows. */
export function sheetOpening({ columns, hasHead }: SheetShape): string {
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return [
    `${declaration}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView workbookViewId="0">${hasHead ? pane : ''}</sheetView></sheetViews>`,
    `<cols>${widths.join('')}</cols><sheetData>`,
  ].join('');
}

/** All of the sheet after its rows; it prints on A4, one page wide. */
export function sheetEnding(shape: SheetShape, rows: number): string {
  const { columns, hasHead, isLandscape, merges = [], header } = shape;
  const last = names[columns.length - 1] ?? 'A';
  return [
    '</sheetData>',
    hasHead ? `<autoFilter ref="A1:${last}${Math.max(rows, 1)}"/>` : '',
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${isLandscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter>${header === undefined ? '' : `<oddHeader>&amp;L${xmlText(header.replaceAll('&', '&&'))}</oddHeader>`}<oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>`,
    '</worksheet>',
  ].join('');
}

const package_ = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const tabOf = ({ name }: SheetShape): string =>
  xmlText(name.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31)).replaceAll('"', '&quot;');

/** Where the nth sheet lies in the archive, from 0. */
export const sheetFile = (nth: number): string => `xl/worksheets/sheet${nth + 1}.xml`;

/** The files around the sheets, by their names in the archive. */
export function bookFiles(shapes: readonly SheetShape[]): readonly (readonly [name: string, xml: string])[] {
  const tabs = shapes.map(tabOf);
  const heads = shapes.flatMap(({ hasHead }, nth) =>
    hasHead
      ? [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${nth}">'${tabs[nth] ?? ''}'!$1:$1</definedName>`,
        ]
      : [],
  );
  const files: readonly (readonly [string, string])[] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${package_}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>${shapes.map((_, nth) => `<Override PartName="/${sheetFile(nth)}" ContentType="${kind}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${package_}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${tabs.map((tab, nth) => `<sheet name="${tab}" sheetId="${nth + 1}" r:id="rId${nth + 1}"/>`).join('')}</sheets>${heads.length === 0 ? '' : `<definedNames>${heads.join('')}</definedNames>`}</workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${package_}/relationships">${shapes.map((_, nth) => `<Relationship Id="rId${nth + 1}" Type="${office}/worksheet" Target="worksheets/sheet${nth + 1}.xml"/>`).join('')}<Relationship Id="rId${shapes.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', stylesheet],
  ];
  return files.map(([file, xml]) => [file, declaration + xml] as const);
}

/** In the order of `styles`. */
const stylesheet = [
  `<styleSheet xmlns="${main}">`,
  '<fonts count="3"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font><font><b/><sz val="16"/><name val="等线"/></font></fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF7"/></patternFill></fill></fills>',
  '<borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="6">',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  '<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>',
  '</cellXfs></styleSheet>',
].join('');
