/**
 * The neutral reply document: what the bot says, before a channel gives it a shape. Every text in
 * it is plain text, whatever a report or a person wrote; escaping is the channel's work.
 */

/** ✅ nothing to change · ❌ must be changed · ⚠️ please verify · ℹ️ a remark · ✗ could not be read. */
export type Mark = 'ok' | 'error' | 'warning' | 'info' | 'unread';

/** A run of text; `strong` is what the eye should find first. */
export type Run = string | { readonly strong: string };
export type Runs = readonly Run[];

export type Block =
  /** The first line of an answer about one report or one input. */
  | { readonly kind: 'verdict'; readonly mark: Mark | null; readonly runs: Runs }
  | { readonly kind: 'line'; readonly mark: Mark | null; readonly runs: Runs }
  /** A finding: what is wrong, and beneath it why, and the sentence it was read from. */
  | {
      readonly kind: 'item';
      readonly number: number;
      readonly mark: Mark;
      readonly runs: Runs;
      readonly details: readonly string[];
    }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly string[];
      readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[];
    }
  /** A file to go with the answer; its bytes are made when a channel wants them. */
  | { readonly kind: 'file'; readonly name: string; readonly open: () => Promise<Uint8Array> }
  /** A picture (PNG) to be looked at; `alt` says in words what it shows. Drawn when a channel wants it. */
  | {
      readonly kind: 'picture';
      readonly name: string;
      readonly alt: string;
      readonly open: () => Promise<Uint8Array>;
    }
  /** A thin rule between the answers about two reports. */
  | { readonly kind: 'divider' }
  /** What the person can do next: each `say` is a message that can be sent as it is. */
  | { readonly kind: 'next'; readonly steps: readonly Step[] }
  /** Replies to a question, to be pressed; left out where nothing can be pressed, for the question names them. */
  | { readonly kind: 'buttons'; readonly steps: readonly Step[] };

export interface Step {
  /** What to send, or null when it is something to do (「改好后再发一次」). */
  readonly say: string | null;
  /** What it brings; null when the words to send say it already. */
  readonly label: string | null;
  /** What was checked when it was offered; a channel hands it back with the press. */
  readonly about?: string;
}

export interface Reply {
  readonly blocks: readonly Block[];
}

export const strong = (text: string): Run => ({ strong: text });

/** What goes with an answer and is opened when a channel wants it. */
export type Attached = Extract<Block, { readonly open: unknown }>;

export const isAttached = (block: Block): block is Attached => 'open' in block;

/** A reply as it is shown: of what goes with it the name matters, of a picture its words too. */
export interface ShownReply {
  readonly blocks: readonly (
    | Exclude<Block, Attached>
    | { readonly kind: 'file'; readonly name: string }
    | { readonly kind: 'picture'; readonly name: string; readonly alt: string }
  )[];
}

type Line = Extract<Block, { kind: 'line' }>;

export const line = (text: string | Runs, mark: Mark | null = null): Line => ({
  kind: 'line',
  mark,
  runs: typeof text === 'string' ? [text] : text,
});

/** A reply of plain lines, one for each line of the text. */
export const lines = (text: string): { readonly blocks: readonly Line[] } => ({
  blocks: text.split('\n').map((one) => line(one)),
});
