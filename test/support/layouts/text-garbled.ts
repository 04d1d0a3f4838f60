/** Clone pages: turned into traditional characters, pinyin put in brackets, some characters broken. */
import { Converter } from 'opencc-js/cn2t';
import type { Random } from '../random.ts';
import { asText, type Layout, layout } from './layout.ts';
import { barsAround, barsAtEnd } from './text-pipes.ts';

const traditional = Converter({ from: 'cn', to: 't' });

const pinyin: Readonly<Record<string, string>> = {
  開: 'kāi',
  報: 'bào',
  據: 'jù',
  國: 'guó',
  條: 'tiáo',
  關: 'guān',
  總: 'zǒng',
  體: 'tǐ',
  況: 'kuàng',
  動: 'dòng',
  請: 'qǐng',
  務: 'wù',
  項: 'xiàng',
  內: 'nèi',
  數: 'shù',
  規: 'guī',
  許: 'xǔ',
  處: 'chǔ',
  罰: 'fá',
  強: 'qiáng',
  業: 'yè',
  費: 'fèi',
  額: 'é',
  單: 'dān',
  萬: 'wàn',
  機: 'jī',
  構: 'gòu',
  會: 'huì',
  組: 'zǔ',
  織: 'zhī',
  計: 'jì',
  結: 'jié',
  轉: 'zhuǎn',
  辦: 'bàn',
  區: 'qū',
  穩: 'wěn',
  護: 'hù',
  權: 'quán',
  屬: 'shǔ',
  類: 'lèi',
  過: 'guò',
  執: 'zhí',
  詢: 'xún',
  無: 'wú',
  複: 'fù',
  訴: 'sù',
  維: 'wéi',
  糾: 'jiū',
  審: 'shěn',
  後: 'hòu',
  經: 'jīng',
  議: 'yì',
};

const withPinyin = (text: string, brackets: readonly [string, string]): string =>
  [...text].map((char) => (pinyin[char] ? `${char}${brackets[0]}${pinyin[char]}${brackets[1]}` : char)).join('');

/** Breaks single Chinese characters of the lines, but for the title and the year. */
const breakCharacters = (text: string, random: Random): string =>
  text
    .split('\n')
    .map((line, index) =>
      index === 0
        ? line
        : line.replace(/[\u4e00-\u9fff]/g, (char) =>
            random.chance(0.015) && !'年元万萬一二三四五六'.includes(char) ? random.pick(['\ufffd', '锟', '?']) : char,
          ),
    )
    .join('\n');

export const garbledLayouts: readonly Layout[] = [
  layout({
    name: 'text-traditional',
    extension: 'txt',
    render: (made) => traditional(asText(made, barsAtEnd)),
  }),
  layout({
    name: 'text-pinyin-half-width',
    extension: 'txt',
    render: (made) => withPinyin(traditional(asText(made, barsAtEnd)), ['(', ')']),
  }),
  layout({
    name: 'text-pinyin-full-width',
    extension: 'txt',
    render: (made) => withPinyin(traditional(asText(made, barsAround)), ['\uff08', '\uff09']),
  }),
  layout({
    name: 'text-broken-characters',
    extension: 'txt',
    render: (made, random) => breakCharacters(asText(made, barsAround), random),
  }),
  layout({
    name: 'text-pinyin-and-broken-characters',
    extension: 'txt',
    render: (made, random) => breakCharacters(withPinyin(traditional(asText(made, barsAtEnd)), ['(', ')']), random),
  }),
];
