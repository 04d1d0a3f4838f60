/** What `gouji doctor` says, in English. */
import { plural } from './plural.ts';
import type { Words } from './zh.ts';

export const enDoctor: Words['doctor'] = {
  todo: (what) => `→ ${what}`,
  summary: (problems, warnings) =>
    problems === 0 && warnings === 0
      ? 'All is well.'
      : `${problems === 0 ? 'Nothing is wrong' : `${plural(problems, 'problem')} to be solved`}${warnings === 0 ? '' : `, ${plural(warnings, 'thing')} to look at`}.`,
  failed: (check, kind) => `“${check}” could not be checked (${kind}).`,
  storeAway: 'The store does not answer: please see to the disk or the database server; the log has more.',
  report: 'This is a defect of gouji; please report this line to its maintainers.',
  node: {
    fine: (version) => `Node ${version}`,
    old: (version) => `Node ${version} is too old.`,
    upgrade: (version) => `Please install Node ${version} or newer.`,
  },
  clock: {
    fine: (zone) => `Time zone ${zone}`,
    otherZone: (zone) => `The time zone is ${zone}, not that of Beijing; dates and times in answers follow it.`,
    setZone: 'Start with TZ=Asia/Shanghai.',
    wrong: (now) => `The clock says ${now}, which cannot be right.`,
    skew: (seconds) =>
      `The clock is ${Math.abs(seconds)} seconds ${seconds > 0 ? 'ahead of' : 'behind'} that of Telegram.`,
    setClock: 'Please set the clock; turn on NTP.',
  },
  settings: {
    fine: 'The settings are right',
    correct: 'Please correct or remove this setting.',
    unknown: (name) => `There is no setting ${name}; it may be misspelt.`,
    alone: (name, wants) => `${name} is set without ${wants}: it has no effect.`,
    setOrRemove: (name, wants) => `Add ${wants}, or remove ${name}.`,
    similarity: 'GOUJI_SIMILARITY_INFO is above GOUJI_SIMILARITY_WARNING: there are warnings only, no remarks.',
    noToken: (host) =>
      `HOST=${host}: others can open the web chat, but GOUJI_TOKEN is not set: gouji serve will not start.`,
    setToken: 'Set GOUJI_TOKEN, e.g. to what openssl rand -hex 24 prints; for this machine only, remove HOST.',
    open: (host) =>
      `HOST=${host}: everyone in the network who has the token can open the web chat, without encryption.`,
    closed:
      'For this machine only, remove HOST; in a network that is not trusted, put a reverse proxy with HTTPS in front of it.',
  },
  folder: {
    fine: (data, free) => `The data folder ${data} can be written to, ${free} free`,
    willBeMade: (data, free) => `The data folder ${data} is not there yet and will be made at the start; ${free} free`,
    full: (data, free) => `Only ${free} are free on the disk of the data folder ${data}.`,
    makeRoom: 'Please make room, or choose another folder with GOUJI_DATA.',
    denied: (data) => `The data folder ${data} cannot be written to.`,
    allow:
      'Please check the permissions and the owner of this folder (or the one above), or choose another with GOUJI_DATA.',
  },
  pictures: {
    off: 'Pictures are off (GOUJI_PICTURES)',
    fine: 'The fonts of the pictures are there',
    missing: (folder) => `Fonts of the pictures are missing (${folder}): answers will come without pictures.`,
    reinstall: 'Please install gouji again; an image or a package of your own needs the folder assets.',
  },
  store: {
    new: (engine, place) => `Store ${engine}, ${place}: nothing was kept yet; it is made at the start`,
    behind: (engine, place) =>
      `Store ${engine}, ${place}: its tables are of an older version and are upgraded at the start`,
    fine: (engine, place) => `Store ${engine}, ${place}: opens, and its tables are up to date`,
    unanswered: (engine, place, count) => `Store ${engine}, ${place}: opens; ${plural(count, 'message')} unanswered.`,
    willBeAnswered:
      'A bot that runs is answering them; otherwise they are answered at the next start. If there are ever more, see the log.',
    seeAbove: 'Do as it says above, then run gouji doctor again.',
  },
  port: {
    free: (host, port) => `The port of the web chat, ${host}:${port}, is free`,
    running: (port) => `gouji runs on port ${port}, and all is well`,
    ailing: (port, part, why) => `gouji runs on port ${port}, but ${part} is not well: ${why}`,
    seeLog: 'Do as it says; if that does not help, see the log.',
    taken: (port) => `Port ${port} is taken by another program.`,
    denied: (port) => `Port ${port} must not be used without more rights.`,
    another: 'Stop that program, or choose a port above 1024 with PORT.',
    noSuchHost: (host) => `This machine has no address ${host}.`,
    correctHost: 'Please correct HOST; for this machine only, remove it.',
  },
  telegram: {
    off: 'Telegram is not configured (TELEGRAM_BOT_TOKEN)',
    copyToken: 'Please copy the whole token from @BotFather again.',
    correctRoot: 'Please check TELEGRAM_API_ROOT; for the official service remove it.',
    unreachable: (host, why) => `Telegram cannot be reached (${host}, ${why}).`,
    checkNetwork:
      'Please check the network or the proxy (NODE_USE_ENV_PROXY=1 and HTTPS_PROXY), or name a server that can be reached with TELEGRAM_API_ROOT.',
    refused: 'Telegram does not accept the token.',
    odd: (host, status) => `${host} does not answer like Telegram (HTTP ${status}).`,
    fine: (name) => `Telegram can be reached; the bot is @${name}`,
    noGroups: 'This Telegram bot may not join groups.',
    allowGroups: 'To use it in groups, allow it with /setjoingroups at @BotFather.',
    privacy:
      'Privacy mode of Telegram is on: in groups the bot hears only what mentions it or replies to it, not reports that others post.',
    privacyOff:
      'Fine if it should answer only when mentioned; to have reports checked by themselves turn it off with /setprivacy at @BotFather, then remove the bot from the group and add it again, or make it an administrator.',
    otherWebhook: (host) => `Telegram has a webhook of this bot (${host}), but here it is set to poll.`,
    pollingWins:
      'The start removes that webhook. If another program uses the same token, please give it a bot of its own.',
    polling: (pending) => `Telegram is polled${pending === 0 ? '' : `; ${plural(pending, 'message')} waiting`}`,
    webhook: (pending) =>
      `Telegram calls the webhook, which is registered${pending === 0 ? '' : `; ${plural(pending, 'message')} waiting`}`,
    webhookLater: 'Telegram is to call the webhook, which is registered at the start',
    webhookPort:
      'The webhook of Telegram needs it: stop that program, or choose a port above 1024 with TELEGRAM_WEBHOOK_PORT.',
    callsFail: 'Telegram could not deliver messages.',
    checkWebhook:
      'Please open TELEGRAM_WEBHOOK_URL from outside: name, certificate, reverse proxy and TELEGRAM_WEBHOOK_PORT must all fit.',
  },
  wechat: {
    off: 'WeChat is not configured (WECHATY_PUPPET)',
    missing: (puppet) => `The puppet “${puppet}” for WeChat is not installed.`,
    install: (puppet) => `Check its name, or install it beside gouji: npm install ${puppet}`,
    fine: (puppet) => `WeChat uses ${puppet}, which is installed`,
    unknown: (puppet) => `The puppet “${puppet}” for WeChat was never tried.`,
    known: (names) => `Tried were ${names.join(', ')}.`,
    tokenUnused: (puppet) =>
      `WECHATY_PUPPET_SERVICE_TOKEN is set, but WECHATY_PUPPET is ${puppet}, which does not use it.`,
    gateway: (name) => `For a gateway set WECHATY_PUPPET=${name}; otherwise remove the token.`,
    noToken: 'The WeChat gateway wants a token; WECHATY_PUPPET_SERVICE_TOKEN is not set.',
    noPrefix: 'WECHATY_PUPPET_SERVICE_TOKEN seems to lack its prefix.',
    setToken: 'Please give the whole token of the gateway with its prefix, e.g. puppet_padlocal_… or insecure_….',
    noEndpoint:
      'A WeChat gateway of your own (insecure_ token) needs an address; WECHATY_PUPPET_SERVICE_ENDPOINT is not set.',
    setEndpoint: 'Please write host:port, e.g. 127.0.0.1:8788.',
    reached: (endpoint) => `The WeChat gateway ${endpoint} can be reached; see /health for the login`,
    unreachable: (endpoint, why) => `The WeChat gateway ${endpoint} cannot be reached (${why}).`,
    startGateway: 'Please see whether the gateway runs and whether address and port are right.',
  },
  wecom: {
    off: 'WeCom is not configured (WECOM_BOT_ID, WECOM_WEBHOOK_URL)',
    reached: (host) =>
      `WeCom can be reached at ${host}; run gouji doctor again after the start to see whether it accepts the bot`,
    unreachable: (host, why) => `WeCom cannot be reached at ${host} (${why}).`,
    checkNetwork: 'Please check the network, DNS, and the rules of the firewall for going out.',
    noSuchRobot:
      'WeCom knows no such group robot: the key in WECOM_WEBHOOK_URL is wrong, or the robot was removed from the group.',
    oddRobot: (status) => `What WECOM_WEBHOOK_URL leads to does not answer like WeCom (HTTP ${status}).`,
    robotForm: 'Please copy the whole address from the page of the group robot; it has key= in it.',
    robotReached: 'The WeCom group robot can be reached (nothing was sent to the group)',
  },
};
