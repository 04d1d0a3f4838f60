/** The full form of an agency's name, as it is printed, kept and shown. */

/** A place stands for its government: 「螅镇政府信息公开」 reads as 「螅镇」 and 「政府信息公开」. */
export const placeEnd: RegExp = /^[\u3400-\u9fff]+(?:省|自治区|市|县|区|旗|盟|州|镇|乡|街道)$/;

/** The full form: 「东阿县政府办公室」→「东阿县人民政府办公室」,「下湿壕镇政府」→「下湿壕镇人民政府」. */
export function canonicalAgency(name: string): string {
  if (name.endsWith('街道')) return `${name}办事处`;
  if (placeEnd.test(name)) return `${name}人民政府`;
  return name
    .replace(/([省市县区旗盟州镇乡])政府(办公[室厅]|办)?$/, (_, place: string, office?: string) =>
      office ? `${place}人民政府${office === '办' ? '办公室' : office}` : `${place}人民政府`,
    )
    .replace(/人民政府办$/, '人民政府办公室');
}
