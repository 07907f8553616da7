// Where a whole sentence is quoted after 说： and the like, its 。 stands inside (GB/T 15834—2011, appendix B.2.2): ：“…。”
// Two stops about one closing mark (。”。) are one too many.
import { matchesIn } from '../../prose/matches.ts';
import type { TextRule } from '../../rule.ts';
import { stopsOutside } from './quoted-sentences.ts';

/** 说：“…，…”。 : a quoted sentence whose stop slipped out. */
const outside = /(?<=[说道问答喊叫写]：)“([^“”\n]{1,300})”。/g;
const twice = /[。，；][”’][。，]|[？！…][”’]。/g;

/** A shorter quotation may be a word. */
const wholeSentence = 5;
/** “天黑了”，他说。 “天黑了”。他说。 “天黑了吗”？他问。: what is said ends inside its marks. */
const saidAfter =
  /(?:^|(?<=[。！？”]))“[^“”\n]{3,120}(?<![，。！？…—])”[，。？！](?=(?:[他她我你它]|老[\u4e00-\u9fff]|[\u4e00-\u9fff]{1,4}(?:爷|奶|叔|婶|伯|娘|妈|爸|师傅|先生|老师))[^，。“”]{0,6}[说道问喊答叫嚷](?:[，。：道着了]|$))/g;
/** 他问：“天黑了吗”？ */
const markOutside = /(?<=[说道问喊答叫句写念]：)“[^“”\n]{2,120}(?<![，。！？…—])”[？！](?![”])/g;
/** …，”他说，“该走了”。 */
const secondPart = /(?<=[，。！？]”[他她我你][^，。“”]{0,6}[说道问喊答][，：])“[^“”\n]{2,120}(?<![，。！？…—])”。/g;
/** 校训是“知行合一。”: a part of the sentence; the stop is the sentence's. */
const partQuoted =
  /(?<=[是为叫作做成谓称当即的等要讲靠凭图写]|[写贴挂题绣印刻喷][着上]|[写题刻]有|[题写刻绣印][了下]|常说|常讲|俗话说|老话说|古人说)“[^“”，。！？；：\n]{2,14}。”(?=$|[\u4e00-\u9fff])/g;
/** “知行合一。”是校训, “知行合一。”的道理. */
const goesOn =
  /“[^“”。！？\n]{2,20}。”(?=是[^。，“”]{0,8}(?:校训|名言|口号|俗语|谚语|原则|信条|座右铭|道理|说法|古训|话)|的(?:道理|说法|原则|古训|观念|口号|精神|思想|态度|教训|理念|要求))/g;

/** 喊了一声“船来了，”众人…: the comma is the sentence's. */
const commaInside =
  /(?<=[一几]?[声句]|[喊叫][了着]?|[是为叫作称])“[^“”，。！？；\n]{2,20}，”(?=[\u4e00-\u9fff])(?![\u4e00-\u9fff]{1,6}[说道问喊答]|[他她我你它][^，。]{0,6}[说道问喊答])/g;

/** 所谓“三市，”是指…: a word's comma, the sentence's at most. */
const wordComma =
  /(?<=所谓|称作|称为|叫做|叫作|其中|[^说道问喊答叫：，。；])“[^“”，。！？；\n]{1,6}，”(?=(?:就|即|也)?是(?:指|说|[^，。]{0,10}(?:的|之)(?:简称|总称|统称|意思))|指的?是|包括|即)/g;

export const stopWithQuotation: TextRule = {
  id: 'stop-with-quotation',
  find(passage) {
    const { text } = passage;
    if (!text.includes('”')) return [];
    const findings = [...text.matchAll(outside)].flatMap(({ index, 0: run, 1: inside }) => {
      // A word or a motto is quoted in part: its stop is the sentence's.
      if (/[。！？…—；]$/.test(inside!)) return [];
      const before = text.slice(Math.max(0, index - 14), index);
      const whole =
        (inside!.length >= wholeSentence || /[了吧呢啊的吗]$/.test(inside!)) &&
        /[他她我你们人某\u4e00-\u9fff][^，。；]{0,4}[说道问喊答嚷]：“?$/.test(before);
      if (!/[，。；！？]/.test(inside!) && (!whole || /[字词]|一声|一句/.test(before))) return [];
      const end = index + run.length;
      return [{ start: end - 2, end, values: { mark: '”。' }, hint: '。”' }];
    });
    const add = (start: number, end: number, mark: string, hint: string) => {
      if (!findings.some((other) => start < other.end && other.start < end))
        findings.push({ start, end, values: { mark }, hint });
    };
    for (const pattern of [saidAfter, markOutside, secondPart]) {
      for (const { index, 0: run } of text.matchAll(pattern)) {
        const end = index + run.length;
        const mark = text[end - 1]!;
        add(end - 2, end, `”${mark}`, `${mark === '。' && pattern === saidAfter ? '，' : mark}”`);
      }
    }
    for (const pattern of [partQuoted, goesOn]) {
      for (const { index, 0: run } of text.matchAll(pattern)) {
        const end = index + run.length;
        add(end - 2, end, '。”', pattern === goesOn || end < text.length ? '”' : '”。');
      }
    }
    for (const { index, 0: run } of [...matchesIn(text, commaInside), ...matchesIn(text, wordComma)]) {
      const end = index + run.length;
      add(end - 2, end, '，”', '”，');
    }
    for (const { at, mark } of stopsOutside(text)) add(at, at + 2, `”${mark}`, `${mark}”`);
    // A paragraph that is nothing but what somebody says.
    const alone = passage.kind === 'paragraph' ? /^“([^“”\n]{5,300})”。$/.exec(text) : null;
    if (alone && !/[。！？…—；]$/.test(alone[1]!))
      findings.push({ start: text.length - 2, end: text.length, values: { mark: '”。' }, hint: '。”' });
    for (const { index, 0: run } of text.matchAll(twice)) {
      // “好！”。 may be right where a word is quoted in part: only 。”。 and ，”， never are.
      if (/^[？！…]/.test(run)) continue;
      findings.push({ start: index, end: index + 3, values: { mark: run }, hint: run.slice(0, 2) });
    }
    return findings;
  },
  examples: {
    wrong: [
      { text: '老周只问一句：“网补好了没有”？', found: '”？', count: 1 },
      { text: '他说：“集市散了，人也走了”。', found: '”。' },
      { text: '他说：“集市散了。”。', found: '。”。' },
      { text: '“鱼都卖完了，明天早点来”。', found: '”。' },
      { text: '老人笑着说：“今天的鱼真新鲜”。', found: '”。' },
      { text: '门上写着祖父的一句话：“桥可以旧，路不能断”。', found: '”。' },
      { text: '他在信里写道，“水退了，桥还在，真是万幸”！', found: '”！' },
      { text: '“天快黑了”，他说。', found: '”，' },
      { text: '“天快黑了，该走了”。他说。', found: '”。' },
      { text: '他问：“天快黑了吗”？', found: '”？' },
      { text: '渡口的规矩是“先到先得。”', found: '。”' },
      { text: '门上贴着“先到先得。”四个字，祖父常说“路在桥在。”', found: '。”', count: 2 },
      { text: '他喊了一声“船来啦，”众人都往桥上跑。', found: '，”' },
      { text: '所谓“三市，”是指东市、西市和南市。', found: '，”' },
      { text: '他只说了一句：“等桥修好以后再请客”。', found: '”。' },
      { text: '“先到先得。”是渡口的信条。', found: '。”' },
    ],
    right: [
      '他说：“集市散了，人也走了。”',
      '门上有一副对联：“桥头水静，渡口人稀”。',
      '他说，“水退了，桥还在”。',
      '他只写了四个字：“集市散了”。',
      '他只喊了一声“好！”。',
      '他题了一句诗：“桥头水静渡口人稀时”。',
      '他说集市“散了，人也走了”。',
    ],
  },
};
