/** What is said about the store, in English. */
import type { Words } from './zh.ts';

const again = 'All that was acknowledged before is there; try again once it is mended.';

export const enStore: Words['store'] = {
  server: (host, database) => `the database ${database} on ${host}`,
  full: (place) => `The disk is full, nothing was kept: ${place}. Please make room. ${again}`,
  readOnly: (place) =>
    `No permission to write: ${place}. Please check the permissions of this folder and its files, or choose another folder with GOUJI_DATA.`,
  notOpened: (place) =>
    `Cannot be opened: ${place}. Please see whether the folder is there, is a folder and may be read, or choose another one with GOUJI_DATA.`,
  corrupt: (place) =>
    `The store is damaged and cannot be read: ${place}. Please stop gouji and bring a backup back with gouji restore FILE; the present file is set aside, not deleted.`,
  busy: (place) => `Another program is using it: ${place}. Nothing was kept; please try again later.`,
  denied: (place) =>
    `No permission to read or write: ${place}. Please have this user allowed to read, write and create tables.`,
  broken: (place) =>
    `Reading or writing the disk failed: ${place}. Please see whether the disk (or the network folder) is still there, and whether it is full. ${again}`,
  unreachable: (place) =>
    `Cannot reach ${place}. Please see whether the server is running and DATABASE_URL is right, then try again.`,
  gone: (place) => `The connection to ${place} broke; this was not kept. ${again}`,
  login: (place) => `${sentence(place)} does not accept this user name or password. Please check DATABASE_URL.`,
  noDatabase: (place) => `There is no such thing as ${place}. Please create it, or check DATABASE_URL.`,
  newer: (place) =>
    `${sentence(place)} was written by a newer gouji, which this one does not know; it was left alone. Please upgrade gouji.`,
  tooOld: (place, version) => `${sentence(place)} is PostgreSQL ${version}; version 15 or newer is needed.`,
  inUse: (folder) =>
    `Another gouji is using this folder for data: ${folder}. Please stop that one first, or choose another folder with GOUJI_DATA.`,
  nothingKept: (folder) =>
    `No report was ever kept here: ${folder}. Please check GOUJI_DATA; reports are kept when they are checked in gouji serve or gouji chat.`,
  exists: (file) =>
    `${file} is there already and was left alone. Choose another name, or add --force to write over it.`,
  notOurs: (file) => `${file} is not a store of gouji (or is not there); nothing was touched.`,
  damaged: (file) => `${file} is damaged; nothing was touched. Please use another backup.`,
};

const sentence = (text: string) => text.replace(/^t/, 'T');
