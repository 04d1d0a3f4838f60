/** What a list says of a unit, before it is known which office that is. Pure. */
import type { UnitKind } from '../../store/store.ts';

export interface ListedUnit {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly contact: string | null;
  readonly kind: UnitKind | null;
  /** Name of the unit above it. */
  readonly parent: string | null;
}

/** One line or row of a list as it was given. */
export interface ListedLine {
  /** Where it stands, from 1. */
  readonly at: number;
  readonly text: string;
  /** The units that it names; none when it was not understood as such. */
  readonly units: readonly ListedUnit[];
  /** What of it was not understood. */
  readonly rest: string | null;
}

const organ =
  /(?:政府|办公[室厅]|[局厅部署院站馆社]|委员会|(?<!党)委|街道|办事处|办|管委会|[镇乡县市区旗州盟省]|中心|公司|集团|学校|[中小]学|大学|联合会|总工会|协会|[妇残文侨科]联|工商联|科协|红十字会|苏木|所|处|[总支大]队|[分支]行|海关)$/;
const general =
  /^(?:各|所有|全体|有关|相关|以下|上述|其他|附件?|注|备注|说明|合计|总计|小计|共计?|关于)|^(?:县直|市直|区直|省直)?(?:部门|单位|乡镇|街道|镇街|乡镇街道|科局|委办局|县直|市直)(?:单位|部门)?$|名单$|一览表$|通知$/;
const letters = /^[\u3400-\u9fff\uff08\uff09()A-Za-z\d·・-]{2,40}$/;

/** Whether a text is written as the name of an office is. */
export const isOrgan = (text: string): boolean => letters.test(text) && organ.test(text) && !isGeneral(text);

/** Whether a text can be a name where only names are expected. */
export const isName = (text: string): boolean =>
  letters.test(text) && /[\u3400-\u9fff]{2}/.test(text) && !isGeneral(text);

const isGeneral = (text: string): boolean => general.test(text);

/** Whether a text is what a column of names is called, and just that. */
export const isNameHeading = (text: string): boolean =>
  /^(?:单位|单位名称|名称|报送单位|填报单位|责任单位|部门|机关名称|单位全称)$/.test(text);

/** What is said of the kind of a unit: 「政府」「乡镇街道」「县直部门」. */
export function kindIn(text: string): UnitKind | null {
  const said = text.replace(/\s+/g, '').toLowerCase();
  if (/^(?:department|bureau)s?$/.test(said)) return 'department';
  if (/^governments?$/.test(said)) return 'government';
  if (/^(?:township|town|subdistrict)s?$/.test(said)) return 'township';
  if (/乡镇|镇街|街道|乡$|镇$|苏木/.test(said)) return 'township';
  if (/政府/.test(said) && !/[办部门工]/.test(said)) return 'government';
  return /部门|[县市区省]直|委办局|科局|^(?:局|机关|垂管|事业|企业)/.test(said) ? 'department' : null;
}

/** A contact as it is kept: without the sign of a mention. */
export const contactOf = (text: string): string | null =>
  text
    .replace(/[@\uff20]/g, '')
    .replace(/^(?:联系人|联络员|经办人|负责人)[:\uff1a\s]*/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100) || null;

/** Takes 「(政府)」「(简称:县办)」「(张三)」 off a name. */
export function withoutParentheses(
  text: string,
): { readonly name: string } & Pick<ListedUnit, 'kind' | 'aliases' | 'contact'> {
  let kind: UnitKind | null = null;
  let contact: string | null = null;
  const aliases: string[] = [];
  const name = text
    .replace(/[(\uff08]([^()\uff08\uff09]{1,40})[)\uff09]/g, (_, inner: string) => {
      const said = inner.trim();
      const alias = /^(?:简称|又称|原|原名|别名|全称)[:\uff1a\s]*(.+)$/.exec(said)?.[1];
      const found = alias === undefined ? kindIn(said) : null;
      if (alias !== undefined) aliases.push(...alias.split(/[、,\uff0c;\uff1b]/).map((one) => one.trim()));
      else if (found !== null) kind = found;
      else if (isOrgan(said)) aliases.push(said);
      else contact = [contact, contactOf(said)].filter((one) => one !== null).join(' ');
      return ' ';
    })
    .trim();
  return { name, kind, contact, aliases: aliases.filter((one) => one !== '') };
}
