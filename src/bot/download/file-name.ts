/** The name of a downloaded file: as the server gives it, or the end of its address. */

/** Longer names are cut: they are only shown. */
const MAX_LENGTH = 120;

/**
 * @param disposition the header `content-disposition`, each byte as one character
 * @returns the name without any folder, or an empty text
 */
export function fileName(disposition: string, url: URL): string {
  const extended = /filename\*\s*=\s*"?([\w-]*)'[\w-]*'([^;"\s]+)/i.exec(disposition);
  const plain = /filename\s*=\s*(?:"([^"]*)"|([^;]+))/i.exec(disposition);
  const given = extended
    ? unescaped(extended[2] ?? '', extended[1] ?? '')
    : unescaped(textOf(bytesOf(plain?.[1] ?? plain?.[2] ?? '')), '');
  const name = given.trim() === '' ? unescaped(url.pathname.split('/').at(-1) ?? '', '') : given;
  return (name.split(/[/\\]/).at(-1) ?? '').trim().slice(-MAX_LENGTH);
}

/** Percent signs undone, by the given encoding or whichever fits. */
function unescaped(text: string, encoding: string): string {
  if (!/%[\da-f]{2}/i.test(text)) return text;
  const latin = text.replace(/[\u0080-\uffff]/g, (character) => encodeURIComponent(character));
  const bytes = bytesOf(latin.replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number(`0x${hex}`))));
  return /^gb/i.test(encoding) ? new TextDecoder('gb18030').decode(bytes) : textOf(bytes);
}

const bytesOf = (latin: string): Uint8Array => Uint8Array.from(latin, (character) => character.charCodeAt(0) & 0xff);

/** UTF-8 where it is, otherwise the Chinese encoding. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
