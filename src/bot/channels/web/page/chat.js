/**
 * The page of the web chat. Everything shown comes as the neutral reply document over one event
 * stream and is put into the page as text, never as markup.
 */
import { remember, send } from './compose.js';
import { byId } from './dom.js';
import { replyElement, saidElement } from './render.js';
import { setWords, words } from './words.js';
import { work } from './work.js';

const log = byId('log');
// Reached by the keyboard, to be scrolled with it.
log.tabIndex = 0;
const newer = byId('newer');
const code = byId('code');
/** So near to the end somebody reads along; further up they read something older. */
const NEAR = 120;
const RETRY_MS = 3000;

/** What was said before this page came is gathered, and shown at once when all of it is there. */
let past = [];
let ready = false;
/** Somebody waits for an answer: it is shown when it comes. */
let following = true;

const isAtEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;

/** Shows the beginning of an entry: the verdict stands in the first line. */
function reveal(element, behavior) {
  const room = log.scrollHeight - element.offsetTop;
  const top = room > log.clientHeight ? element.offsetTop - log.offsetTop - 12 : log.scrollHeight;
  log.scrollTo({ top, behavior });
  newer.hidden = true;
}

function add(element, asked) {
  if (!ready) {
    past.push(element);
    return;
  }
  const follow = following || isAtEnd();
  log.append(element);
  if (follow) reveal(element);
  else newer.hidden = false;
  // The answer is being read now: the next one does not push it away.
  following = asked && follow;
}

const handlers = {
  words(event) {
    setWords(event.words, event.language);
    work.again();
  },
  said(event) {
    remember(event.text);
    add(saidElement(event, words()), true);
  },
  reply: (event) => add(replyElement(event.reply, words(), send), false),
  waiting: (event) => work.waiting(event.count),
  progress: (event) => work.reading(event.progress, event.text),
  code({ picture, text }) {
    // What is said comes first: a live region speaks of what changes while it is there.
    code.hidden = picture === null;
    code.lastElementChild.textContent = picture === null ? '' : text;
    if (picture === null) code.firstElementChild.removeAttribute('src');
    else code.firstElementChild.src = picture;
  },
  cleared() {
    past = [];
    log.replaceChildren();
    newer.hidden = true;
  },
  ready() {
    const first = log.getAttribute('aria-live') === 'off';
    ready = true;
    const last = past.at(-1);
    log.append(...past);
    past = [];
    if (last) reveal(last, 'instant');
    // Only now: a screen reader would read the whole past aloud.
    if (first) setTimeout(() => log.setAttribute('aria-live', 'polite'), 500);
  },
};

function listen() {
  const stream = new EventSource('events');
  stream.addEventListener('message', ({ data }) => {
    const event = JSON.parse(data);
    handlers[event.kind]?.(event);
  });
  stream.addEventListener('open', () => {
    ready = false;
    work.offline(false);
  });
  stream.addEventListener('error', () => {
    work.offline(true);
    // A refusal ends the stream for good: the cookie is no longer taken, and the page asks for the token.
    if (stream.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), RETRY_MS);
  });
}

document.addEventListener('sent', () => {
  following = true;
});
newer.addEventListener('click', () => {
  const last = log.lastElementChild;
  if (last) reveal(last);
  log.focus();
});
for (const moved of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
  const leave = () => {
    following = false;
  };
  log.addEventListener(moved, leave, { passive: true });
}
let wasAtEnd = true;
log.addEventListener('scroll', () => {
  wasAtEnd = isAtEnd();
  if (wasAtEnd) newer.hidden = true;
});
// The field grows with what is written: the end of the conversation stays in sight.
new ResizeObserver(() => {
  if (wasAtEnd) log.scrollTo({ top: log.scrollHeight, behavior: 'instant' });
}).observe(log);

byId('language').addEventListener('click', () => send(words().languageCommand));

byId('clear').addEventListener('click', async () => {
  if (confirm(words().clearSure)) await fetch('clear', { method: 'POST' });
});

/** Only how the page looks is kept in the browser, in a cookie: the server writes it into the page before it is seen. */
byId('theme').addEventListener('click', () => {
  const { dataset } = document.documentElement;
  const isDark = dataset.theme ? dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  dataset.theme = isDark ? 'light' : 'dark';
  // biome-ignore lint/suspicious/noDocumentCookie: browsers of offices do not know the Cookie Store.
  document.cookie = `gouji-theme=${dataset.theme}; path=/; max-age=31536000; samesite=strict`;
});

listen();
