/** The commands in the order in which they listen; the first that hears a message answers it. */
import { agency } from './agency.ts';
import { ask } from './ask.ts';
import { check } from './check.ts';
import { choose } from './choose.ts';
import type { Command } from './command.ts';
import { details } from './details.ts';
import { form } from './form.ts';
import { administrator, language, pair, settings, silence, speak } from './group.ts';
import { anythingElse, help } from './help.ts';
import { ignore, reason, restore } from './ignore.ts';
import { ignored } from './ignored.ts';
import { linkAgency, unlinkAgency } from './link-agency.ts';
import { explainMetric, listMetrics } from './metrics.ts';
import { numbers } from './numbers.ts';
import { cardCommand, pictureCommand } from './picture.ts';
import { progress, tick, untick } from './progress.ts';
import {
  ownDeadline,
  pauseReminders,
  reminderMention,
  reminderPlace,
  reminderStage,
  reminderTime,
  resumeReminders,
  stopReminders,
} from './remind.ts';
import { deadlineFile, reminderPlan, reminderSettings } from './remind-plan.ts';
import { changeRoster, exportRoster, seeRoster } from './roster.ts';
import { importRoster, startRoster } from './roster-import.ts';
import { rule, why } from './rule.ts';
import { share } from './share.ts';
import { lookNow, unwatchPages, watchedPages, watchPages } from './watch.ts';

export const commands: readonly Command[] = [
  importRoster,
  watchPages,
  unwatchPages,
  check,
  help,
  language,
  settings,
  silence,
  speak,
  administrator,
  pair,
  details,
  numbers,
  pictureCommand,
  cardCommand,
  form,
  ignore,
  ignored,
  restore,
  share,
  seeRoster,
  exportRoster,
  startRoster,
  changeRoster,
  watchedPages,
  lookNow,
  progress,
  tick,
  untick,
  reminderPlan,
  deadlineFile,
  reminderSettings,
  ownDeadline,
  reminderTime,
  reminderStage,
  reminderMention,
  reminderPlace,
  pauseReminders,
  stopReminders,
  resumeReminders,
  why,
  rule,
  listMetrics,
  explainMetric,
  linkAgency,
  unlinkAgency,
  reason,
  choose,
  ask,
  agency,
  anythingElse,
];
