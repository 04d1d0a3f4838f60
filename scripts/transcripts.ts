/** The transcripts in the READMEs: what stands under `$ … npx gouji …` is what the program prints. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Runs a shell command in which `npx gouji` stands for the program of these sources, and gives what it prints. */
function run(command: string): string {
  const program = command.replace('npx gouji', `"${process.execPath}" bin/gouji.js`);
  const data = mkdtempSync(join(tmpdir(), 'gouji-docs-'));
  const env = { ...process.env, GOUJI_LANG: 'zh', GOUJI_DATA: data };
  const { stdout, stderr, status } = spawnSync('sh', ['-c', program], { cwd: root, env, encoding: 'utf8' });
  rmSync(data, { recursive: true, force: true });
  if (status !== 0 && status !== 1) throw new Error(`${command}: ${stderr}`);
  // Where the pictures are put, as on the reader's machine.
  return stdout.trimEnd().replaceAll(data, '.gouji');
}

/** A page with every transcript as it would be printed now. */
export function withTranscripts(page: string): string {
  const text = readFileSync(join(root, page), 'utf8');
  return text.replace(
    /^```console\n\$ ([^\n]*)\n[\s\S]*?^```$/gm,
    (_, command: string) => `\`\`\`console\n$ ${command}\n${run(command)}\n\`\`\``,
  );
}
