/** What the library cannot write: comments beside cells, and a sheet that is printed on one page. */
import type writeExcelFile from 'write-excel-file/node';
import { printable } from './cells.ts';

export interface Comment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface Extra {
  readonly comments: readonly Comment[];
  /** The page that it is printed on: the whole sheet on one, or as wide as one. */
  readonly page: 'whole' | 'wide';
}

/** A hook of the library into the parts of the file. */
type Feature = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>['features']>[number];

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument';

/** @param extras of each sheet, in their order */
export function extrasFeature(extras: readonly Extra[], author: string): Feature {
  const commented = extras.flatMap(({ comments }, index) => (comments.length > 0 ? [index] : []));
  const has = (index: number) => commented.includes(index);
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () =>
            commented.length === 0
              ? ''
              : `<Default Extension="vml" ContentType="${types}.vmlDrawing"/>${commented
                  .map(
                    (index) =>
                      `<Override PartName="/xl/comments${index + 1}.xml" ContentType="${types}.spreadsheetml.comments+xml"/>`,
                  )
                  .join('')}`,
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_, { sheetIndex }) =>
            has(sheetIndex)
              ? `<Relationship Id="rId-notes" Type="${relations}/comments" Target="../comments${sheetIndex + 1}.xml"/>` +
                `<Relationship Id="rId-notes-vml" Type="${relations}/vmlDrawing" Target="../drawings/vmlDrawing${sheetIndex + 1}.vml"/>`
              : '',
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const page = pageXml(extras[sheetIndex]?.page ?? 'whole');
            const withPage = xml
              .replace(/<worksheet[^>]*>/, (tag) => `${tag}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
              .replace(/<drawing [^>]*\/>/, (tag) => page + tag);
            return has(sheetIndex)
              ? withPage.replace('</worksheet>', '<legacyDrawing r:id="rId-notes-vml"/></worksheet>')
              : withPage;
          },
        },
      },
      write: {
        files: () =>
          Object.fromEntries(
            commented.flatMap((index) => {
              const comments = extras[index]?.comments ?? [];
              return [
                [`xl/comments${index + 1}.xml`, commentsXml(comments, author)],
                [`xl/drawings/vmlDrawing${index + 1}.vml`, shapesXml(comments)],
              ];
            }),
          ),
      },
    },
  };
}

/** A4. What is wide is a list, which reads better across. */
const pageXml = (page: Extra['page']): string =>
  '<printOptions horizontalCentered="1"/>' +
  '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
  (page === 'whole'
    ? '<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="1"/>'
    : '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');

const commentsXml = (comments: readonly Comment[], author: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><comments xmlns="${main}">` +
  `<authors><author>${escaped(author)}</author></authors><commentList>${comments
    .map(
      ({ row, column, text }) =>
        `<comment ref="${letters(column)}${row + 1}" authorId="0"><text><r><rPr><sz val="10"/></rPr>` +
        `<t xml:space="preserve">${escaped(printable(text))}</t></r></text></comment>`,
    )
    .join('')}</commentList></comments>`;

/** The boxes in which the comments open. */
const shapesXml = (comments: readonly Comment[]): string =>
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
  comments
    .map(({ row, column, text }, index) => {
      const down = row + Math.min(10, 3 + Math.ceil(text.length / 26));
      return (
        `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
        '<v:fill color2="#ffffe1"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>' +
        `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>` +
        `<x:Anchor>${column + 1}, 12, ${row}, 4, ${column + 5}, 12, ${down}, 4</x:Anchor>` +
        `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
      );
    })
    .join('') +
  '</xml>';

const letters = (column: number): string => String.fromCharCode(65 + column);

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => escapes[char] ?? char);
