// An abbreviation is explained where it comes first: 光学字符识别（OCR） (CY/T 154—2017, 9). What every reader knows needs none. In
// books on computing most are the trade's own words, which no list knows: where a book has several it leaves without a word,
// that is its way, and nothing is said.
import { type Spot, spotsOf, toldOnce } from '../../prose/habit.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';
import { wellKnown } from '../consistency/data/well-known-abbreviations.ts';

const abbreviation = /(?<![A-Za-z0-9_\-./\uFFFC“"《])[A-Z]{2,6}(?![A-Za-z0-9_\-./\uFFFC”"》])/g;
const known = new Set(
  `GDP WTO CPU USB DVD CCTV NBA APP API PDF ISBN EPUB HTML CSS URL HTTP HTTPS WWW DNA RNA ATM VIP MBA CEO CFO CTO KTV LED LCD
   GPS SIM SMS PPT ABC IBM BBC CNN VOA EMS ICU CBD UFO IMF FBI CIA NASA UNESCO OPEC APEC WHO PMI CPI TCP UDP SQL XML JSON JPEG
   JPG PNG GIF SVG ASCII UTF GNU BBS WIFI VPN RAM ROM BIOS UPS AIDS SARS IQ EQ BUG TOEFL GRE IELTS III VII VIII XII DIY USA`.split(
    /\s+/,
  ),
);
/** Units, marks of time and the like, which are no abbreviations of terms. */
const others = new Set(
  'AM PM AD BC CE BCE NO OK KW KV MW GW MPA KPA HZ KHZ MHZ GHZ DB PA PPM PPB RPM CM MM KM KG MG ML DNF DLC HP MAX MIN SUM AVG'.split(
    ' ',
  ),
);
const roman = /^[IVXLCDM]+$/;
/** A book that leaves more than so many without a word has that habit. */
const mostUnexplained = 2;
/** How often one of two letters, and of more, must stand. */
const fewest = { two: 3, more: 2 };
const explanation = /[\u4e00-\u9fff]（(?:[A-Za-z -]{4,60}[，,] ?)?[A-Zl1][A-Za-z0-9]{1,7}）/g;
const fewestTold = 2;
const shortestBook = 400;
/** A book with more of them is its trade's own. */
const mostAbbreviations = 60;

/** Whether some place of the book tells what the letters stand for. */
function isExplained(prose: Prose, text: string): boolean {
  // An explanation with a digit in it, BMl or G1, is a slip that others tell of.
  const letters = text.replaceAll('I', '[Il1]').replaceAll('O', '[O0]');
  const told = new RegExp(
    `[（(“][^（）()“”]{0,60}${letters}|${letters}”? ?[（(]|${letters}(?:是|即|指|，即|——|全称|代表|表示|的意思|的全)|(?:叫作?|叫做|称作?|称为|简称|缩写为?|英文|名为)“?${letters}`,
  );
  return prose.passages.some(({ text: all }) => /[（(“A-Z]/.test(all) && told.test(all));
}

/** A book of some length, for the examples. */
const filling = '渡口的人天不亮就起来，担着竹器和布匹去赶集，路上要过两座桥，桥头有人卖茶。'.repeat(14);

export const abbreviationExplained: Rule = {
  id: 'abbreviation-explained',
  check(_book, _survey, prose) {
    if (prose.han < shortestBook) return [];
    const found = new Map<string, Spot[]>();
    for (const spot of spotsOf(prose, abbreviation, ['paragraph', 'item'])) {
      const { text } = spot;
      if (known.has(text) || wellKnown.has(text) || others.has(text) || roman.test(text)) continue;
      const list = found.get(text);
      if (list) list.push(spot);
      else found.set(text, [spot]);
    }
    if (found.size > mostAbbreviations) return [];
    // A book that tells of the others what they stand for owes it to one that stands but once.
    const told = prose.passages.reduce((sum, { text }) => sum + (text.match(explanation)?.length ?? 0), 0);
    const once = told >= fewestTold;
    const unexplained: [string, Spot[]][] = [];
    for (const [text, spots] of found) {
      if (isExplained(prose, text)) continue;
      unexplained.push([text, spots]);
      if (unexplained.length > mostUnexplained) return [];
    }
    return unexplained
      .filter(([text, spots]) => spots.length >= (text.length === 2 ? fewest.two : once ? 1 : fewest.more))
      .flatMap(([text, spots]) => toldOnce('abbreviation-explained', spots, { abbreviation: text }));
  },
  examples: {
    wrong: [
      { text: `先用QRC扫，再用QRC存，末了QRC也坏了。\n\n${filling}`, found: 'QRC', count: 1 },
      { text: `渡口协会（FSA）和桥工协会（BSA）来过，用QRC扫。\n\n${filling}`, found: 'QRC', count: 1 },
    ],
    right: [
      `渡口协会（FSA）和桥工协会（BSA）来过，用QRC扫。QRC即快速扫描。\n\n${filling}`,
      `先用快速扫描（QRC）扫，再用QRC存，末了QRC也坏了。\n\n${filling}`,
      `GDP、GDP、GDP。\n\n${filling}`,
      `先用QRC、TLM和KDF，再用QRC、TLM和KDF。\n\n${filling}`,
    ],
  },
};
