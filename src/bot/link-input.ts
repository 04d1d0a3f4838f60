/** Links as inputs among files. What fetches them is loaded when the first one is opened. */
import type { LinkInput } from './batch.ts';
import type { LinkSettings } from './download/index.ts';
import type { Words } from './say/index.ts';

/** Makes inputs of links; all of them share the waiting lines of the sites. */
export function linkInputs(settings: LinkSettings): (link: string, words: () => Words) => LinkInput {
  const load = async () => {
    const { newFetcher, readLink } = await import('./download/index.ts');
    return { fetcher: newFetcher(settings), readLink };
  };
  let loaded: ReturnType<typeof load> | null = null;
  return (link, words) => ({
    name: link,
    async through(read) {
      loaded ??= load();
      const { fetcher, readLink } = await loaded;
      return readLink(link, fetcher, read, words());
    },
  });
}
