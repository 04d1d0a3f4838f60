/** What the bot says about rules, in Chinese. The English words in `en-rule.ts` have the same keys. */

export const zhRule = {
  notFound: (text: string) => `没有叫「${text}」的规则。回复 规则 看全部。`,
  several: (text: string, names: string) => `名称里有「${text}」的规则不止一条:${names}。请写全名称。`,
  list: (count: number) => `共 ${count} 条规则。回复 规则 加名称看说明。`,
  groups: {
    proactive: '表二',
    applications: '表三',
    litigation: '表四',
    values: '数值',
    structure: '结构',
    years: '跨年',
    narrative: '正文与表',
    competence: '权限',
    fees: '收费',
    deadline: '期限',
    rollup: '汇总',
  },
  severity: { error: '必须改', warning: '请核实', info: '提示' },
  heading: (id: string, name: string) => [{ strong: `${id} ${name}` }],
  entry: (id: string, name: string, severity: string) => `${id} ${name}(${severity})`,
  level: (severity: string) => `级别:${severity}`,
  basis: (basis: string) => `依据:${basis}`,
  example: (text: string) => `例如:${text}`,
  exception: (text: string) => `什么时候可能不是错:${text}`,
};
