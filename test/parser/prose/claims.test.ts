import { describe, expect, it } from 'vitest';
import { readClaims } from '../../../src/parser/read-prose.ts';
import type { Claim } from '../../../src/report/report.ts';

/**
 * Sentences of a report of 2023 and what they claim: metric and value, then `about` (not exact),
 * `words` (a zero said in words), `part`, and `area` or `office`. `¶` parts paragraphs, `@4` is the section.
 */
const sentences: Readonly<Record<string, readonly (readonly [sentence: string, claims: string])[]>> = {
  'the verbs and the words for an application': [
    ['2023年,本局共收到政府信息公开申请12件。', 'received 12'],
    ['全年新收政府信息公开申请8件。', 'received 8'],
    ['本年度接收依申请公开事项5宗,均在规定时限内答复。', 'received 5'],
    ['一年来共接到政府信息公开申请6份。', 'received 6'],
    ['2023年度受理依申请公开4件次。', 'accepted 4'],
    ['今年收办政府信息公开申请15件。', 'processed 15'],
    ['2023年全局办理政府信息公开申请14件。', 'processed 14'],
    ['共处理政府信息依申请公开33件。', 'processed 33'],
    ['2023年共办结依申请公开申请11件。', 'handled 11'],
    ['本年度按期答复政府信息公开申请10件。', 'answered 10'],
    ['共受理并答复政府信息公开申请7件。', 'accepted 7'],
    ['全年收到、办理依申请公开申请9件。', 'received 9'],
    ['依申请公开方面,本年度共收到26件,办结24件。', 'received 26; handled 24'],
    ['2023年,我镇共收到5次政府信息公开申请。', 'received 5'],
    ['2023年共受理6件依申请公开事项,全部按时办理。', 'accepted 6'],
    ['本年度收到3份关于政府信息公开事项的申请。', 'received 3'],
    ['2023年我局收到的5件政府信息公开申请全部按时答复。', 'received 5'],
    ['政府信息公开申请收到2件。', 'received 2'],
    ['全年政府信息公开申请共计13件。', 'received 13'],
    ['2023年度依申请公开申请数量:6件。', 'received 6'],
    ['当年收到政府信息公开申请9件,其中2件顺延至下一年答复。', 'received 9; carriedOut 2'],
    ['本年接到复议案件4件,均与政府信息公开无关。', ''],
    ['本年新收政府信息公开申请数量41件,上年结转政府信息公开申请数量2件。', 'received 41; carriedIn 2'],
    ['共收到信息公开申请书4份,均已寄送答复。', 'received 4'],
    ['2023年共收到政府信息公开申请19例。', 'received 19'],
    ['收到公民、法人和其他组织提出的政府信息公开申请22件。', 'received 22'],
    ['共收到通过信函、网络、现场等多种方式提交的政府信息公开申请18件。', 'received 18'],
    ['街道全年收到依申请公开信息2条。', 'received 2'],
    ['对收到的依申请公开申请及时办理,2023年共办理21件。', 'processed 21'],
    ['2023年12月底前共收到政府信息公开申请31件。', 'received 31'],
    ['2023年1月1日至12月31日,收到政府信息公开申请17件。', 'received 17'],
    ['无锡某某局共收到政府信息公开申请9件。', 'received 9'],
    ['行政审批局共收到政府信息公开申请9件。', 'received 9'],
    ['区信访局共收到政府信息公开申请9件。', 'received 9'],
  ],
  'how numbers are printed': [
    ['2023年,我局共收到政府信息公开申请12件。', 'received 12'],
    ['本机关收到政府信息公开申请1,206件。', 'received 1206'],
    ['本机关收到政府信息公开申请1,206件。', 'received 1206'],
    ['全省共收到政府信息公开申请1.3万件。', 'received 13000 about area'],
    ['共收到政府信息公开申请近30件。', 'received 30 about'],
    ['共收到政府信息公开申请20余件。', 'received 20 about'],
    ['全年收到依申请公开申请三件。', 'received 3'],
    ['全年收到依申请公开申请十二件,答复十件。', 'received 12; answered 10'],
    ['全年收到依申请公开申请两件。', 'received 2'],
    ['全年收到依申请公开申请一百零五件。', 'received 105'],
    ['收到政府信息公开申请 7 件。', 'received 7'],
    ['收到政府信息公开申请1 7件。', ''],
    ['收到政府信息公开申请0件。', 'received 0'],
    ['政府信息公开申请数量为0。', 'received 0'],
    ['政府信息公开申请量为零。', 'received 0'],
  ],
  'zeros in words': [
    ['截至目前,未收到任何单位和个人要求公开政府信息的申请。', 'received 0 words'],
    ['本年度未接受任何单位和个人的依申请公开事项。', 'received 0 words'],
    ['全年没有收到要求提供政府信息的申请。', 'received 0 words'],
    ['2023年,我局未收到政府信息公开申请。', 'received 0 words'],
    ['本年度没有收到依申请公开事项。', 'received 0 words'],
    ['一年来未接到政府信息公开方面的申请。', 'received 0 words'],
    ['2023年我镇无依申请公开。', 'received 0 words'],
    ['全年无依申请公开事项。', 'received 0 words'],
    ['本年度未受理任何形式的依申请公开。', 'received 0 words'],
    ['2023年我局未收到依申请公开政府信息的要求。', 'received 0 words'],
    ['2023年度未收到政府信息公开申请件。', 'received 0 words'],
    ['2023年度,未收到公民、法人或其他组织的政府信息公开申请。', 'received 0 words'],
    ['截至2023年12月31日,未收到依申请公开件。', 'received 0 words'],
    ['2023年1-12月,本单位未收到政府信息公开申请。', 'received 0 words'],
    ['2023年,依申请公开事项未发生。', 'received 0 words'],
    ['2023年我街道无人申请政府信息公开。', 'received 0 words'],
    ['本年度依申请公开零申请。', 'received 0 words'],
    ['(二)依申请公开情况:无。', 'received 0 words'],
    ['(二)依申请公开情况¶无。', 'received 0 words'],
    ['(二)依申请公开情况。本年度无。', 'received 0 words'],
    ['无依申请公开,无行政复议、行政诉讼。', 'received 0 words; reconsiderationAndLawsuits 0 words'],
    ['没有收到政府信息公开申请,也未发生因信息公开引起的行政复议。', 'received 0 words; reconsideration 0 words'],
  ],
  results: [
    ['收到政府信息公开申请10件,同意公开8件,其余2件为不予公开。', 'received 10; granted 8; refused 2'],
    ['全区共受理政府信息公开申请60件。其中同意公开或部分公开共41件。', 'accepted 60 area; grantedOrPartially 41 area'],
    [
      '(二)依申请公开¶收到申请9件,其中予以公开5件、部分公开1件、不予公开1件、无法提供1件、不予处理1件。',
      'received 9; granted 5; partiallyGranted 1; refused 1; unavailable 1; notProcessed 1',
    ],
    [
      '办理政府信息公开申请20件,其中同意公开12件,部分公开3件,不同意公开1件,其他处理4件。',
      'processed 20; granted 12; partiallyGranted 3; refused 1; other 4',
    ],
    ['依申请公开办理结果为:予以公开8件,无法提供3件,其他处理2件。', 'granted 8; unavailable 3; other 2'],
    ['政府信息公开申请办结8件,其中公开及部分公开5件,无法提供3件。', 'handled 8; grantedOrPartially 5; unavailable 3'],
    ['依申请公开中予以公开和部分公开共6件。', 'grantedOrPartially 6'],
    ['受理政府信息公开申请5件,其中公开3件,不予公开2件。', 'accepted 5; granted 3; refused 2'],
    [
      '政府信息公开申请予以公开、部分公开、无法提供分别为6件、2件、1件。',
      'granted 6; partiallyGranted 2; unavailable 1',
    ],
    ['对政府信息公开申请,3件予以公开,1件无法提供。', 'granted 3; unavailable 1'],
    ['依申请公开答复中,不予公开和无法提供共5件。', ''],
    ['依申请公开中不予公开4件(其中涉及国家秘密1件,行政执法案卷3件)。', 'refused 4'],
    [
      '收到政府信息公开申请6件;予以公开4件;部分公开1件;无法提供1件。',
      'received 6; granted 4; partiallyGranted 1; unavailable 1',
    ],
    ['依申请公开信息中,不予公开信息27条。', ''],
  ],
  'carried over': [
    ['收到依申请公开2件。无下年度结转。', 'received 2; carriedOut 0 words'],
    [
      '2023年收到政府信息公开申请30件,上年结转4件,办结32件,结转下年度2件。',
      'received 30; carriedIn 4; handled 32; carriedOut 2',
    ],
    ['2022年结转政府信息公开申请3件,2023年新收政府信息公开申请10件。', 'carriedIn 3; received 10'],
    ['共受理政府信息公开申请12件(含上年结转2件)。', 'accepted 12; carriedIn 2'],
    ['共办理政府信息公开申请(含上年度结转2件)12件。', 'carriedIn 2; processed 12'],
    ['收到依申请公开10件,已办结9件,1件结转下一年度继续办理。', 'received 10; handled 9; carriedOut 1'],
    ['收到依申请公开10件,结转至2024年办理1件。', 'received 10; carriedOut 1'],
    ['收到依申请公开10件,无结转下年度办理的申请。', 'received 10; carriedOut 0 words'],
    ['办结政府信息公开申请14件(其中2件为上年结转)。', 'handled 14; carriedIn 2'],
  ],
  'reconsideration and lawsuits': [
    ['不存在因政府信息公开被申请行政复议、提起行政诉讼的情况。', 'reconsiderationAndLawsuits 0 words'],
    ['政府信息公开类行政复议4件,其中维持3件;行政诉讼2件。', 'reconsideration 4; lawsuits 2'],
    ['因政府信息公开没有发生行政诉讼败诉案件。', 'corrected 0 words part'],
    ['无政府信息公开申请、无行政复议、无行政诉讼。', 'received 0 words; reconsideration 0 words; lawsuits 0 words'],
    ['2023年未发生因政府信息公开引起的行政复议和行政诉讼。', 'reconsiderationAndLawsuits 0 words'],
    ['2023年没有因政府信息公开工作被申请行政复议、提起行政诉讼的情况。', 'reconsiderationAndLawsuits 0 words'],
    ['无针对本局政府信息公开的行政复议、行政诉讼。', 'reconsiderationAndLawsuits 0 words'],
    ['因政府信息公开引起的行政复议0件,行政诉讼0件。', 'reconsideration 0; lawsuits 0'],
    ['因依申请公开引发的行政复议2件、行政诉讼1件。', 'reconsideration 2; lawsuits 1'],
    ['全年因政府信息公开被申请行政复议3件,均维持。', 'reconsideration 3; notUpheld 0 words'],
    ['因政府信息公开工作被提起行政诉讼2起。', 'lawsuits 2'],
    ['政府信息公开类行政复议和行政诉讼共4件。', 'reconsiderationAndLawsuits 4'],
    ['因政府信息公开发生行政复议、行政诉讼分别为2件、1件。', 'reconsideration 2; lawsuits 1'],
    ['因政府信息公开未经复议直接起诉1件,复议后起诉2件。', 'directLawsuit 1; lawsuitAfterReconsideration 2'],
    ['发生3件因政府信息公开引起的行政复议。', 'reconsideration 3'],
    ['未发生因答复不当引起的行政复议和行政诉讼。', ''],
    ['全年无因政府信息公开行政复议被纠错、行政诉讼败诉的案件。', 'corrected 0 words'],
    ['因政府信息公开引起的行政复议、行政诉讼没有被纠错的情形。', 'corrected 0 words'],
    ['收到政府信息公开申请3件,结转下年度继?办理1件。', 'received 3; carriedOut 1'],
    ['因政府信息公开引起的行政诉讼没有被纠错的情形。', 'corrected 0 words part'],
    ['因政府信息公开发生行政诉讼3件,被纠错0件。', 'lawsuits 3; corrected 0 part'],
    ['行政复议1件,结果维持1件。@4', 'reconsideration 1'],
    ['行政复议、行政诉讼均为0件。@4', 'reconsiderationAndLawsuits 0'],
    ['无。@4', 'reconsiderationAndLawsuits 0 words'],
    ['未发生一起因政府信息公开引起的行政复议。', 'reconsideration 0 words'],
  ],
  'normative documents': [
    ['2023年制发行政规范性文件3件。', 'normativeDocuments.issued 3'],
    [
      '2023年制发行政规范性文件3件,废止1件,现行有效12件。',
      'normativeDocuments.issued 3; normativeDocuments.inForce 12',
    ],
    ['全年共出台规范性文件2件。', 'normativeDocuments.issued 2'],
    ['本年度未制发行政规范性文件。', 'normativeDocuments.issued 0 words'],
    ['全年制定印发规范性文件1件。', 'normativeDocuments.issued 1'],
  ],
  'what is no number of applications, or only a part': [
    ['网站设有依申请公开栏目,全年通过该栏目收到申请2件。', 'received 2 part'],
    [
      '全县收到政府信息公开申请88件,其中县政府办公室收到20件,予以公开10件。',
      'received 88 area; received 20 part area; granted 10 part area',
    ],
    ['县长信箱收到群众来信126件,办结126件。', ''],
    ['受理12345热线工单3508件,按期办结率99.6%。', ''],
    ['全年办理网民留言215件,答复215件。', ''],
    ['承办人大代表建议12件、政协提案9件,全部按期答复。', ''],
    ['受理群众信访投诉举报68件,办结65件。', ''],
    ['县政府督查室督办事项40件,办结38件。', ''],
    ['开展意见征集16次,收到意见建议88条。', ''],
    ['发布政策解读材料31件,政策文件24件。', ''],
    ['受理公众留言和咨询77件,回复77件。', ''],
    ['收到行政许可申请305件,办结305件。', ''],
    ['(二)依申请公开。全市共收到申请3900件,其中市政府349件。', 'received 3900 area'],
    ['收到政府信息公开申请50件,较2022年增加12件,增长31.6%。', 'received 50'],
    ['收到政府信息公开申请50件,同比减少8件。', 'received 50'],
    ['向上级报送规范性文件备案5件,备案审查3件。', ''],
    ['主动公开政府信息1200条,其中规范性文件2条,财政信息30条。', ''],
    ['严格落实国办公开办函〔2021〕30号要求,规范依申请公开办理。', ''],
    ['地址:某某路1号,邮编:123456,电话:0123-4567890,受理依申请公开。', ''],
    ['2022年共收到政府信息公开申请40件。', ''],
    ['去年收到政府信息公开申请40件。', ''],
    ['9月收到政府信息公开申请3件。', 'received 3 part'],
    ['上半年受理政府信息公开申请6件。', 'accepted 6 part'],
    ['下一步,力争依申请公开按期办结,受理5件答复5件。', ''],
    ['2023年度未收取政府信息公开信息处理费。', ''],
    ['依申请公开收取信息处理费0元。', ''],
    ['没有超期未答复的政府信息公开申请。', ''],
    ['我局没有专门的依申请公开受理机构。', ''],
    ['未收到对依申请公开工作的投诉举报。', ''],
    ['共收到2个自然人的政府信息公开申请。', ''],
    ['依申请公开答复率100%,满意率98%。', ''],
    ['收到依申请公开15件,其中网上申请10件,信函申请5件。', 'received 15'],
    ['收到依申请公开15件,其中,网站收到10件,信函收到5件。', 'received 15; received 10 part; received 5 part'],
    ['收到网上、信函、当面申请分别为3件、2件、1件。', ''],
    ['全县共收到政府信息公开申请88件,其中县政府办公室收到20件。', 'received 88 area; received 20 part area'],
    ['县教育局收到涉及招生类的政府信息公开申请3件。', 'received 3 part'],
    ['通过政府网站收到政府信息公开申请5件。', 'received 5 part'],
    ['网上未收到依申请公开。', 'received 0 words part'],
    ['全年举办政府信息公开培训3次,参加200人次。', ''],
    ['司法局办理行政复议案件120件,出庭应诉30件。', ''],
    ['参加行政诉讼旁听2次,学习依申请公开案例3件。', ''],
    ['公布依申请公开指南1份,修订申请表1份。', ''],
    ['尚有2件政府信息公开申请未办结。', ''],
    ['对3件政府信息公开申请延期答复。', ''],
    ['撤回政府信息公开申请1件。', ''],
    ['转送政府信息公开申请2件。', ''],
    ['指导乡镇办理政府信息公开申请6件。', ''],
    ['以县政府名义印发规范性文件6件。', ''],
    ['清理规范性文件30件,修改2件,废止4件。', ''],
    ['平均每件政府信息公开申请办理用时5个工作日。', ''],
    ['依申请公开平台上线,信息公开申请流程优化为5个环节。', ''],
    ['(二)依申请公开。共收到申请8件。(三)政民互动。本年度共处理92条。', 'received 8'],
    ['全年受理政务服务事项办件5300件,办结5298件。', ''],
    ['共办理群众诉求类工单12件,依申请公开办理规范。', ''],
    ['2023年收到县长信箱来信、依申请公开等共40件。', ''],
    ['2021年至2023年,共收到政府信息公开申请60件。', ''],
  ],
};

const inShort = ({ metric, value, approximate, zeroInWords, scope, of }: Claim): string =>
  [
    metric.replace(/^(?:applications|litigation|proactive)\./, ''),
    value,
    ...(approximate ? ['about'] : []),
    ...(zeroInWords ? ['words'] : []),
    ...(scope === 'part' ? ['part'] : []),
    ...(of ? [of] : []),
  ].join(' ');

function claimsOf(sentence: string, year: number | null = 2023): Claim[] {
  const [text = '', section] = sentence.split('@');
  const number = section === '3' ? 3 : section === '4' ? 4 : 1;
  return readClaims([{ number, heading: null, paragraphs: text.split('¶') }], year);
}

/** As many offices type it: digits, brackets and stops in full width. */
function fullWidth(sentence: string): string {
  const [text = '', section] = sentence.split('@');
  const wide = text.replace(/[0-9(),.:;%]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  return section ? `${wide}@${section}` : wide;
}

for (const [about, cases] of Object.entries(sentences)) {
  describe(about, () => {
    it.each(cases)('%s', (sentence, claims) => {
      expect(claimsOf(sentence).map(inShort).join('; ')).toBe(claims);
      expect(claimsOf(fullWidth(sentence)).map(inShort).join('; '), 'in full width').toBe(claims);
    });
  });
}

describe('what a claim carries', () => {
  it('the word, the unit, the section and the sentence as printed', () => {
    expect(claimsOf('全局工作平稳。2023年,本局共收到政府信息公开申请 12 宗。@3')).toEqual([
      {
        metric: 'applications.received',
        value: 12,
        unit: '宗',
        word: '收到',
        scope: 'all',
        approximate: false,
        zeroInWords: false,
        section: 3,
        quote: '2023年,本局共收到政府信息公开申请 12 宗',
      },
    ]);
  });

  it('all verbs of mixed wording, so that any of its readings can be right', () => {
    expect(claimsOf('共受理并办结政府信息公开申请7件。')[0]?.word).toBe('受理、办结');
  });

  it('at most 80 characters around its number', () => {
    const filler = '坚持依法依规,'.repeat(20);
    const [claim] = claimsOf(`${filler}共收到政府信息公开申请 23 件,${filler}`);
    expect(claim?.quote.length).toBeLessThanOrEqual(80);
    expect(claim?.quote).toContain('申请 23 件');
    expect(claim?.quote).toMatch(/^….*…$/);
  });
});

describe('the year', () => {
  it('leaves out statements on another year', () => {
    expect(claimsOf('2022年收到政府信息公开申请4件,2023年收到6件。').map(inShort)).toEqual(['received 6']);
  });
  it('excludes none when the year of the report is not known', () => {
    expect(claimsOf('2022年收到政府信息公开申请4件。', null).map(inShort)).toEqual(['received 4']);
  });
  it('takes a carried over number from the year before only', () => {
    expect(claimsOf('收到政府信息公开申请5件,2020年结转3件。').map(inShort)).toEqual(['received 5']);
  });
});

describe('the matter of a heading', () => {
  it('holds for the sentences behind it', () => {
    const claims = claimsOf('(二)依申请公开情况¶全年共收到12件,办结11件。¶结转下年度1件。');
    expect(claims.map(inShort)).toEqual(['received 12', 'handled 11', 'carriedOut 1']);
  });
  it('ends at the next heading', () => {
    expect(claimsOf('(二)依申请公开情况¶收到申请2件。¶(三)政府信息管理¶共收到30件,办结30件。').map(inShort)).toEqual([
      'received 2',
    ]);
  });
  it('ends when other matters are told', () => {
    expect(claimsOf('(二)依申请公开。收到申请2件。县长信箱运行平稳。共收到30件,办结30件。').map(inShort)).toEqual([
      'received 2',
    ]);
  });
});

describe('hostile text', () => {
  const pieces = [
    '共收到政府信息公开申请9件,',
    '无依申请公开',
    '(申请1件',
    ')1件',
    '申请分别为3件、',
    '2023年',
    '7',
    '一',
    '予以公开或',
    '收到',
  ];

  const cost = (text: string): number => {
    let least = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 3; run++) {
      const before = process.cpuUsage();
      claimsOf(text);
      const { user, system } = process.cpuUsage(before);
      least = Math.min(least, user + system);
    }
    return Math.max(least, 2000);
  };

  it.each(pieces)('takes time in proportion to a sentence of many 「%s」', (piece) => {
    const short = `依申请公开${piece.repeat(Math.ceil(50_000 / piece.length))}`;
    // Sixteen times the text; a quadratic reader would need 256 times as long.
    expect(cost(short.repeat(16))).toBeLessThan(cost(short) * 100);
  });

  it('still reads an honest sentence behind 50,000 characters of words', () => {
    const [claim, ...rest] = claimsOf(`${'切实做好政府信息公开各项工作,'.repeat(4000)}共收到政府信息公开申请3件。`);
    expect(claim && inShort(claim)).toBe('received 3');
    expect(rest).toEqual([]);
  });

  it('claims nothing from a table that lost its lines', () => {
    expect(claimsOf(`政府信息公开申请${'收到1件'.repeat(500)}`)).toEqual([]);
  });

  it('ignores numbers too long to count anything', () => {
    expect(claimsOf(`收到政府信息公开申请${'9'.repeat(30)}件。`)).toEqual([]);
  });

  it('makes a bounded number of claims', () => {
    expect(claimsOf('收到政府信息公开申请9件。'.repeat(5000)).length).toBeLessThanOrEqual(1000);
  });
});
