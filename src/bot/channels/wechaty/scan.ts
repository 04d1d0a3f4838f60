import type { Words } from '../../say/index.ts';

/** Shows the code as half blocks, which fit a terminal of 80 columns. */
export async function showCode(code: string, terminal: { write(text: string): unknown }, words: Words): Promise<void> {
  const { renderUnicodeCompact } = await import('uqr');
  terminal.write(`${words.wechat.scan}\n${renderUnicodeCompact(code)}\n${words.wechat.scanLink(code)}\n`);
}
