/** What is being done: a bar and a line to look at; a screen reader hears only when it begins and what went wrong. */
import { byId } from './dom.js';
import { words } from './words.js';

const bar = byId('bar');
const doing = byId('doing');
const status = byId('status');

/** Messages that are not answered, as the server counts them; messages on their way to it, and how far they are. */
let waiting = 0;
let sending = 0;
let sent = null;
let reading = null;
/** What went wrong, until the next message goes out. */
let trouble = null;
let offline = false;

function share() {
  if (sending > 0) return sent ?? undefined;
  if (waiting > 0) return reading ? reading.share : undefined;
  return null;
}

function show() {
  const phase = sending > 0 ? words().sending : waiting > 0 ? words().working : '';
  const heard = (offline && words().offline) || (trouble && words()[trouble]) || phase || '';
  const detail = sending === 0 && waiting > 0 && reading ? reading.text : heard;
  doing.textContent = offline || trouble ? heard : detail;
  doing.className = trouble ? 'trouble' : '';
  if (status.textContent !== heard) status.textContent = heard;
  const part = offline || trouble ? null : share();
  bar.hidden = part === null;
  if (part === undefined) bar.removeAttribute('value');
  else if (part !== null) bar.value = part;
}

export const work = {
  waiting(count) {
    waiting = count;
    if (count === 0) reading = null;
    show();
  },
  reading({ done, total }, text) {
    reading = { share: total > 1 ? done / total : undefined, text };
    show();
  },
  begin() {
    sending += 1;
    sent = null;
    trouble = null;
    show();
  },
  upload(loaded, total) {
    sent = loaded / total;
    show();
  },
  end(wrong) {
    sending -= 1;
    trouble = wrong;
    show();
  },
  offline(is) {
    offline = is;
    show();
  },
  again: show,
};
