/** A picture as large as one likes: wheel, two fingers, + and −; moved by dragging, touch or the arrow keys. */
import { byId } from './dom.js';

const dialog = byId('zoom');
const stage = dialog.querySelector('.stage');
// The keys that scroll work only where the focus is.
stage.tabIndex = 0;
const picture = byId('zoomed');
const MOST = 8;
const STEP = 1.25;
const LARGER = 1.6;

let scale = 1;
/** How wide the picture is when it just fits. */
let fitting = 0;
/** How wide it is in the conversation. */
let shown = 0;

function adjust() {
  const { clientWidth, clientHeight } = stage;
  const { naturalWidth: width, naturalHeight: height } = picture;
  if (width === 0) return;
  fitting = Math.min(clientWidth, (clientHeight * width) / height);
  // It begins larger than it was in the conversation, at its top.
  const wide = Math.max(shown * LARGER, Math.min(clientWidth, width));
  scale = 1;
  scaleTo(wide / fitting);
  stage.scrollTo(0, 0);
}

/** Scales about a point of the window, which stays where it is. */
function scaleTo(wanted, x = stage.clientWidth / 2, y = stage.clientHeight / 2) {
  const next = Math.min(MOST, Math.max(1, wanted));
  const ratio = next / scale;
  const left = (stage.scrollLeft + x) * ratio - x;
  const top = (stage.scrollTop + y) * ratio - y;
  scale = next;
  picture.style.width = `${fitting * scale}px`;
  stage.scrollTo(left, top);
}

/** Shows a picture of the page. The focus goes back to it when it is closed. */
export function zoom({ src, alt, clientWidth }) {
  shown = clientWidth;
  picture.src = src;
  picture.alt = alt;
  dialog.setAttribute('aria-label', alt);
  dialog.showModal();
  stage.focus();
  if (picture.complete) adjust();
}

picture.addEventListener('load', adjust);
addEventListener('resize', () => dialog.open && adjust());

stage.addEventListener(
  'wheel',
  (event) => {
    event.preventDefault();
    scaleTo(scale * Math.exp(-event.deltaY / 300), event.clientX, event.clientY);
  },
  { passive: false },
);

const keys = { '+': STEP, '=': STEP, '-': 1 / STEP, 0: 0 };
dialog.addEventListener('keydown', ({ key }) => {
  if (key in keys) scaleTo(scale * keys[key]);
});
byId('larger').addEventListener('click', () => scaleTo(scale * STEP));
byId('smaller').addEventListener('click', () => scaleTo(scale / STEP));
byId('close').addEventListener('click', () => dialog.close());

stage.addEventListener('dblclick', ({ clientX, clientY }) => scaleTo(scale > 1.5 ? 1 : 3, clientX, clientY));

/** The fingers, or the mouse, by what the browser calls them. */
const pointers = new Map();
const apart = ([one, other]) => Math.hypot(one.x - other.x, one.y - other.y);

stage.addEventListener('pointerdown', (event) => {
  pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  stage.setPointerCapture(event.pointerId);
});
stage.addEventListener('pointermove', (event) => {
  const was = pointers.get(event.pointerId);
  if (!was) return;
  const before = pointers.size === 2 ? apart([...pointers.values()]) : 0;
  const now = { x: event.clientX, y: event.clientY };
  pointers.set(event.pointerId, now);
  if (pointers.size === 1) stage.scrollBy(was.x - now.x, was.y - now.y);
  if (pointers.size !== 2 || before === 0) return;
  const both = [...pointers.values()];
  scaleTo((scale * apart(both)) / before, (both[0].x + both[1].x) / 2, (both[0].y + both[1].y) / 2);
});
for (const end of ['pointerup', 'pointercancel']) {
  stage.addEventListener(end, ({ pointerId }) => pointers.delete(pointerId));
}
dialog.addEventListener('close', () => {
  pointers.clear();
  picture.removeAttribute('src');
});
