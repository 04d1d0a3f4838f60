/** Links as inputs among files. What fetches them is loaded when the first one is opened. */
import type { LinkInput } from './batch.ts';
import type { LinkSettings } from './download/index.ts';
import type { Words } from './say/index.ts';

/** What fetches links, with the waiting lines of the sites that all who use it share. */
export function downloader(settings: LinkSettings) {
  const load = async () => {
    const { newFetcher, readLink, lookAtPage, publicAddress } = await import('./download/index.ts');
    return { fetcher: newFetcher(settings), readLink, lookAtPage, publicAddress };
  };
  let loaded: ReturnType<typeof load> | null = null;
  return () => {
    loaded ??= load();
    return loaded;
  };
}

export type Downloader = ReturnType<typeof downloader>;

/** Makes inputs of links. */
export const linkInputs =
  (download: Downloader) =>
  (link: string, words: () => Words): LinkInput => ({
    name: link,
    async through(read) {
      const { fetcher, readLink } = await download();
      return readLink(link, fetcher, read, words());
    },
  });
