import type { PuppetInterface } from 'wechaty-puppet/impls';
import type { Words } from '../../say/index.ts';

export const STALL_SECONDS = 60;

export interface WechatyOptions {
  /** The name of the puppet's package, or what makes a puppet; a fresh one is made when the last was lost. */
  readonly puppet: string | (() => PuppetInterface);
  /** For a gateway; other puppets read what they need from the environment. */
  readonly token?: string;
  readonly endpoint?: string;
  /** Without TLS; only for a gateway in the own network. */
  readonly plain?: boolean;
  /** After so long without a sign of life the puppet is made anew; 60 where nothing is said. */
  readonly watchdogSeconds?: number;
  /** What a gateway does not give for so long is given up; 60 where nothing is said. */
  readonly stallSeconds?: number;
  /** Where the login is kept, so that a restart needs no scan; without it nothing is kept. */
  readonly memory?: string;
  readonly maxBytes: number;
  /** A message that is older is not answered. */
  readonly maxAgeSeconds: number;
  /** The words of a chat; with '' those of the bot. */
  readonly words: (chat: string) => Words;
  /** Told of a message that could not be read. */
  readonly note: (error: unknown) => void;
  /** Told the text of the QR code to be scanned, and null when none is wanted any more. */
  readonly scan?: (code: string | null) => void;
  /** Shows the QR code and what comes of it to whoever watches the terminal. */
  readonly terminal?: { write(text: string): unknown };
}
