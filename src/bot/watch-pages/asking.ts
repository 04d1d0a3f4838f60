/** Messages about watched pages that name the page: its link is no report to be checked. */
import { linksIn, textBeside } from '../links.ts';

/** What may stand between links. */
const between = '[\\s:\\uff1a、,\\uff0c;\\uff1b和]*';
const asks = new RegExp(`^/?(取消关注|不再关注|关注|unwatch|watch)${between}$`, 'i');

/** The links that are to be watched, or no longer; null when a message asks for neither. */
export function linksToWatch(text: string): { readonly links: readonly string[]; readonly stop: boolean } | null {
  const said = asks.exec(textBeside(text))?.[1];
  const links = said === undefined ? [] : linksIn(text);
  return said === undefined || links.length === 0 ? null : { links, stop: !/^(?:关注|watch)$/i.test(said) };
}
