/** The properties of paragraphs, characters and rows in a DOC (MS-DOC 2.6): changes in a packed list. */
import type { CellEdges } from './document-edges.ts';

export interface ParagraphMarks {
  /** In how many tables it stands. */
  level: number;
  /** Ends a row. */
  endsRow: boolean;
  /** Ends a cell of an inner table, where no mark of the text says so. */
  endsCell: boolean;
  edges: CellEdges[];
}

const signed = (view: DataView, at: number) => view.getInt16(at, true);

/** Calls back with each property and where its operand stands. */
function eachSprm(list: Uint8Array, hear: (sprm: number, view: DataView, at: number) => void): void {
  const view = new DataView(list.buffer, list.byteOffset, list.byteLength);
  let at = 0;
  while (at + 2 < list.length) {
    const sprm = view.getUint16(at, true);
    at += 2;
    const size = sizeOf(sprm, view, at);
    if (at + size > list.length) return;
    hear(sprm, view, at);
    at += size;
  }
}

const sizes = [1, 1, 2, 4, 2, 2, 0, 3];
const tableDefinition = 0xd608;

function sizeOf(sprm: number, view: DataView, at: number): number {
  const size = sizes[sprm >> 13] as number;
  if (size > 0) return size;
  return sprm === tableDefinition ? view.getUint16(at, true) + 1 : view.getUint8(at) + 1;
}

/** @param data the stream to which long lists are put out */
export function paragraphMarks(list: Uint8Array, data: Uint8Array): ParagraphMarks {
  const marks: ParagraphMarks = { level: 0, endsRow: false, endsCell: false, edges: [] };
  let inTable = false;
  const hear = (sprm: number, view: DataView, at: number) => {
    const byte = view.getUint8(at);
    switch (sprm) {
      case 0x2416:
        inTable = byte !== 0;
        break;
      case 0x6649:
        marks.level = view.getInt32(at, true);
        break;
      case 0x2417:
      case 0x244c:
        marks.endsRow ||= byte !== 0;
        break;
      case 0x244b:
        marks.endsCell ||= byte !== 0;
        break;
      case tableDefinition:
        marks.edges = edgesOf(view, at);
        break;
      case 0x5624:
        for (const edge of marks.edges.slice(byte + 1, view.getUint8(at + 1))) edge.fromLeft = true;
        break;
      case 0xd62b: {
        const edge = marks.edges[view.getUint8(at + 1)];
        if (edge) edge.down = downOf(view.getUint8(at + 2) & 1, view.getUint8(at + 2) & 2);
        break;
      }
      case 0x6645:
      case 0x6646:
      case 0x646b:
        eachSprm(putOut(data, view, at), inner);
        break;
    }
  };
  /** A list put out by one that was put out itself would be a loop. */
  const inner = (sprm: number, view: DataView, at: number) => {
    if (sprm !== 0x6645 && sprm !== 0x6646 && sprm !== 0x646b) hear(sprm, view, at);
  };
  eachSprm(list, hear);
  if (inTable) marks.level = Math.max(marks.level, 1);
  return marks;
}

function putOut(data: Uint8Array, view: DataView, at: number): Uint8Array {
  const from = view.getUint32(at, true);
  if (from + 2 > data.length) return new Uint8Array();
  const size = (data[from] as number) | ((data[from + 1] as number) << 8);
  return data.subarray(from + 2, from + 2 + size);
}

const downOf = (merged: number, first: number): CellEdges['down'] =>
  first !== 0 ? 'begins' : merged !== 0 ? 'goes-on' : 'no';

function edgesOf(view: DataView, at: number): CellEdges[] {
  const end = at + 1 + view.getUint16(at, true);
  const count = view.getUint8(at + 2);
  const cells = at + 3 + 2 * (count + 1);
  return Array.from({ length: count }, (_, index) => {
    const flags = cells + index * 20 + 2 <= end ? view.getUint16(cells + index * 20, true) : 0;
    return {
      left: signed(view, at + 3 + index * 2),
      right: signed(view, at + 5 + index * 2),
      fromLeft: (flags & 2) !== 0,
      down: downOf(flags & 0x20, flags & 0x40),
    };
  });
}

/** Whether characters are deleted by a tracked change, or hidden. */
export function characterMarks(list: Uint8Array): { deleted: boolean; hidden: boolean } {
  const marks = { deleted: false, hidden: false };
  eachSprm(list, (sprm, view, at) => {
    if (sprm === 0x0800) marks.deleted = view.getUint8(at) === 1;
    else if (sprm === 0x083c) marks.hidden = view.getUint8(at) === 1;
  });
  return marks;
}
