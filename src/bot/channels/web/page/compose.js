/** The field, the files that wait beside it, and sending. */
import { byId } from './dom.js';
import { droppedFiles, inMessages, pastedFiles } from './pasting.js';
import { words } from './words.js';
import { work } from './work.js';

const text = byId('text');
const files = byId('files');
const drop = byId('drop');
const tray = byId('tray');

/** Files that were pasted, to be sent with the next message. */
let beside = [];
/** The last message, for the arrow key. */
let before = '';

export function remember(said) {
  if (said) before = said;
}

/** Sends a message; resolves to whether it arrived. `about` is of what a pressed button speaks. */
export function send(said, chosen = [], about = '') {
  const body = new FormData();
  body.append('text', said);
  if (about) body.append('about', about);
  for (const file of chosen) body.append('files', file, file.name);
  work.begin();
  document.dispatchEvent(new Event('sent'));
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) work.upload(loaded, total);
    });
    request.addEventListener('loadend', () => {
      const { status } = request;
      // A refusal (413, 500) is answered over the stream; without an answer nothing was heard.
      const trouble = { 0: 'failed', 403: 'failed', 429: 'tooMany' }[status] ?? null;
      work.end(trouble);
      if (status === 401) location.reload();
      resolve(status === 202);
    });
    request.open('POST', 'messages');
    request.send(body);
  });
}

async function sendFiles(chosen) {
  if (chosen.length === 0) return;
  for (const some of inMessages(chosen)) if (!(await send('', some))) break;
}

function showTray() {
  const items = beside.map((file, index) => {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = '×';
    button.setAttribute(
      'aria-label',
      words().remove.replace('{name}', () => file.name),
    );
    button.addEventListener('click', () => {
      beside = beside.filter((_, other) => other !== index);
      showTray();
      text.focus();
    });
    item.append(file.name, button);
    return item;
  });
  tray.replaceChildren(...items);
  tray.hidden = items.length === 0;
}

async function submit() {
  const said = text.value;
  const chosen = beside;
  if (said.trim() === '' && chosen.length === 0) return;
  text.value = '';
  beside = [];
  showTray();
  if (await send(said, chosen)) return;
  if (text.value === '') text.value = said;
  beside = [...chosen, ...beside];
  showTray();
}

byId('form').addEventListener('submit', (event) => {
  event.preventDefault();
  submit();
});

text.addEventListener('keydown', (event) => {
  // While a Chinese word is being composed, keys belong to the word, not to the message.
  if (event.isComposing) return;
  if (event.key === 'ArrowUp' && text.value === '' && before !== '') {
    event.preventDefault();
    text.value = before;
  }
  if (event.key !== 'Enter' || event.shiftKey) return;
  event.preventDefault();
  submit();
});

files.addEventListener('change', async () => {
  await sendFiles([...files.files]);
  files.value = '';
});

text.addEventListener('paste', (event) => {
  const pasted = pastedFiles(event.clipboardData, words().pastedTable);
  if (pasted.length === 0) return;
  event.preventDefault();
  beside = [...beside, ...pasted];
  showTray();
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

document.addEventListener('drop', async (event) => {
  if (!bringsFiles(event)) return;
  event.preventDefault();
  drop.hidden = true;
  sendFiles(await droppedFiles(event.dataTransfer));
});
