/** Exchanges the token for a cookie: typed, or brought by a link (`#token`), from which it is taken out at once. */
import { byId } from './dom.js';

const status = byId('status');

async function enter(token) {
  status.textContent = '';
  const answer = await fetch('login', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  }).catch(() => null);
  if (answer?.status === 204) return location.replace('./');
  const why = { 401: 'wrong', 429: 'wait' }[answer?.status] ?? 'failed';
  status.textContent = status.dataset[why];
  byId('token').select();
}

byId('form').addEventListener('submit', (event) => {
  event.preventDefault();
  enter(byId('token').value.trim());
});

byId('token').focus();

const brought = decodeURIComponent(location.hash.slice(1));
if (brought !== '') {
  history.replaceState(null, '', './');
  enter(brought);
}
