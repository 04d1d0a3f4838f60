/** Numbers and labels as people print them: full width, thousands, units, signs for nothing, misspelt labels. */

import type { ArticleStyle } from '../document.ts';
import { asText, type Layout, layout } from './layout.ts';
import { barsAround, barsAtEnd, cellPerLine } from './text-pipes.ts';

const misspelt = {
  '5.属于三类内部事务信息': '5.属于三类内容事务信息',
  '二、上年结转政府信息公开申请数量': '二、上年转结政府信息公开申请数量',
  现行有效件数: '现行有效件',
  行政规范性文件: '规范性文件',
  '(二)部分公开(区分处理的,只计这一情形,不计其他情形)': '(二)部分公开',
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请': '1.逾期不补正',
};

const decorated = {
  规章: '规 章',
  '3.危及“三安全一稳定”': '3.危及"三安全一稳定"',
  '(一)予以公开': '(一) 予以公开',
  '(七)总计': '(七) 总 计',
  总计: '总 计',
  '2.重复申请': '2、重复申请',
  '1.属于国家秘密': '1. 属于国家秘密',
  '第二十条第(一)项': '第二十条 第 (一) 项',
  '四、结转下年度继续办理': '四、 结转下年度继续办理',
};

const unnumbered = {
  '一、本年新收政府信息公开申请数量': '本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量': '上年结转政府信息公开申请数量',
  '(一)予以公开': '予以公开',
  '(七)总计': '总计',
  '四、结转下年度继续办理': '结转下年度继续办理',
};

const make = (name: string, style: ArticleStyle): Layout =>
  layout({
    name,
    extension: 'txt',
    style,
    render: (made, random) => asText(made, random.pick([barsAround, barsAtEnd, cellPerLine])),
  });

export const styleLayouts: readonly Layout[] = [
  make('style-full-width-digits', { digits: 'full' }),
  make('style-thousands', { thousands: true }),
  make('style-units', { unit: true, thousands: true }),
  make('style-loose', { loose: true }),
  make('style-slash', { zero: '/' }),
  make('style-hyphen', { zero: '-' }),
  make('style-dash', { zero: '—' }),
  make('style-none', { zero: '无' }),
  make('style-blank', { zero: 'blank' }),
  make('style-ascii-punctuation', { punctuation: 'ascii' }),
  make('style-wide-punctuation', { punctuation: 'wide', zero: '\uff0f' }),
  make('style-misspelt-labels', { labels: misspelt }),
  make('style-decorated-labels', { labels: decorated }),
  make('style-unnumbered-labels', { labels: unnumbered }),
];
