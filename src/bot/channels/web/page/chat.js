/**
 * The page of the web chat. Everything shown comes as the neutral reply document over one event
 * stream and is put into the page as text, never as markup.
 */
import { replyElement, saidElement } from './render.js';

const byId = (id) => document.getElementById(id);
const log = byId('log');
const status = byId('status');
const form = byId('form');
const text = byId('text');
const files = byId('files');
const drop = byId('drop');

let words = {};
/** Messages of this conversation that have not been answered yet, as the server counts them. */
let waiting = 0;
/** Messages that are on their way to the server. */
let sending = 0;

function showStatus() {
  if (sending > 0) status.textContent = words.sending;
  else status.textContent = waiting > 0 ? words.working : '';
}

function setWords(next, language) {
  words = next;
  document.documentElement.lang = language;
  document.title = words.title;
  for (const element of document.querySelectorAll('[data-words]')) element.textContent = words[element.dataset.words];
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', words[element.dataset.label]);
  }
  text.placeholder = words.input;
}

/** Adds an entry and shows its beginning: the verdict stands in the first line. */
function add(element) {
  log.append(element);
  const room = log.scrollHeight - element.offsetTop;
  log.scrollTop = room > log.clientHeight ? element.offsetTop - log.offsetTop - 12 : log.scrollHeight;
}

const handlers = {
  words: (event) => setWords(event.words, event.language),
  said: (event) => add(saidElement(event, words)),
  reply(event) {
    add(replyElement(event.reply, words, send));
  },
  waiting(event) {
    waiting = event.count;
    showStatus();
  },
  progress(event) {
    status.textContent = event.text;
  },
};

function listen() {
  const stream = new EventSource('events');
  stream.addEventListener('message', ({ data }) => {
    const event = JSON.parse(data);
    handlers[event.kind](event);
  });
  stream.addEventListener('open', () => {
    if (waiting === 0) status.textContent = '';
  });
  stream.addEventListener('error', () => {
    status.textContent = words.offline ?? '';
  });
}

/** Sends a message; resolves to whether it arrived. */
function send(said, chosen = []) {
  const body = new FormData();
  body.append('text', said);
  for (const file of chosen) body.append('files', file, file.name);
  sending += 1;
  showStatus();
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
      if (lengthComputable && loaded < total)
        status.textContent = `${words.sending} ${Math.floor((loaded / total) * 100)}%`;
    });
    request.upload.addEventListener('load', () => {
      status.textContent = words.working;
    });
    request.addEventListener('loadend', () => {
      const arrived = request.status === 202;
      sending -= 1;
      // A refusal (413, 500) is answered over the stream; without an answer nothing was heard.
      if (request.status === 0 || request.status === 403) status.textContent = words.failed;
      else if (!arrived || waiting === 0 || sending > 0) showStatus();
      resolve(arrived);
    });
    request.open('POST', 'messages');
    request.send(body);
  });
}

async function submit() {
  const said = text.value;
  if (said.trim() === '') return;
  text.value = '';
  if (!(await send(said)) && text.value === '') text.value = said;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  submit();
});

text.addEventListener('keydown', (event) => {
  // While a Chinese word is being composed, Enter ends the word, not the message.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  submit();
});

files.addEventListener('change', async () => {
  const chosen = [...files.files];
  if (chosen.length > 0) await send('', chosen);
  files.value = '';
});

/** A picture or file that was copied can be pasted as well. */
text.addEventListener('paste', (event) => {
  const pasted = [...event.clipboardData.files];
  if (pasted.length === 0) return;
  event.preventDefault();
  send('', pasted);
});

const bringsFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes('Files');

document.addEventListener('dragover', (event) => {
  if (!bringsFiles(event)) return;
  event.preventDefault();
  drop.hidden = false;
});

document.addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) drop.hidden = true;
});

document.addEventListener('drop', (event) => {
  if (!bringsFiles(event)) return;
  event.preventDefault();
  drop.hidden = true;
  const dropped = [...event.dataTransfer.files];
  if (dropped.length > 0) send('', dropped);
});

byId('language').addEventListener('click', () => send(words.languageCommand));

listen();
