/** The transcripts in the READMEs: what stands under `$ npx gouji …` is what the program prints. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Runs `NAME=value npx gouji …` and gives what it prints. */
function run(command: string): string {
  const [settings = '', words = ''] = command.split('npx gouji ');
  const given = settings.split(' ').filter((one) => one !== '');
  const env = { ...process.env, GOUJI_LANG: 'zh', ...Object.fromEntries(given.map((one) => one.split('='))) };
  const { stdout, stderr, status } = spawnSync(process.execPath, ['bin/gouji.js', ...words.split(' ')], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  if (status !== 0 && status !== 1) throw new Error(`${command}: ${stderr}`);
  return stdout.trimEnd();
}

/** A page with every transcript as it would be printed now. */
export function withTranscripts(page: string): string {
  const text = readFileSync(join(root, page), 'utf8');
  return text.replace(
    /^```console\n\$ ([^\n]*)\n[\s\S]*?^```$/gm,
    (_, command: string) => `\`\`\`console\n$ ${command}\n${run(command)}\n\`\`\``,
  );
}
