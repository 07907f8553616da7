// An abbreviation is explained where it comes first: 光学字符识别（OCR） (CY/T 154—2017, 9). What every reader knows needs none. In
// books on computing most are the trade's own words, which no list knows.
import { type Spot, spotsOf, toldOnce } from '../../prose/habit.ts';
import type { Rule } from '../../rule.ts';

const abbreviation = /(?<![A-Za-z0-9_\-./\uFFFC“"《])[A-Z]{3,6}(?![A-Za-z0-9_\-./\uFFFC”"》])/g;
const known = new Set(
  `GDP WTO CPU USB DVD CCTV NBA APP API PDF ISBN EPUB HTML CSS URL HTTP HTTPS WWW DNA RNA ATM VIP MBA CEO CFO CTO KTV LED LCD
   GPS SIM SMS PPT ABC IBM BBC CNN VOA EMS ICU CBD UFO IMF FBI CIA NASA UNESCO OPEC APEC WHO PMI CPI TCP UDP SQL XML JSON JPEG
   JPG PNG GIF SVG ASCII UTF GNU BBS WIFI VPN RAM ROM BIOS UPS AIDS SARS IQ EQ TOEFL GRE IELTS III VII VIII XII DIY USA`.split(
    /\s+/,
  ),
);

export const abbreviationExplained: Rule = {
  id: 'abbreviation-explained',
  off: {
    zh: '技术书里的缩写多是行内常用词，是否要解释须由编辑决定：在三种书里所报的 10 个中，编辑会要求解释的约 4 个。',
    en: 'Most abbreviations in technical books are the trade’s own words: of 10 found in three books an editor would ask for about 4.',
  },
  check(_book, _survey, prose) {
    const found = new Map<string, Spot[]>();
    for (const spot of spotsOf(prose, abbreviation, ['paragraph', 'item'])) {
      if (!known.has(spot.text)) found.set(spot.text, [...(found.get(spot.text) ?? []), spot]);
    }
    return [...found].flatMap(([text, spots]) => {
      const explained = new RegExp(`[（(][^（）()]{0,60}${text}|${text} ?[（(]|${text}(?:是|即|指|，即|——|全称)`);
      if (spots.length < 3 || prose.passages.some(({ text: all }) => all.includes(text) && explained.test(all)))
        return [];
      return toldOnce('abbreviation-explained', spots, { abbreviation: text });
    });
  },
  examples: {
    wrong: [{ text: '先用QRC扫，再用QRC存，末了QRC也坏了。', found: 'QRC', count: 1 }],
    right: ['先用快速扫描（QRC）扫，再用QRC存，末了QRC也坏了。', 'GDP、GDP、GDP。'],
  },
};
