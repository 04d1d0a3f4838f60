/** What the bot says in the spreadsheet of a batch, in Chinese. The English words in `en-spreadsheet.ts` have the same keys. */

export const zhSpreadsheet = {
  file: '核对结果.xlsx',
  attached: (name: string) => `(附件)${name}`,
  saved: (path: string) => `(附件)已存到 ${path}`,
  sheets: {
    results: '汇总',
    findings: '问题',
    numbers: (format: string) => (format === '2021' ? '数字' : `数字(${format}版格式)`),
    claims: '正文里的数',
  },
  weights: { error: '必须改', warning: '请核实', reading: '对照原件', info: '提示' },
  result: (errors: number, others: number) =>
    errors + others === 0
      ? '没有问题'
      : [...(errors > 0 ? [`${errors} 处要改`] : []), ...(others > 0 ? [`${others} 处请核实`] : [])].join(','),
  columns: {
    agency: '单位',
    year: '年度',
    result: '结果',
    received: '新收',
    carriedIn: '上年结转',
    handled: '办结',
    carriedOut: '结转下年',
    file: '文件',
    severity: '级别',
    table: '表',
    row: '行',
    column: '栏',
    found: '填的',
    expected: '应为',
    why: '为什么',
    suggestion: '怎么改',
    basis: '依据',
    quote: '原文',
    rule: '规则',
    claim: '说的是',
    number: '数',
    unit: '单位(量词)',
  },
};
