/** The neutral reply document as elements. Texts are set as text, so nothing in them is markup. */
import { zoom } from './zoom.js';

/** The signs are drawn, for not every computer has a font with them. */
const signs = {
  ok: ['✅', 'M7 12.5l3.5 3.5L17 9'],
  error: ['❌', 'M8 8l8 8M16 8l-8 8'],
  warning: ['⚠️', 'M12 6.5v7M12 17v.5'],
  info: ['ℹ️', 'M12 11v6.5M12 7v.5'],
  unread: ['✗', 'M8 12h8'],
};
const SVG = 'http://www.w3.org/2000/svg';

function sign(mark) {
  const [name, path] = signs[mark];
  const drawn = document.createElementNS(SVG, 'svg');
  const line = document.createElementNS(SVG, 'path');
  const ground = document.createElementNS(SVG, 'circle');
  for (const [key, value] of Object.entries({ cx: 12, cy: 12, r: 11 })) ground.setAttribute(key, value);
  line.setAttribute('d', path);
  drawn.append(ground, line);
  drawn.setAttribute('viewBox', '0 0 24 24');
  drawn.setAttribute('role', 'img');
  drawn.setAttribute('aria-label', name);
  drawn.classList.add('sign', mark);
  return drawn;
}

function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

const runs = (parts) =>
  parts.flatMap((part) => (typeof part === 'string' ? linked(part) : [element('strong', '', part.strong)]));

/** An address at the end of a text leads there: it is where a report is from. */
function linked(text) {
  const found = /^(.*?)(https?:\/\/[^\s<>"]+)$/s.exec(text);
  if (!found) return [text];
  const link = element('a', '', found[2]);
  link.href = found[2];
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  return [found[1], link];
}

const signed = (mark, parts) => (mark ? [sign(mark), ...runs(parts)] : runs(parts));

const blocks = {
  verdict: (block) => element('p', `verdict ${block.mark ?? ''}`, ...signed(block.mark, block.runs)),
  line: (block) => element('p', block.mark ?? '', ...signed(block.mark, block.runs)),
  item: (block) =>
    element(
      'div',
      `item ${block.mark}`,
      element('span', 'number', String(block.number)),
      element('p', '', ...signed(block.mark, block.runs)),
      ...block.details.map((detail) => element('p', 'detail', detail)),
    ),
  table(block) {
    const head = element('tr', '', element('td', ''), ...block.columns.map((column) => header(column, 'col')));
    const rows = block.rows.map((row) =>
      element('tr', '', header(row.label, 'row'), ...row.cells.map((cell) => element('td', '', cell))),
    );
    const table = element(
      'table',
      '',
      element('caption', '', block.caption),
      element('thead', '', head),
      element('tbody', '', ...rows),
    );
    const scroll = element('div', 'scroll', table);
    scroll.tabIndex = 0;
    scroll.setAttribute('role', 'group');
    scroll.setAttribute('aria-label', block.caption);
    return scroll;
  },
  file(block) {
    const link = element('a', 'file', block.name);
    link.href = block.href;
    link.download = block.name;
    return element('p', '', link);
  },
  picture(block, { words }) {
    const image = element('img', '');
    image.src = block.href;
    image.alt = block.alt;
    // Room is left for it before it comes, so that nothing moves.
    if (block.width) Object.assign(image, { width: block.width, height: block.height });
    const button = element('button', 'picture', image);
    button.type = 'button';
    button.setAttribute(
      'aria-label',
      words.zoom.replace('{alt}', () => block.alt),
    );
    button.addEventListener('click', () => zoom(image));
    return button;
  },
  divider: () => element('hr', ''),
  next: (block, { send }) => steps(block.steps, send),
  buttons: (block, { send }) => steps(block.steps, send),
};

function header(label, scope) {
  const made = element('th', '', label);
  made.scope = scope;
  return made;
}

/** What can be sent is a button; what can only be done is said. */
function steps(all, send) {
  return element(
    'div',
    'steps',
    ...all.map(({ say, label, about }) => {
      if (say === null) return element('span', '', label);
      const button = element('button', '', [say, label].filter(Boolean).join(' '));
      button.type = 'button';
      button.addEventListener('click', () => send(say, [], about));
      return button;
    }),
  );
}

/** Copies a text; the newer way is there only on https and on this machine. */
async function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = element('textarea', 'unseen');
  area.value = text;
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  if (!copied) throw new Error('not copied');
}

function copyButton(text, words) {
  const button = element('button', 'quiet copy', words.copy);
  button.type = 'button';
  button.dataset.words = 'copy';
  button.addEventListener('click', async () => {
    const done = await copy(text).then(
      () => words.copied,
      () => words.copyFailed,
    );
    button.textContent = done;
    setTimeout(() => {
      button.textContent = words.copy;
    }, 2000);
  });
  return button;
}

/** An answer of the bot. */
export function replyElement(reply, words, send) {
  const article = element('article', 'bot', ...reply.blocks.map((block) => blocks[block.kind](block, { send, words })));
  article.setAttribute('aria-label', words.bot);
  if (reply.text) article.append(copyButton(reply.text, words));
  return article;
}

/** What the person sent: the text, or how long it was, and the names of the files. */
export function saidElement({ text, length, files }, words) {
  const said = text === null ? words.pasted.replace('{count}', String(length)) : text.trim();
  const article = element('article', 'mine', [said, ...files].filter(Boolean).join('\n'));
  article.setAttribute('aria-label', words.you);
  return article;
}
