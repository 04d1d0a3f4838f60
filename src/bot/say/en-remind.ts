/** What the bot says of its own accord about deadlines, in English. */
import type { Words } from './zh.ts';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'];
months.push('October', 'November', 'December');
const dayText = (month: number, date: number) => `${date} ${months[month - 1] ?? ''}`;
const report = (year: number, march: boolean) =>
  `Annual disclosure reports for ${year}${march ? ' of the governments themselves' : ''}`;
const units = (count: number) => `${count} ${count === 1 ? 'unit' : 'units'}`;

export const enRemind: Words['remind'] = {
  webhook: 'WeCom group robot',
  title: (text) => `📌 ${text}`,
  day: dayText,
  deadline: (month, date, local) => `${dayText(month, date)}${local ? ', the deadline of this group' : ''}`,
  lastDay: (month, date, weekday) => `the last working day is ${weekdays[weekday] ?? ''} ${dayText(month, date)}`,
  legal: (month, date) => `legal deadline ${dayText(month, date)}`,
  notes: (notes) => ` (${notes})`,
  noteSeparator: '; ',

  heading: {
    start: (year, march, by, notes) => `${report(year, march)} can be handed in now, all by ${by}${notes}`,
    errors: (year, march, count) => `${report(year, march)}: ${units(count)} handed in with errors to mend`,
    left: (year, march, by, count, notes) =>
      `${report(year, march)}: ${count} working ${count === 1 ? 'day' : 'days'} left until ${by}${notes}`,
    today: (year, march, by, notes) => `${report(year, march)} are due today (${by})${notes}`,
    lastToday: (year, march, by, notes) => `${report(year, march)}: today is the last working day before ${by}${notes}`,
    over: (year, march, by, notes) => `${report(year, march)}: ${by} has passed${notes}`,
    weekly: (year, march, allIn) =>
      `${report(year, march)}: ${allIn ? 'all are in, not all are mended yet' : 'not all are in yet'}`,
    figures: 'The reports are being filled in. What last year left behind:',
  },

  counts: (total, there, faulty) =>
    `${there} of ${units(total)} handed in${faulty > 0 ? `, ${faulty} of them with errors to mend` : ''}.`,
  reckoned: 'holidays not announced, working days are reckoned',
  nobody: (total, names) =>
    total === 1 && names !== null
      ? `${names} has not handed in yet.`
      : `None of ${units(total)} has handed in yet${names === null ? '' : `: ${names}`}.`,
  missing: (count, names) => `Missing (${count}): ${names}`,
  sameMissing: (count) => `Missing are the same ${count} as last time`,
  allButFaulty: (total, faulty) => `All ${units(total)} handed in; ${faulty} still with errors to mend: `,
  sameFaulty: (total, faulty) => `All ${units(total)} handed in; the same ${faulty} as last time have errors to mend`,
  faults: (name, count) => `${name} ${count}`,
  more: (count) => `… ${count} in all; reply who is missing for the whole list`,
  how: 'Sending the report or its link here hands it in. Reply progress to see how far it is; reply stop reminders to switch this off',
  mend: 'Send the mended report or its link here again. Reply progress to see how far it is; reply stop reminders to switch this off',
  howFigures:
    'Send the report or its link here when it is filled in, to have it checked. Reply stop reminders to switch this off',
  howElsewhere: 'Reminders only; nothing can be handed in here. Who set them up can stop them in gouji.',
  complete: (total, march) =>
    total === 1
      ? `The report${march ? ' of the government' : ''} is in and nothing is left to mend. Thank you.`
      : `${march ? 'Reports of governments: ' : ''}all ${units(total)} have handed in and nothing is left to mend. Thank you.`,

  figures: {
    unit: (name, parts) => `${name}: ${parts}`,
    carried: (count) => `carried over to next year last year: ${count} → carried in this year must be ${count}`,
    normativeDocuments: (count) => `normative documents in force: ${count}`,
    regulations: (count) => `regulations in force: ${count}`,
  },

  stages: {
    freeze: 'figures',
    start: 'start',
    errors: 'errors',
    't-7': 'T-7',
    't-3': 'T-3',
    't-1': 'T-1',
    day: 'day',
    after: 'after',
    weekly: 'weekly',
  },
  stageSays: {
    freeze: 'what last year carried over, and what was in force',
    start: 'reports can be handed in',
    errors: 'errors left in what was handed in',
    't-7': '7 working days before the deadline: who is missing',
    't-3': '3 working days before the deadline: who is missing',
    't-1': '1 working day before the deadline: who is missing',
    day: 'the day of the deadline (or the last working day before it)',
    after: 'the first working day after it: who is missing',
    weekly: 'once a week when something changed, until all are in',
  },

  plan: {
    heading: (year) => `Plan of the reminders for ${year}`,
    deadlines: (title, by, notes) => `${title}: due ${by}${notes}`,
    track: (march) => (march ? 'Governments' : 'Departments and townships'),
    time: (time) =>
      `Sent on working days from ${time} to 18:00; nothing is repeated that is not new; silence once all are in.`,
    row: (day, weekday, stage, says) => `${day} ${weekdays[weekday] ?? ''}  ${stage}  ${says}`,
    march: ' (governments)',
    provisional: (years) =>
      `The holidays of ${years} are not announced (or not known to this version): working days are reckoned by statutory holidays and weekends. Once announced, write them to calendar.json in the folder for data.`,
    stopped: 'Reminders are stopped in this group. An admin can reply resume reminders.',
    paused: (day) => `Reminders pause up to and including ${day}.`,
    noRoster: 'There is no roster here, so nothing would be sent.',
    attached: 'deadlines.ics can be imported into a calendar.',
  },

  settings: {
    heading: 'Reminders of this group',
    state: (time, mention) =>
      `Time: from ${time} on working days; missing units are ${mention ? 'named, and their contacts mentioned' : 'named'}`,
    off: (stages) => `Switched off: ${stages}`,
    to: 'Sent to the group of the WeCom group robot',
    hint: 'You can say: deadline 1-20 · reminder time 9:30 · reminder off T-7 · reminder mention · pause reminders until 1-15 · stop reminders · resume reminders · reminder plan · calendar',
    deadline: (title, by, legal, last) =>
      `Done: ${title}, due ${by}; reminders count from it. The ${legal} stays. ${last}.`,
    legalAgain: (days) => `Back to the legal deadlines: ${days}.`,
    deadlineUsage:
      'Name a day, e.g. deadline 1-20 (departments and townships, up to 31 January) or deadline 3-20 (governments, 1 February to 31 March). Back to the legal ones: deadline legal.',
    time: (time) => `Reminders are sent from ${time} on working days from now on.`,
    timeUsage: 'The time must be from 8:00 to 17:59, e.g. reminder time 9:30. Nothing is sent at night or on holidays.',
    stage: (stage, on) => `The reminder “${stage}” is switched ${on ? 'on' : 'off'}.`,
    stageUsage: (stages) => `Say which one, e.g. reminder off T-7. There are: ${stages}.`,
    mention: (on) =>
      on
        ? 'From now on the contacts of the roster are mentioned beside the names.'
        : 'From now on units are named and nobody is mentioned.',
    toWebhook: 'Reminders go to the group of the WeCom group robot from now on. To bring them back: reminder to here.',
    toHere: 'Reminders are sent here from now on.',
    webhookOnly: 'Only somebody at this machine can send them to the group robot: say it in the terminal or web chat.',
    paused: (until, from) =>
      `Reminders pause up to and including ${until} and go on from ${from}. Sooner: resume reminders.`,
    pauseUsage: 'Until when? E.g. pause reminders until 1-15. For good: stop reminders.',
    stopped: 'No more reminders here. To have them again: resume reminders.',
    resumed: 'Reminders are on. Reply reminder plan for the dates.',
  },

  ics: {
    file: 'deadlines.ics',
    calendar: (year) => `Annual disclosure reports for ${year}`,
    legal: (year, march) =>
      `${report(year, march)}: legal deadline (${march ? 'governments publish' : 'departments submit and publish'})`,
    local: (year, march) => `${report(year, march)}: deadline of this group`,
    last: (year, march) => `${report(year, march)}: last working day before the deadline`,
    basis: 'Regulations on Open Government Information, Article 49',
    provisional: 'The holidays are not announced: the last working day is reckoned.',
    saved: (file) => `Written to ${file}`,
  },

  calendar: {
    unreadable: (file) => `The calendar ${file} cannot be read. Look at its permissions.`,
    wrong: (file, path) =>
      `${file} is not a calendar as it should be${path === '' ? '' : `: see ${path}`}. Write {"2027":{"off":["2027-01-01","2027-02-05..2027-02-11"],"work":["2027-02-13"]}}, where off are days off and work the days made up.`,
    otherYear: (file, year, day) => `In ${file}, ${day} is no day of ${year}.`,
    both: (file, day) => `In ${file}, ${day} is both a day off and a day made up.`,
  },

  cli: {
    usage:
      'Write gouji remind --at 2027-01-29T09:00+08:00 --dry-run [--chat CHAT] · gouji remind --calendar 2027 · gouji remind --ics 2027 FILE.ics; with --format json where wanted (not for --ics).',
    dryRunOnly:
      'gouji remind --at shows what would be sent and sends nothing; add --dry-run. gouji serve sends the reminders.',
    at: '--at needs a date and a time, e.g. 2027-01-29T09:00+08:00.',
    year: 'The year must be the one of the deadline, from 2021 to 2099, e.g. 2027.',
    formats: '--format must be text or json.',
    nothing: (at) => `${at}: nothing to send.`,
    noRosters: 'No chat has a roster, so there is nothing to send.',
    noSuchChat: (chat) => `“${chat}” has no roster.`,
    to: (chat, stage) => `→ ${chat} ${stage}`,
    mentions: (people) => `@ ${people}`,
    complete: 'all in',
  },
};
