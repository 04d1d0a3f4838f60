/** A question in one spelling: half width, small letters, simplified where that is plain. */
import { wordKey } from '../../report/metrics.ts';

/** Characters of the words that are looked for. Rarer names of places are left to the search for agencies. */
const traditional =
  '結轉開無處辦總計廢現規範許罰強費購議訴訟維糾錯敗審屬國機關單個幾請問幫還報歷過這與較羣縣區鎮鄉廳東學務複條據們嗎麼變長漲減業應額數質檔該則從後護權產運環衛醫療農稅監團誰種類對將時會員門為實況調給來續繼確認獲當際佔億萬覆復';
const simple =
  '结转开无处办总计废现规范许罚强费购议诉讼维纠错败审属国机关单个几请问帮还报历过这与较群县区镇乡厅东学务复条据们吗么变长涨减业应额数质档该则从后护权产运环卫医疗农税监团谁种类对将时会员门为实况调给来续继确认获当际占亿万复复';
const simplified = new Map([...traditional].map((character, at) => [character, simple.charAt(at)]));

/** The text as it is searched. Spaces are kept as one. */
export function plain(text: string): string {
  const one = wordKey(text).replace(/\s+/g, ' ').trim();
  return [...one].map((character) => simplified.get(character) ?? character).join('');
}
