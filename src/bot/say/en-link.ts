/** What the bot says about links, in English. */
import type { Words } from './zh.ts';

const later = 'You can send it again later, or paste the text.';
const otherwise = 'Please open it in a browser, save it as a file and send that, or paste the text.';

export const enLink: Words['link'] = {
  at: (sentence, address) => `${sentence} (${address})`,
  attachment: (name) => `Read from the attachment: ${name}`,
  'not-found':
    'The page cannot be opened: there is nothing at this address; it may have been deleted or moved. Please send another link, or paste the text.',
  refused: `The page cannot be opened: its server refuses access. ${otherwise}`,
  'timed-out': {
    answer: (seconds) => `The page cannot be opened: its server did not answer for ${seconds} s. ${later}`,
    end: (seconds) => `The page was not downloaded: it had not come to its end after ${seconds} s. ${later}`,
  },
  'needs-login': 'This page can be seen only after signing in. Please send the file, or paste the text.',
  'too-large': (limit) =>
    `What the link leads to is larger than ${limit} and was not downloaded. Please send the report only.`,
  'not-a-page':
    'Behind this link there is no text that can be read. Please open it in a browser and paste the text, or send a file.',
  'not-allowed': {
    address: 'This address is incomplete or misspelt. Please copy it from the address bar of the browser.',
    scheme: 'Only addresses that begin with http or https can be read.',
    credentials:
      'The address holds a user name or a password and was not opened. Please take it out and send it again.',
    port: 'The port in this address is not that of a website; it was not opened.',
    private:
      'This address is in an internal network and was not opened. Please send the file; an internal website that should be read can be named in GOUJI_PRIVATE_HOSTS by whoever runs gouji.',
  },
  'no-such-host': 'The page cannot be opened: there is no such website. Please check the address, or paste the text.',
  certificate: `The page cannot be opened: the security certificate of the website is not sound. ${otherwise}`,
  'too-many-redirects': `The page cannot be opened: it leads from address to address without an end. ${otherwise}`,
  'server-error': (status) => `The page cannot be opened: its server has an error (${status}). ${later}`,
  interrupted: `The page was not downloaded: the connection broke. ${later}`,
  'several-reports': (count) =>
    `This page lists ${count} reports, and which one is meant is not known. Please open that one and send its link.`,
};
