// Names of letters that every reader knows with a look-alike in them: lSBN, lPad, lnternet, U5B, 0CR, Al技术, C02排放. In: a text. Out:
// where one stands, and the name. Only names of three letters and more, or where the words beside it leave no doubt.
import { matchesIn } from '../../prose/matches.ts';

const names = new Set(
  'ISBN ISSN ISO ISRC IEEE IBM ICU IMF IPO ISP IDC IOS IFLA IPCC ITU INS BIOS DOS ROM POS SOS USB USA UPS UFO GPS GIS GDP PDF CPI PPI API APP VIP DIY SIM CIP CIA FBI NBA OCR OPEC NATO NASA UNESCO UNICEF SARS AIDS HIV BBC IPTV WIFI OPAC DOI COSPLAY CEO CFO COO IMDB LOGO SCI SSCI CSSCI EI ISTP OECD IOT'.split(
    ' ',
  ),
);
const token = /(?<![A-Za-z0-9_.\-/#@])[A-Z0-9l]{3,8}(?![A-Za-z0-9_\-/@])/g;
/** lPad, lPhone, WlFi, Wl-Fi, lnternet. */
const brands =
  /(?<![A-Za-z0-9_.\-/])(?:l(?=P(?:ad|hone|od)(?![a-z]))|l(?=n(?:ternet|tel|stagram|dex|tranet)(?![a-z]))|l(?=T(?:行业|产业|界|技术|业|人才|部门))|l(?=[PC](?:地址|卡|协议))|Al(?=技术|时代|模型|大模型|绘画|算法|芯片|助手|工具|领域|应用|产品|赋能|写作|人才|系统|公司)|(?<=W)l(?=-?Fi))/g;
const wifi = /(?<![A-Za-z])W[l1](?=-?F[il1](?![a-z]))/g;
/** C02排放, H20分子: molecules by their digits. */
const molecules =
  /(?<![A-Za-z0-9])(?:C0[2₂](?= ?(?:排放|浓度|气体|吸收|含量|分压|减排|捕集|培养|激光|的(?:排放|浓度|含量)))|C0₂|H[2₂]0(?= ?(?:分子|和CO|与CO|[（(]))|H₂0|S0₂|N0₂|(?<=[（(])(?:C02|H20|S02|N02)(?=[）)]))/g;

const letterOf: Readonly<Record<string, string>> = { l: 'I', '1': 'I', '0': 'O', '5': 'S', '8': 'B' };

/** Names with a character misread. */
export function misreadNames(text: string): { start: number; end: number; right: string }[] {
  if (!/[A-Z0-9]l|l[A-Zn]|[A-Z][0-9]|[0-9][A-Z]/.test(text)) return [];
  const found: { start: number; end: number; right: string }[] = [];
  for (const { index, 0: word } of matchesIn(text, token)) {
    // IO5, AP1: a number at the end is a number.
    if (
      names.has(word) ||
      /[158]$/.test(word) ||
      !/[A-Z]/.test(word) ||
      (word.match(/[l\d]/g)?.length ?? 0) > word.length / 2
    )
      continue;
    const right = word.replace(/[l1058]/g, (one) => letterOf[one]!);
    if (right !== word && names.has(right)) found.push({ start: index, end: index + word.length, right });
  }
  for (const { index, 0: run } of matchesIn(text, brands))
    found.push({ start: index, end: index + run.length, right: run.replace('l', 'I') });
  for (const { index, 0: run } of matchesIn(text, wifi))
    found.push({ start: index, end: index + run.length, right: 'Wi' });
  for (const { index, 0: run } of matchesIn(text, molecules))
    found.push({ start: index, end: index + run.length, right: run.replace('0', 'O') });
  return found;
}
