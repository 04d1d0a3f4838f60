/**
 * The command line. Each command is imported only when it runs, so that `check` loads nothing
 * that only a chat needs.
 */

import { putError } from './cli/output.ts';
import { UserError } from './user-error.ts';

/** Runs one command; its exit status is left in `process.exitCode`. */
export async function run(parameters: readonly string[]): Promise<void> {
  const [command = 'help', ...rest] = parameters;
  try {
    process.exitCode = await runCommand(command, rest);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    putError(error.message);
    process.exitCode = command === 'check' || command === 'ask' ? 2 : 1;
  }
}

async function runCommand(command: string, rest: readonly string[]): Promise<number> {
  switch (command) {
    case 'check':
      return (await import('./cli/check.ts')).check(rest, process.env);
    case 'chat':
      return (await import('./cli/chat.ts')).chat(rest, process.env);
    case 'serve':
      return (await import('./cli/serve.ts')).serve(rest, process.env);
    case 'ask':
      return (await import('./cli/ask.ts')).ask(rest, process.env);
    case 'doctor':
      return (await import('./cli/doctor.ts')).doctor(rest, process.env);
    case 'remind':
      return (await import('./cli/remind.ts')).remind(rest, process.env);
    case 'pair':
      return (await import('./cli/pair.ts')).pair(rest, process.env);
    case 'rules':
      return (await import('./cli/rules.ts')).rules(rest, process.env);
    case 'export':
      return (await import('./cli/export.ts')).exportTo(rest, process.env);
    case 'import':
      return (await import('./cli/import.ts')).importFrom(rest, process.env);
    case 'backup':
      return (await import('./cli/backup.ts')).backup(rest, process.env);
    case 'restore':
      return (await import('./cli/restore.ts')).restore(rest, process.env);
    case '--version':
    case '-v':
      return (await import('./cli/help.ts')).version();
    case 'help':
    case '--help':
    case '-h':
      return (await import('./cli/help.ts')).help(process.env);
    default:
      return (await import('./cli/help.ts')).unknown(command, process.env);
  }
}
