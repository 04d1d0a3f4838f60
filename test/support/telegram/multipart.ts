/** Takes a multipart body apart. Names are UTF-8, as the Bot API reads them. */

export interface Uploaded {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface Parts {
  readonly fields: Record<string, string>;
  readonly files: Record<string, Uploaded>;
}

export function multipartOf(body: Buffer, contentType: string): Parts {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1] ?? '';
  const parts: Parts = { fields: {}, files: {} };
  const mark = Buffer.from(`--${boundary}`);
  let at = body.indexOf(mark);
  while (at >= 0) {
    const next = body.indexOf(mark, at + mark.length);
    if (next < 0) break;
    takePart(body.subarray(at + mark.length + 2, next - 2), parts);
    at = next;
  }
  return parts;
}

function takePart(part: Buffer, { fields, files }: Parts): void {
  const end = part.indexOf('\r\n\r\n');
  if (end < 0) return;
  const head = part.subarray(0, end).toString('utf8');
  const bytes = part.subarray(end + 4);
  const field = /[; ]name="([^"]*)"/.exec(head)?.[1];
  if (field === undefined) return;
  const name = /filename="((?:[^"\\]|\\.)*)"/.exec(head)?.[1];
  if (name === undefined) fields[field] = bytes.toString('utf8');
  else files[field] = { name, bytes: Buffer.from(bytes) };
}
