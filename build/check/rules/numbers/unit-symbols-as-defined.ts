// Symbols of units have one spelling (GB 3100—1993, 6.2; GB 3101—1993): km, kg, kW·h, mL, Hz, not KM, Kg, KWH. Only after a
// number, and not within a model's name (5KM-A). Units of information (KB, MB) are no SI units.

import { toString as plainText } from 'mdast-util-to-string';
import { matchesIn } from '../../prose/matches.ts';
import type { Passage } from '../../prose/passage.ts';
import type { TextFinding, TextRule } from '../../rule.ts';
import { unitsInCells } from './unit-cells.ts';
import { quotientsIn } from './unit-quotients.ts';

/** As misspelt → as defined. What is in doubt (M, S alone) is left alone. */
const spelling: Readonly<Record<string, string>> = {
  ...to('km', 'KM Km kM'),
  ...to('kg', 'KG Kg kG Kgs kgs KGS'),
  ...to('m³/h', 'm3/h M3/h m3/H M3/H'),
  ...to('m³/s', 'm3/s M3/s M3/S M³/s M³/S m³/S'),
  ...to('kg/m²', 'kg/m2 Kg/m2'),
  ...to('W/m²', 'W/m2'),
  ...to('g/cm³', 'g/cm3'),
  ...to('kg/m³', 'kg/m3'),
  ...to('kg/hm²', 'kg/hm2 Kg/hm2'),
  ...to('t/hm²', 't/hm2'),
  ...to('mg/m³', 'mg/m3 Mg/m3'),
  ...to('m/s²', 'm/s2'),
  ...to('hm²', 'Ha'),
  ...to('mol/L', 'mol/l Mol/L MOL/L'),
  ...to('mL/kg', 'ml/kg ML/KG ML/kg'),
  ...to('cm', 'CM Cm'),
  ...to('mm', 'MM Mm'),
  ...to('mg', 'MG Mg'),
  ...to('mg/kg', 'Mg/kg MG/KG MG/kg mg/KG mg/Kg Mg/Kg'),
  ...to('g/kg', 'g/KG g/Kg G/kg'),
  ...to('kg/hm²', 'Kg/hm² KG/hm² kg/HM²'),
  ...to('mL', 'ML Ml'),
  ...to('mL/L', 'ml/L ML/L'),
  ...to('mg/L', 'Mg/L MG/L mg/l Mg/l'),
  ...to('mg/mL', 'MG/ML Mg/mL mg/ML'),
  ...to('g/L', 'G/L'),
  ...to('μg/L', 'ug/L ug/l'),
  ...to('m/s', 'M/S m/S M/s'),
  ...to('h', 'hr hrs HR'),
  ...to('s', 'sec SEC Sec'),
  ...to('min', 'Min MIN mins'),
  ...to('kcal', 'KCAL Kcal KCal kCal'),
  ...to('t', 'T'),
  ...to('V', 'v'),
  ...to('℃', '°c ºC ºc °С oC'),
  ...to('Ω', 'ohm'),
  ...to('kW', 'KW Kw kw'),
  ...to('MW', 'Mw'),
  ...to('kW·h', 'KWH Kwh KWh kwh kWH KW·h KW·H KW.h kW.h kw·h'),
  ...to('kW·h', 'kW/h KW/h kw/h KW/H'),
  ...to('mmHg', 'mmhg mmHG MMHG MmHg'),
  ...to('kHz', 'KHZ KHz Khz khz kHZ'),
  ...to('MHz', 'MHZ Mhz mhz'),
  ...to('GHz', 'GHZ Ghz ghz'),
  ...to('Hz', 'HZ hz'),
  ...to('kPa', 'KPa Kpa kpa KPA'),
  ...to('MPa', 'Mpa MPA mpa'),
  ...to('kJ', 'KJ Kj kj'),
  ...to('kN', 'KN Kn'),
  ...to('kV', 'KV Kv kv'),
  ...to('kΩ', 'KΩ'),
  ...to('mA·h', 'mAh mAH MAH mah'),
  ...to('dB', 'db Db'),
  ...to('mol', 'Mol MOL'),
  ...to('km/h', 'KM/H KM/h Km/h km/H km/hr kmh'),
  ...to('m²', 'm2 M2'),
  ...to('m³', 'm3 M3'),
  ...to('km²', 'km2 KM2'),
  ...to('cm²', 'cm2 CM2'),
  ...to('cm³', 'cm3'),
  ...to('r/min', 'rpm RPM R/min R/Min'),
  ...to('μg', 'ug'),
  ...to('μm', 'um'),
  ...to('μL', 'ul uL'),
  ...to('MB', 'mb Mb mB'),
  ...to('GB', 'gb Gb gB'),
  ...to('TB', 'tb Tb tB'),
  ...to('KB', 'kb'),
  ...to('MB/s', 'MB/S mb/s mB/s'),
  ...to('KB/s', 'KB/S'),
  ...to('GB/s', 'GB/S'),
  ...to('lx', 'LX Lx lX'),
  ...to('lm', 'LM Lm'),
  ...to('klx', 'KLX Klx'),
  ...to('Pa', 'PA'),
  ...to('hPa', 'HPA Hpa hpa HPa'),
  ...to('dm', 'DM Dm'),
  ...to('N·m', 'N.m n·m'),
  ...to('W/m²', 'w/m² W/M²'),
  ...to('mSv', 'msv MSV msV'),
  ...to('mV', 'mv'),
  ...to('mW', 'mw'),
  ...to('W', 'w'),
  ...to('g/cm³', 'G/cm³ g/CM³'),
  ...to('kg/m³', 'Kg/m³ KG/m³ KG/M³'),
  ...to('g', 'G'),
  ...to('K', 'k'),
};

function to(right: string, wrong: string): Record<string, string> {
  return Object.fromEntries(wrong.split(' ').map((one) => [one, right]));
}

const written = Object.keys(spelling)
  .sort((a, b) => b.length - a.length)
  .map((one) => one.replace(/[./]/g, '\\$&'))
  .join('|');
const unit = new RegExp(
  `(?<=(?<![A-Za-z\\d\\-.#;\\uFFFC])\\d{1,12}(?:[.,]\\d{1,12})?[万亿]? ?)(?:${written})(?![A-Za-z0-9\\-_·²³/]|\\.[A-Za-z])`,
  'g',
);

/** After a measure the sentence ends, or goes on about it: 5 CM左右, 3 MM厚. */
const measuring = /^ ?(?:$|[，。；、））×～~]|[长宽厚高深粗细左上以的和及至到])/;

/** PH值, PH试纸: the power of hydrogen. */
const acidity = /(?<![A-Za-z])(?:PH|Ph|ph)(?= ?(?:[值计为是高低偏在约]|试纸|试剂|[<>＜＞≤≥=＝≈]|\d))/g;

/** 4 M多宽: the metre. */
const metres =
  /(?<=(?:[长宽高深距厚径离隔程]|上涨|回落|下降|上升|挖深|加宽|加高|相距|相隔)度?(?:[就已只仅也都]?(?:[约为是有达近到]|不足|不到|不过|超过|大约|将近|至少|达到|约为|约有|只有|涨到|升到|降到|[增加拓]至?到?))?(?<![A-Za-z\d.-])\d{1,4}(?:\.\d{1,3})? ?)M(?=的|[，。；、]|$)|(?<=(?<![A-Za-z\d.-])\d{1,4}(?:\.\d{1,3})? ?)M(?=[多余来]?[宽长高深厚远]|左右|以[上下])/g;

/** What a symbol may mean elsewhere: mb and Mb in weather and networks, kb of genes, k for a thousand. */
function isOtherUnit(symbol: string, text: string): boolean {
  if (symbol === 'T')
    return (
      !/[重质载吨]|年?产(?:量|[\u4e00-\u9fff]{1,4}\d)|收购|运[走送出]/.test(text) ||
      /特斯拉|磁|存储|硬盘|内存|TB|周期/.test(text)
    );
  if (symbol === 'G')
    return !/[重克净]|质量|含量/.test(text) || /[网存速频率]|硬盘|流量|通信|[345]G|重力|过载|加速/.test(text);
  if (symbol === 'LM' || symbol === 'Lm') return !/光|灯|亮|流明/.test(text);
  if (symbol === 'Ha') return !/公顷|面积|[园田林地]/.test(text);
  if (symbol === 'PA') return !/压/.test(text);
  if (symbol === 'DM' || symbol === 'Dm') return /马克|硬盘|Dm/.test(text) && !/[长宽高深]/.test(text);
  if (symbol === 'w') return !/[瓦灯]|功率|电器|电机/.test(text) || /[万元人]/.test(text);
  if (symbol === 'v') return !/电压|伏|电源|直流|交流|电池/.test(text);
  if (symbol === 'M2' || symbol === 'M3')
    return !/面积|占地|平方|体积|立方|容积|水量|流量|天然气|煤气|蒸汽|[用供节]水|混凝土|土方|木材|库容|砂石/.test(text);
  // The power spent, not power an hour.
  if (/^kW\/h$/i.test(symbol)) return !/[耗用发节]电|电量|电能|能耗|电费/.test(text);
  if (symbol === 'M/s' || symbol === 'M/S') return !/[米速风流]/.test(text) || /下载|传输|网速|带宽|读写/.test(text);
  if (symbol === 'hr' || symbol === 'sec' || symbol === 'ohm') return /[A-Za-z]{4}/.test(text);
  if (symbol === 'k') return !/开尔文|绝对零度|绝对温度|热力学温|温标/.test(text);
  if (/^[mMkgGtT]b$/.test(symbol)) return /气压|百帕|毫巴|碱基|基因|bp|比特|带宽|网速|速率|hPa/.test(text);
  return false;
}

/** A cell's row: what is measured stands at its beginning. */
function rowOf({ text, parent }: Passage): string {
  return parent?.type === 'tableRow'
    ? `${parent.children
        .slice(0, 8)
        .map((cell) => plainText(cell))
        .join(' ')} ${text}`
    : text;
}

/** 温度是25C, 25度C: the degree's ring was lost. */
const degree = /(?<![A-Za-z\d.#-])-?\d{1,4}(?:\.\d+)? ?(?:度C|C)(?![A-Za-z0-9+#-])/g;
const heat = /温|热|冷|冻|沸|熔|冰|零下|℃|烧|烤|煮|蒸/;

/** 500米m: the unit's name and its symbol. */
const named =
  /(?<=\d)(?:千米km|公里km|厘米cm|毫米mm|米m|千克kg|公斤kg|克g|毫升m[lL]|升L|千瓦kW|摄氏度℃|秒s|小时h)(?![A-Za-z/²³\d])/g;

/** 15平方m, 5千m: half the name and half the symbol. */
const mixed = /(?<=\d ?)(?:(平方|立方)(km|cm|dm|mm|m)|千(m|g|W|V|Pa|Hz))(?![A-Za-z\d²³/])/g;

/** 60公里/h, 25 m/秒: half the name and half the symbol. */
const halves =
  /(?<=\d ?)(?:(?:千米|公里|米|厘米|毫米|千克|公斤|毫克|克|吨|毫升|升)\/(?:h|s|min|d|L|mL|kg|m[²³]?)(?![A-Za-z0-9])|(?:km|m|cm|mm|kg|mg|g|t|mL|L)\/(?:小时|秒|分钟?|毫升|升|千克|公斤|平方米|立方米|公顷))/g;
const symbols: Readonly<Record<string, string>> = {
  ...{ 千米: 'km', 公里: 'km', 米: 'm', 厘米: 'cm', 毫米: 'mm', 千克: 'kg', 公斤: 'kg', 毫克: 'mg', 克: 'g', 吨: 't' },
  ...{ 毫升: 'mL', 升: 'L', 小时: 'h', 秒: 's', 分: 'min', 分钟: 'min', 平方米: 'm²', 立方米: 'm³', 公顷: 'hm²' },
};

export const unitSymbolsAsDefined: TextRule = {
  id: 'unit-symbols-as-defined',
  find(passage) {
    const { text } = passage;
    const acid: TextFinding[] = /[Pp][Hh]/.test(text)
      ? matchesIn(text, acidity).map(({ index }) => ({
          start: index,
          end: index + 2,
          values: { right: 'pH' },
          hint: 'pH',
        }))
      : [];
    if (passage.kind === 'cell' || passage.kind === 'caption') acid.push(...unitsInCells(passage, spelling));
    if (!/\d ?度?[A-Za-z°º]|[米克升秒瓦伏时里斤吨方千][A-Za-z/]/.test(text)) return acid;
    const twice: TextFinding[] = matchesIn(text, named).map(({ index, 0: run }): TextFinding => {
      const right = run.replace(/\p{Script=Han}+/u, ' ');
      return { start: index, end: index + run.length, values: { right }, hint: right };
    });
    for (const { index } of /\d ?M/.test(text) ? matchesIn(text, metres) : [])
      twice.push({ start: index, end: index + 1, values: { right: 'm' }, hint: 'm' });
    for (const { index, 0: run, 1: power, 2: symbol, 3: thousand } of matchesIn(text, mixed)) {
      const right = thousand ? `k${thousand}` : `${symbol}${power === '平方' ? '²' : '³'}`;
      twice.push({ start: index, end: index + run.length, values: { right }, hint: right });
    }
    for (const found of text.includes('/') ? quotientsIn(passage) : [])
      if (spelling[text.slice(found.start, found.end)] === undefined) twice.push(found);
    for (const { index, 0: run } of text.includes('/') ? matchesIn(text, halves) : []) {
      const right = run
        .split('/')
        .map((part) => symbols[part] ?? part)
        .join('/');
      twice.push({ start: index, end: index + run.length, values: { right }, hint: right });
    }
    if (/\d ?度?C(?![A-Za-z])/.test(text)) {
      for (const { index, 0: run } of matchesIn(text, degree)) {
        if (!heat.test(text.slice(Math.max(0, index - 14), index + run.length + 6))) continue;
        const at = index + /[ 度C]*$/.exec(run)!.index;
        twice.push({
          start: at,
          end: index + run.length,
          values: { right: '℃' },
          hint: `${run.slice(0, at - index)} ℃`,
        });
      }
    }
    return [...acid, ...twice].concat(
      matchesIn(text, unit).flatMap((match): TextFinding | [] => {
        const start = match.index;
        const before = text.slice(Math.max(0, start - 1), start);
        // With a space between, an upper-case word may be a name: 3 DB, 5 MM 算法.
        if (before === ' ' && /^(?:DB|MM|ML|CM|MG|TB|GB|MB)$/.test(match[0]) && !measuring.test(text.slice(start + 2)))
          return [];
        if (isOtherUnit(match[0], passage.kind === 'cell' ? rowOf(passage) : text)) return [];
        const right = spelling[match[0]]!;
        return { start, end: start + match[0].length, values: { right }, hint: right };
      }),
    );
  },
  examples: {
    wrong: [
      { text: '集市离镇上5KM。', found: 'KM' },
      { text: '一袋10Kg，占地3 m2。', found: 'Kg', count: 2 },
      { text: '账本有54 mb，每秒读3 MB/S，墨有50 ug。', found: 'mb', count: 3 },
      { text: '频率是3 HZ，水温22 °c，鱼长5 CM左右，桥重约380 T。', found: 'HZ', count: 4 },
      { text: '棚有15平方m，跑道5千m，提水8 m3/h，扬程30M，药量10 ml/kg。', count: 5 },
      { text: '船速60公里/h，水流25 m/秒，药量5 Mg/kg。', count: 3 },
      { text: '盐水浓度是3 ml/L，流速5 m/S，路面宽500米m。', count: 3 },
      { text: '水温是25C，烤到180度C。', count: 2 },
      { text: '床距不足1M的屋子有十间。', found: 'M' },
      { text: '一夜之间河水可以上涨1M，渡口年产生丝210T。', count: 2 },
      { text: '水道只有4 M多宽，血压135 mmhg，提水耗电78 kW/h。', count: 3 },
      { text: '绝对零度以上273 k。', found: 'k' },
      { text: '桥面荷载不小于5 KN/m²，涨水时水深就达到1.4M，线粗1.5 Mm。', count: 3 },
      { text: '| 水面面积/KM² | 单位 |\n|--|--|\n| 3.2 | KW |', count: 2 },
      { text: '他买来PH试纸，水的ph值偏高。', found: 'PH', count: 2 },
      { text: '灯下照度是150 LX。\n\n| 项目 | 数值 |\n|--|--|\n| 净重 | 685 G |', count: 2 },
    ],
    right: [
      '集市离镇上5 km，磁场是3 T，第3 DB小组，用5 MM算法，版本是3 v。',
      '气压是1000 mb，文件叫7mb.file。',
      '用80 g/m<sup>2</sup>的纸，卖了5k张，桥面荷载5 kN/m²，水流3 m/s，网速达到100M。',
      '型号是5KM-A。\n\n| 型号 | 代号 |\n|--|--|\n| 河湾/MM | DB |\n| T | M2 |\n| m<sup>2</sup> | 面积 |',
      '文件有10 KB。',
      '一袋10 kg，占地3 m²。',
      '`10Kg`是代码。',
    ],
  },
};
