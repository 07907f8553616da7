// Figures of one thing that part as a slip of typing parts them: 主跨853 m here, 主跨835 m there. In: prose. Out: pairs of figures with
// two digits changed about, or one digit another, and words in common about them; the odd one stands once in the book. Linear: a
// figure is looked up by its digits in order, and by each of its digits left open. Must not judge more than how sure a pair is.
import { parseChineseNumeral } from '../../../resolve/numerals.ts';
import { matchesIn } from '../../prose/matches.ts';
import type { Passage } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import { yearsAbout } from './counts-alike.ts';
import { countOf, linesIn } from './grams.ts';
import { put, running, type Spot } from './spots.ts';
import { areOfTwoTerms } from './terms-counted.ts';
import { pairsOf } from './told-again.ts';

export interface SlippedFigure {
  one: Spot;
  other: Spot;
  sure: boolean;
}

interface Figure {
  spot: Spot;
  order: number;
  /** Its digits without the point, and the whole as a key. */
  digits: string;
  value: string;
  /** The three characters right before it. */
  lead: string;
  unit: string;
  /** How many stand after the point. */
  places: number;
  /** A hundred and more in Han numerals. */
  isLongHan: boolean;
}

const number =
  /(?<![\d.,A-Za-z第图表式—～~\-/:：〇零一二三四五六七八九十百千万])(\d{1,3}(?:[, \u2009\u202F]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[一二三四五六七八九十百千零〇]{2,7}) ?(万|亿)?(%|％|[A-Za-z]{1,3}[²³]?|\p{Script=Han}{0,2})/gu;
/** Dates, numbers of things and what anybody has are no figures; nor are rough ones. */
const noFigure = /^(?:[年月日时点号章节条款版届世纪多余几来分岁]|左右|以上|以下|个月|来[岁个]|[一二三四五六七八九十])/;
const measure =
  /^(?:[%％]|[A-Za-z]{1,3}[²³]?$|平方|立方|公里|千米|厘米|毫米|公斤|千克|公顷|人次|[个家人户条只头匹张本册篇项件种页座栋间所处口艘架辆台块根棵株枚颗名位班组次遍场届期层级段行列排箱包袋瓶杯斤两尺寸丈里亩元吨克米岁天桩封幅首句字道门节步孔跨])/u;
/** 417人, 471名工人, 417个人: people are counted either way. */
const unitOf = (written: string): string =>
  written === '个人' ? '人' : (measure.exec(written)?.[0] ?? '').replace(/^[名位]$/, '人');

const vague = /[约近余数几]$|大约$|将近$|不到$|超过$|至少$/;

const before = 20;
const after = 10;

/** Pairs of Han characters about a figure, within its sentence; particles left out. */
function wordsAbout({ passage: { text }, start, end }: Spot): ReadonlySet<number> {
  const lead = text.slice(Math.max(0, start - before), start).replace(/^.*[。！？；]/su, '');
  const tail = text.slice(end, end + after).replace(/[。！？；].*$/su, '');
  return new Set([lead, tail].flatMap((part) => [...pairsOf(part, 0, part.length)]));
}

function figuresIn(passage: Passage, order: number): Figure[] {
  const { text } = passage;
  if (!/\d{2}|[一二三四五六七八九十百][一二三四五六七八九十百]/.test(text)) return [];
  return matchesIn(text, number).flatMap((match): Figure | [] => {
    const [whole, written = '', big = '', unit = ''] = match;
    if (
      (unit.startsWith('页') && /[见在到至翻的～—-]$/.test(text.slice(0, match.index))) ||
      noFigure.test(unit) ||
      vague.test(text.slice(Math.max(0, match.index - 3), match.index))
    )
      return [];
    const isHanNumeral = !/\d/.test(written);
    const value = isHanNumeral ? parseChineseNumeral(written) : Number(written.replace(/[^\d.]/g, ''));
    if (value === undefined || !Number.isFinite(value) || (isHanNumeral && !measure.test(unit))) return [];
    const digits = isHanNumeral ? String(value) : written.replace(/\D/g, '');
    if (digits.length < 2 || (/^[1-9]0+$/.test(digits) && digits.length < 4)) return [];
    const end = match.index + whole.slice(0, whole.length - unit.length).trimEnd().length;
    if (/^[～~—–-]/.test(text.slice(match.index + whole.length, match.index + whole.length + 1))) return [];
    return {
      spot: { passage, start: match.index, end },
      order,
      digits,
      value: `${value}${big}${unitOf(unit)}`,
      lead: /[\u4e00-\u9fff]{3}\s?$/.exec(text.slice(Math.max(0, match.index - 4), match.index))?.[0].trim() ?? '',
      unit: unitOf(unit),
      places: written.split('.')[1]?.length ?? 0,
      isLongHan: isHanNumeral && digits.length >= 3,
    };
  });
}

/** How two rows of digits part: two neighbours changed about, or one of three or more another. */
function partingOf(a: string, b: string): 'turned' | 'other' | undefined {
  if (a.length !== b.length) return undefined;
  const odd = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
  const [i, j] = odd;
  if (odd.length === 1 && a.length >= 3) return 'other';
  const isTurned = odd.length === 2 && j === i! + 1 && a[i!] === b[j] && a[j] === b[i!];
  return isTurned ? 'turned' : undefined;
}

/** 15.9 and 25.5 after the same words are two measurements. */
const areNear = (a: string, b: string): boolean =>
  Math.max(Number(a), Number(b)) <= 1.3 * Math.min(Number(a), Number(b));

/** A pair of characters that stands so often in the book says nothing of one thing. */
const commonest = 40;
/** More figures with the same digits are a table's or a list's. */
const mostAlike = 12;
/** Nearer figures are a series. */
const near = 2;

/** Every pair of a book's figures that may be one figure with a slip. */
export function slippedFigures(prose: Prose): SlippedFigure[] {
  const figures = running(prose).flatMap((passage, order) => figuresIn(passage, order));
  const byValue = new Map<string, number>();
  for (const { value } of figures) byValue.set(value, (byValue.get(value) ?? 0) + 1);
  const byKey = new Map<string, Figure[]>();
  for (const figure of figures) {
    const { digits } = figure;
    put(byKey, `t ${[...digits].sort().join('')}`, figure);
    if (figure.lead !== '') put(byKey, `l ${figure.lead} ${figure.unit}`, figure);
    if (digits.length >= 3)
      for (let i = 0; i < digits.length; i++) put(byKey, `o ${digits.slice(0, i)}_${digits.slice(i + 1)}`, figure);
  }
  const { grams } = linesIn(prose);
  const weightOf = (pair: number) => {
    const count = countOf(grams, pair >>> 16, pair & 0xffff, 0);
    return count > commonest ? 0.15 : 1 / (1 + Math.log2(Math.max(1, count / 2)));
  };
  const told = new Set<Figure>();
  const found: SlippedFigure[] = [];
  for (const list of byKey.values()) {
    if (list.length < 2 || list.length > mostAlike) continue;
    for (const [i, a] of list.entries()) {
      for (const b of list.slice(i + 1)) {
        if (a.value === b.value || (a.order === b.order && !isToldAgainHere(a, b))) continue;
        const parting =
          partingOf(a.digits, b.digits) ??
          (a.lead !== '' &&
          a.lead === b.lead &&
          a.digits.length === b.digits.length &&
          !/[%％]/.test(a.unit) &&
          areNear(a.digits, b.digits)
            ? 'led'
            : undefined);
        if (!parting || !isOneUnit(a, b) || areOfTwo(a, b)) continue;
        if (a.order !== b.order && Math.abs(a.order - b.order) <= near && (parting !== 'turned' || a.digits.length < 4))
          continue;
        if (parting === 'turned' && a.places !== b.places) continue;
        // What stands twice is no slip: the odd one stands once.
        const [less, more] = byValue.get(b.value)! <= byValue.get(a.value)! ? [b, a] : [a, b];
        if (byValue.get(less.value)! > 1 || told.has(less)) continue;
        const [years, otherYears] = [yearsAbout(a.spot), yearsAbout(b.spot)];
        if (years.length > 0 && otherYears.length > 0 && !years.some((year) => otherYears.includes(year))) continue;
        const [words, otherWords] = [wordsAbout(a.spot), wordsAbout(b.spot)];
        const shared = [...words].filter((word) => otherWords.has(word));
        const score = shared.reduce((sum, word) => sum + weightOf(word), isOneFrame(a, b) ? ofFrame : 0);
        // 一百三十二级, where the book has 一百二十三级 twice: nobody counts two flights of steps so nearly alike.
        const isTold = parting === 'turned' && a.isLongHan && b.isLongHan && byValue.get(more.value)! > 1;
        const eased = (byValue.get(more.value)! > 1 ? 0.2 : 0) + (common.test(a.unit) ? 0 : 0.2);
        // 100万 and 160万: round figures are alike by chance.
        const isRound = parting === 'other' && a.digits.endsWith('0') && b.digits.endsWith('0') ? 1.2 : 0;
        const wanted =
          isTold || a.order === b.order
            ? 0
            : Math.max(
                parting === 'turned' && wantedOf(parting, a) >= 0 ? 0.15 : 0,
                wantedOf(parting, a) + isRound - eased,
              );
        if (score < wanted) continue;
        told.add(less);
        found.push({
          one: more.spot,
          other: less.spot,
          sure: isTold || a.order === b.order || parting === 'turned' || score >= wanted + 0.15,
        });
      }
    }
  }
  return found;
}

/** In one passage only figures of three digits changed about, sentences apart, with no third of their unit, are one told again. */
function isToldAgainHere(a: Figure, b: Figure): boolean {
  const [{ text }, from, to] = [a.spot.passage, Math.min(a.spot.end, b.spot.end), Math.max(a.spot.start, b.spot.start)];
  if (a.unit === '' || a.unit !== b.unit || partingOf(a.digits, b.digits) !== 'turned' || a.digits.length < 3)
    return false;
  const between = text.slice(from, to);
  return (
    /[。！？]/.test(between) &&
    text.split(a.unit).length - 1 <= 8 &&
    !/第[二三]|另|次年|后来|[%％占率余]|剩|减|增|降/.test(text.slice(Math.max(0, from - 30), to + 20))
  );
}

/** 其他病人138名: what is left of another. */
const isOfRest = ({ spot: { passage, start } }: Figure) =>
  /(?:其他|其余|其它|剩下|余下)[^，。；]{0,6}$/.test(passage.text.slice(Math.max(0, start - 10), start));
/** 校长12人，: who is counted, where that is said right before so short a figure. */
const peopleOf = ({ digits, unit, spot: { passage, start } }: Figure): string | undefined =>
  digits.length === 2 && unit === '人'
    ? /(?:[，；、：其中有]|^)((?:(?![的有是共计仅只约为达了到])[\u4e00-\u9fff]){2,4})$/
        .exec(passage.text.slice(Math.max(0, start - 5), start))?.[1]
        ?.slice(-2)
    : undefined;
const isOfOthers = (a: Figure, { spot: { passage, start } }: Figure): boolean => {
  const people = peopleOf(a);
  return people !== undefined && !passage.text.slice(Math.max(0, start - 60), start + 40).includes(people);
};
/** Whether what stands beside them makes two figures two. */
const areOfTwo = (a: Figure, b: Figure): boolean =>
  isOfRest(a) !== isOfRest(b) || areOfTwoTerms(a.spot, b.spot) || isOfOthers(a, b) || isOfOthers(b, a);

/** 来了312个人, 来了321个人: the same words right before figures of three digits changed about. */
const ofFrame = 0.35;
const isOneFrame = (a: Figure, b: Figure): boolean => {
  const [one, other] = [a, b].map(({ spot: { passage, start } }) => passage.text.slice(Math.max(0, start - 2), start));
  return a.digits.length >= 3 && a.unit !== '' && one === other && /^[\u4e00-\u9fff]{2}$/.test(one!);
};

const isArea = /²|³|^平方|^立方|^公顷/;

/** Units that anything may have. */
const common = /^(?:[个人元米家年岁天次%％克升]|m|km|cm|mm|kg)?$/;

/** How much two figures must have in common about them: less where a slip of typing is plain. */
function wantedOf(parting: 'turned' | 'other' | 'led', { digits, unit }: Figure): number {
  const without = unit === '' ? 0.3 : 0;
  if (parting === 'turned' && digits.length >= 5) return unit === '' ? 0.2 : 0;
  // 1860 km² and 1680 km²: an area of four figures has hardly another beside it with the same.
  if (parting === 'turned' && digits.length === 4 && isArea.test(unit)) return -1;
  // Five figures and more, one of them another: 32600 and 32800 of one kind of thing.
  if (parting === 'other' && digits.length >= 5 && unit !== '' && !common.test(unit)) return 0.15;
  if (parting === 'turned') return without + (digits.length >= 4 ? 0.3 : digits.length === 3 ? 0.35 : 0.75);
  return without + (parting === 'other' ? 1.7 : 2.2);
}

/** 143万人次 and 134万游客 may be one thing; 853 m and 835 t are not. */
const isOneUnit = (a: Figure, b: Figure) =>
  a.unit === b.unit || ((a.unit === '' || b.unit === '') && /[万亿]/.test(a.value) && /[万亿]/.test(b.value));
