/**
 * The words of the narrative. Every pattern is meant for a short piece of a plain sentence
 * (a clause of at most some 80 characters), and none nests repetitions over the same words.
 */

/** An application for disclosure. */
export const application =
  /依申请|信息公开(?:相关|事项|事务|方面|类|的)*申请|公开申请|申请公开|信息申请|申请(?:书|表|件)|公开(?:政府)?信息的?申请|政府信息的申请|(?:^|政府|政务)信息公开(?:事项|件)?$/;

/** What else is received, handled and answered, and must never be taken for an application. */
export const otherMatter =
  /许可|审批(?!局|服务)|信访(?!局|办|部门|举报投诉类)|(?<!信访举报)投诉|(?<!信访)举报|热线|12345|留言|信箱|建议|提案|议案|咨询|复议|诉讼|起诉|应诉|主动公开|主动发布|来信(?!申请)|来电|来访|工单|诉求|检查|处罚|督办|意见|征集|补贴|线索|舆情|问政|解读|文件|备案|培训|会议|新闻|微博|微信|公众号|访问|点击|公报|问卷|听证/;

/** What a sentence is about, for the clauses that do not say it again. */
export const topicWords =
  /(依申请|信息公开(?:的)?申请|公开申请|申请公开|信息申请)|(复议|诉讼)|(许可|信访(?!局|办|部门|举报投诉类)|热线|12345|留言|信箱|建议|提案|咨询|主动公开|发布|来信|来电|工单|诉求|检查|处罚|督办|征集|解读|备案|培训|会议|公众号|微博|规范性文件|政策文件|公报|监督保障|平台建设|信息管理)/g;

/** One way in which applications come, or one kind of applicant or subject: a part of the whole. */
export const channel =
  /网上|网络|网站|在线|线上|信函|信件|邮寄|邮件|邮箱|来信|当面|现场|窗口|传真|平台|小程序|公众号|书面|口头|纸质|来函|互联网|电话|栏目|专栏/;
export const everyChannel = /等|各种|多种|各类|各渠道|不同|线上线下|任何/;
export const applicantKind = /自然人|法人|企业|公民|个人|科研|公益|律师|法律服务|社会组织/;
export const everyApplicant =
  /公民.{0,4}(?:法人|组织)|自然人.{0,6}(?:法人|组织)|个人.{0,4}(?:法人|组织|单位)|单位.{0,3}个人|任何/;
export const oneSubject = /涉及(?!本|我)|(?<!各|一)类(?:的)?(?:政府)?(?:信息公开)?(?:的)?申请|领域/;

/** The verbs, longest first. Their candidate sets are judged by the rule. */
export const verbs =
  /新收|新接收|收到|接收到|接收|接到|接受|收悉|收受|受理|收办|承办|(?<!继续)办理|处理|办结|办毕|答复|回复|完成/g;
export const verbMetric: Readonly<
  Record<string, 'received' | 'accepted' | 'processed' | 'answered' | 'handled' | undefined>
> = {
  新收: 'received',
  新接收: 'received',
  收到: 'received',
  接收到: 'received',
  接收: 'received',
  接到: 'received',
  接受: 'received',
  收悉: 'received',
  收受: 'received',
  受理: 'accepted',
  收办: 'processed',
  承办: 'processed',
  办理: 'processed',
  处理: 'processed',
  办结: 'handled',
  办毕: 'handled',
  完成: 'handled',
  答复: 'answered',
  回复: 'answered',
};
/** Beside a verb these make the number one of something else: 「尚未办结」「延期答复」. */
export const notDone =
  /未(?!央)|没有|尚|待(?!遇)|正在|逾期|超期|延期|顺延|延至|超时|拒绝|撤回|撤销|补正|转送|转办|移交|咨询|不予|办理费|征求|协助|指导|督促/;

/** A sentence that says its numbers are of other work. */
export const unrelated = /(?:与|和)[^,;]{0,12}(?:公开|申请)[^,;]{0,6}无关/;

/** Results of table three, longest first. Words that only look like a result map to null. */
export const resultLabels =
  /全部或部分公开|不予全部公开|不予公开|不同意公开|予以部分公开|部分予以公开|部分公开|予以公开|同意公开|给予公开|全部公开|已?主动公开|依申请公开|申请公开|信息公开|政务公开|应公开|公开|无法提供|不能提供|未能提供|不予处理|其[他它](?:方式)?处理/g;
export type ResultMetric =
  | 'granted'
  | 'partiallyGranted'
  | 'grantedOrPartially'
  | 'refused'
  | 'unavailable'
  | 'notProcessed'
  | 'other'
  | 'bare';
export const resultMetric: Readonly<Record<string, ResultMetric | undefined>> = {
  全部或部分公开: 'grantedOrPartially',
  不予公开: 'refused',
  不同意公开: 'refused',
  予以部分公开: 'partiallyGranted',
  部分予以公开: 'partiallyGranted',
  部分公开: 'partiallyGranted',
  予以公开: 'granted',
  同意公开: 'granted',
  给予公开: 'granted',
  全部公开: 'granted',
  公开: 'bare',
  无法提供: 'unavailable',
  不能提供: 'unavailable',
  未能提供: 'unavailable',
  不予处理: 'notProcessed',
  其他处理: 'other',
  其它处理: 'other',
  其他方式处理: 'other',
};
/** Between a result and its number: 「予以公开的共计7件」. */
export const afterResult = /^[的类种情形况答复决定告知处理申请事项政府信息数量共计合有为是达:了等均已占]*$/;
/** Between a number and its result: 「7件已予以公开」. */
export const beforeResult = /^[的已均为属于作出依法按照规定经决定申请系有被全部给]*$/;
export const joining = /^[和及与或、/以者并含(]*$/;
export const blankWords = /^[共计合总累有为是达约近超过逾的了、:和及并另已均全部年度本也且分别,]*$/;

/** 上年结转 and 结转下年. The year, when it is printed, must be the year before or after. */
export const carriedIn =
  /(?:上一?年度?|去年度?|往年|(\d{4})年度?)(?:未办结)?(?:的)?(?:结转|转结|转入|遗留)|(?:结转|转结)(?:自)?(?:上一?年度?)/;
export const carriedOut = /(?:结转|转结|顺延|转入|转)(?:至|到|入)?(?:下一?年度?|次年度?|明年|来年|(\d{4})年度?)/;
export const carried = /结转|转结/;

export const litigation = /复议|诉讼|起诉|败诉|纠错/;
export const reconsideration = /复议/;
export const lawsuit = /诉讼|起诉|被诉/;
export const disclosure = /信息公开|政务公开|依申请|公开申请|公开工作|申请公开|公开答复/;
/** A case lost or mended: compared with 结果纠正 alone. */
export const corrected = /纠错|纠正|败诉|撤销|确认违法|责令|不当|违法|不规范|不及时/;
/** Other states and stages of a case, and papers that are no cases. */
export const otherStage =
  /维持|驳回|胜诉|撤回|终止|中止|审结|未结|尚未|在审|结案|其他结果|其它结果|调解|和解|不予受理|一审|二审|再审|上诉|出庭|应诉|代理|决定书|意见书|建议书|文书|听证|宣传|咨询|委员会|机关作/;
export const afterCase = /^[案件的为是共计合总数量了次起申请提发生情况结:均约应有达近被类引行政]*$/;

export const normative = /规范性文件/;
export const normativeIssued = /制发|制定|出台|印发/;
export const normativeElse =
  /备案|审查|审核|清理|废止|失效|修改|修订|解读|征求|报备|合法性|评估|政策文件|其他文件|转发|学习|贯彻|落实|宣传|名义|管理|办法|规定》|上级|起草|公平竞争/;
export const inForce = /现行有效/;

/** Compared with another year, an average, a limit, a plan: no statement of this year's number. */
export const comparing = /(?:较|比|增加|减少|增长|下降|上升|增|减|多|少|提高|降低|第|增幅|不超过|不少于|不低于)了?$/;
export const comparison = /^(?:较|比|同比|环比|与|相比)|平均|人均|日均|月均|每年|历年|历史/;
export const planning = /下一步|力争|拟于|计划于|目标是|将继续|将进一步|明年将/;
export const partOfYear = /月|季度|半年|上旬|中旬|下旬/;
export const wholeYear = /(?:12|十二)月(?:31|底|末|份)|1月1日|[-—–~至到](?:12|十二)月|截[至止].{0,6}12月/;
export const earlier = /去年|上一?年(?!.{0,8}(?:结转|转结))|往年|同期|前年/;

export const area =
  /全(?:省|市|州|盟|县|区|旗|域|系统)|各(?:级|地|乡|镇|街|县|区|部门|单位|委办局|相关部门)|(?:我|本)(?:省|市|县|区|州|旗)(?!.{0,4}(?:政府|局|办|委|中心|镇|乡))/;
export const office = /本级|政府办|府办|办公[室厅]|局机关|委机关/;
