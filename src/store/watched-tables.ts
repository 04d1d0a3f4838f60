/** The table of watched pages; see `tables.ts` for the types. */
export interface WatchedTables {
  watched_pages: WatchedPageTable;
}

interface WatchedPageTable {
  chat: string;
  url: string;
  /** Sorts the pages of a chat as they were given. */
  place: number;
  who: string | null;
  since: string;
  /** The last day for whose look somebody took it. */
  taken_on: string | null;
  /** What came of the last look, JSON; null while there was none. */
  look: string | null;
}
