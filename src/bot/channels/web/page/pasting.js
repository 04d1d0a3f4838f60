/** What is pasted or dropped, as files. */

/** Fewer cells are a name or a number, not a table: a single cell of Excel comes as a table as well. */
const CELLS = 4;

/**
 * The files in what is pasted; none when it is only text. Word, Excel and browsers give a table as HTML, with its
 * merged cells; as text they would be lost. Word and Excel add a picture of it, which is worth less.
 */
export function pastedFiles(clipboard, tableName) {
  const html = clipboard.getData('text/html');
  if ((html.match(/<t[dh][\s>]/gi)?.length ?? 0) >= CELLS) return [new File([html], tableName, { type: 'text/html' })];
  return clipboard.getData('text/plain') === '' ? [...clipboard.files] : [];
}

/** All files of what is dropped, those in folders too. */
export async function droppedFiles(transfer) {
  // Must be asked for before the first pause: afterwards the browser has taken them away.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  const files = [...transfer.files];
  if (!entries.some((entry) => entry?.isDirectory)) return files;
  return (await Promise.all(entries.filter(Boolean).map(filesIn))).flat();
}

async function filesIn(entry) {
  if (entry.isFile) return [await new Promise((resolve, reject) => entry.file(resolve, reject))];
  const reader = entry.createReader();
  const all = [];
  for (;;) {
    // A reader gives a hundred at a time.
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) break;
    all.push(...some.filter(({ name }) => !name.startsWith('.')));
  }
  return (await Promise.all(all.map(filesIn))).flat();
}

/** Files in messages that the server takes: not too many at once, and not too large together. */
export function inMessages(files, most = 100, bytes = 50_000_000) {
  const messages = [[]];
  let size = 0;
  for (const file of files) {
    const last = messages.at(-1);
    if (last.length > 0 && (last.length >= most || size + file.size > bytes)) {
      messages.push([file]);
      size = file.size;
    } else {
      last.push(file);
      size += file.size;
    }
  }
  return messages;
}
