/** The commands in the order in which they listen; the first that hears a message answers it. */
import { agency } from './agency.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { details } from './details.ts';
import { anythingElse, help, language } from './help.ts';
import { ignore, reason, restore } from './ignore.ts';
import { ignored } from './ignored.ts';
import { numbers } from './numbers.ts';
import { rule, why } from './rule.ts';

export const commands: readonly Command[] = [
  check,
  help,
  language,
  details,
  numbers,
  ignore,
  ignored,
  restore,
  why,
  rule,
  reason,
  agency,
  anythingElse,
];
