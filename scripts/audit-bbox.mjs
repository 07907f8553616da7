#!/usr/bin/env node
// A finished PDF → its lines, read by Poppler and judged here again: the zeros of the layout audit, confirmed by code that
// shares nothing with build/. In: a PDF; with --report, the build's report.json, for the type areas and the audit's own
// figures; with --glyphs, every character's place (pdftocairo) and not only every word's. Out: a small table; exit 1 where
// a line begins, ends or stands where none may. Must import nothing of ours.
//
// What boxes of words can tell: the first and last character of a line, its baseline, its ends. What they cannot: where a
// character stands within a word. So gaps are means over words of Chinese characters alone, and the gaps between such words
// (Poppler ends a word at a gap of a tenth of an em); --glyphs measures each. Paragraphs are guessed from indents and ends.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const words = process.argv.slice(2);
const option = (name) => {
  const at = words.indexOf(name);
  return at < 0 ? undefined : words.splice(at, 2)[1];
};
const flag = (name) => {
  const at = words.indexOf(name);
  return at >= 0 && words.splice(at, 1).length > 0;
};
const given = {
  report: option('--report'),
  size: Number(option('--size')) || undefined,
  leading: Number(option('--leading')) || undefined,
  area: option('--area')?.split(',').map(Number),
  glyphs: flag('--glyphs'),
  list: Number(option('--list') ?? 5),
};
const [pdf] = words;
if (!pdf) {
  console.error(
    'audit-bbox.mjs book.pdf [--report report.json] [--size pt] [--leading pt] [--area x,y,width,height] [--glyphs] [--list n]',
  );
  process.exit(2);
}

const print = given.report ? JSON.parse(readFileSync(given.report, 'utf8')).editions.print : undefined;

// ── reading ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const entities = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&apos;': "'" };

function readPages() {
  const html = execFileSync('pdftotext', ['-bbox-layout', pdf, '-'], { maxBuffer: 1 << 30 }).toString();
  return html
    .split('<page ')
    .slice(1)
    .map((page, index) => {
      const found = page.matchAll(
        /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/g,
      );
      const own = [...found].map(([, left, top, right, bottom, text]) => ({
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
        height: Number((bottom - top).toFixed(2)),
        text: text.replace(/&\w+;/g, (name) => entities[name] ?? name),
      }));
      const width = Number(/width="([\d.]+)"/.exec(page)[1]);
      return { index, width, words: own };
    });
}

const commonest = (values, step) => {
  const counts = new Map();
  for (const [value, weight] of values) {
    const key = Math.round(value / step);
    counts.set(key, (counts.get(key) ?? 0) + weight);
  }
  let best = [0, 0];
  for (const each of counts) if (each[1] > best[1]) best = each;
  return best[0] * step;
};

const han = /\p{Script=Han}/u;
const allHan = /^\p{Script=Han}+$/u;
const length = (text) => [...text].length;

const pages = readPages();
const every = pages.flatMap((page) => page.words);
/** Height of the body face's boxes. */
const height = commonest(
  every.filter(({ text }) => han.test(text)).map((word) => [word.height, length(word.text)]),
  0.02,
);
const isBody = (word) => Math.abs(word.height - height) < 0.1;
const size =
  given.size ??
  commonest(
    every
      .filter((word) => isBody(word) && allHan.test(word.text) && length(word.text) > 1)
      .map((word) => [(word.right - word.left) / length(word.text), 1]),
    0.05,
  );

/** Words of one line, from left to right: those of one height, and what overlaps them. */
function linesOf(page, tall = height) {
  const lines = [];
  const isOwn = (word) => Math.abs(word.height - tall) < 0.1;
  for (const word of page.words.filter(isOwn).sort((a, b) => a.top - b.top)) {
    const line = lines.find(({ top }) => Math.abs(top - word.top) < 3);
    if (line) line.words.push(word);
    else lines.push({ page, top: word.top, words: [word] });
  }
  for (const word of page.words.filter((each) => !isOwn(each))) {
    const middle = (word.top + word.bottom) / 2;
    const line = lines.find(({ top }) => middle > top && middle < top + tall);
    if (line) line.words.push(word);
  }
  for (const line of lines) {
    line.words.sort((a, b) => a.left - b.left);
    line.left = line.words[0].left;
    line.right = Math.max(...line.words.map(({ right }) => right));
    line.text = line.words.map(({ text }) => text).join('');
    const own = line.words.filter(isOwn).map(({ text }) => text);
    line.body = length(own.join('').replace(/[^\p{Script=Han}]/gu, ''));
  }
  return lines;
}

const leading =
  given.leading ??
  commonest(
    pages.flatMap((page) => {
      const lines = linesOf(page);
      return lines.slice(1).map((line, n) => [line.top - lines[n].top, 1]);
    }),
    0.05,
  );

/** The type area of a page: given, reported, or what most lines keep to. */
function areaOf(page) {
  const reported = print?.printedSides[page.index];
  if (reported) {
    // The printed sides are measured on the trimmed page; the paper may be larger.
    const shift = (page.width - reported.trim.width) / 2;
    return { ...reported.area, x: reported.area.x + shift, notesTop: reported.notesTop, kind: reported.kind };
  }
  if (given.area) {
    const [x, y, width, tall] = given.area;
    return { x, y, width, height: tall, kind: 'text' };
  }
  const own = linesOf(page).filter(({ body }) => body > 8);
  const x = commonest(
    own.map(({ left }) => [left, 1]),
    0.5,
  );
  const right = commonest(
    own.map((line) => [line.right, 1]),
    0.5,
  );
  return { x, y: 0, width: right - x, height: Number.POSITIVE_INFINITY, kind: 'text' };
}

/** Lines of the type areas, page by page: of body text above, of notes below. */
function sidesOf(tall, em, notes) {
  return pages.map((page) => {
    const area = areaOf(page);
    const foot = area.y + area.height;
    const [from, to] = notes ? [area.notesTop ?? foot, foot] : [area.y, Math.min(foot, area.notesTop ?? foot)];
    const lines = linesOf(page, tall).filter(
      ({ top, left }) => area.kind === 'text' && top > from - 3 && top < to - 3 && left > area.x - em,
    );
    for (const line of lines) {
      line.em = em;
      line.indent = (line.left - area.x) / em;
      line.short = (area.x + area.width - line.right) / em;
    }
    return { page, area, lines, folio: print?.pageMap.sides[page.index]?.label || `PDF ${page.index + 1}` };
  });
}

const sides = sidesOf(height, size, false);
/** Notes are set in the body's face, smaller. */
const noteHeight = commonest(
  pages.flatMap((page) => {
    const { notesTop = Number.POSITIVE_INFINITY } = areaOf(page);
    return page.words
      .filter(({ top, text }) => top > notesTop - 3 && allHan.test(text))
      .map((word) => [word.height, 1]);
  }),
  0.02,
);
const noteSides = noteHeight > 0 ? sidesOf(noteHeight, (size * noteHeight) / height, true) : [];

// ── judging ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const neverFirst = /^[、，。．：；！？）］｝】〗〕》〉」』”’·・—…～〜／％‰℃°々]/u;
const neverLast = /[（［｛【〖〔《〈「『“‘／￥]$/u;
const found = { start: [], end: [], whole: [], grid: [], single: [], lone: [] };
const mark = (kind, side, line, what = '') =>
  found[kind].push(
    `p${side.folio}:${side.lines.indexOf(line) + 1} ${line.text.slice(0, 6)}…${line.text.slice(-6)} ${what}`,
  );

const phase = commonest(
  sides.flatMap(({ lines, area }) =>
    lines.filter(({ body }) => body > 3).map((line) => [(line.top - area.y) % leading, 1]),
  ),
  0.05,
);
/** Ends at the measure, its last mark's blank half aside. */
const isFull = (line) => Math.abs(line.short) < 0.3 || Math.abs(line.short + 0.5) < 0.2;
const opens = (line) => line.indent > 1.5;
const letters = (text) => length(text.replace(/[^\p{L}\p{Nd}]/gu, ''));

let bodyLines = 0;
let farthest = 0;
judge(sides, false);
judge(noteSides, true);

function judge(own, notes) {
  let before;
  for (const side of own)
    for (const [n, line] of side.lines.entries()) {
      judgeLine(side, n, line, before, notes);
      before = { side, line };
    }
}

function judgeLine(side, n, line, before, notes) {
  const [first] = line.words;
  const raised = first.height < (line.em / size) * height * 0.75 && /^[①-⑳㉑-㊿]/u.test(first.text);
  const opensWithDash = opens(line) && /^(?:—|…)/u.test(line.text);
  if ((neverFirst.test(line.text) && !opensWithDash) || raised) mark('start', side, line);
  if (neverLast.test(line.text)) mark('end', side, line);
  if (before && !opens(line) && isFull(before.line)) {
    const joint = `${before.line.text.slice(-6)}|${line.text.slice(0, 6)}`;
    const mono = [before.line.words.at(-1), first].some((word) => /^[\x21-\x7e]{6,}$/u.test(word.text));
    if (/—\|—|…\|…|\d[-—～]?\|\d|第\d*\|[\d章节]|图\|\d/u.test(joint) && !mono) mark('whole', side, line, joint);
  }
  if (!notes && line.body > 3) {
    bodyLines++;
    const away = (((line.top - side.area.y - phase) % leading) + leading) % leading;
    const off = Math.min(away, leading - away);
    farthest = Math.max(farthest, off);
    if (off > 0.3) mark('grid', side, line, `${off.toFixed(2)} pt`);
  }
  const next = side.lines[n + 1];
  if (!opens(line) && letters(line.text) <= 1 && before && isFull(before.line) && (!next || opens(next)))
    mark('single', side, line);
  // The first line of a side ends a paragraph that began on the side before.
  if (
    !notes &&
    n === 0 &&
    before &&
    isFull(before.line) &&
    Math.abs(line.indent) < 0.6 &&
    line.short > 1 &&
    next &&
    opens(next)
  )
    mark('lone', side, line, 'last line at a head');
}
for (const [n, side] of sides.entries()) {
  const last = side.lines.at(-1);
  const next = sides[n + 1]?.lines[0];
  if (last && next && Math.abs(last.indent - 2) < 0.1 && isFull(last) && Math.abs(next.indent) < 0.1)
    mark('lone', side, last, 'first line at a foot');
}

// ── gaps ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Lines filled to the measure: the next one goes on at the left edge. */
const filled = sides.flatMap((side, n) =>
  side.lines
    .filter((line, at) => {
      const next = side.lines[at + 1] ?? sides[n + 1]?.lines[0];
      return isFull(line) && line.body > 8 && next && Math.abs(next.indent) < 0.1;
    })
    .map((line) => ({ side, line })),
);

/** Means over words, and gaps between words: [gap in em, how many]. */
function gapsOfWords() {
  const gaps = [];
  for (const { line } of filled) {
    for (const [n, word] of line.words.entries()) {
      const count = length(word.text);
      if (isBody(word) && allHan.test(word.text) && count > 1)
        gaps.push([((word.right - word.left) / size - count) / (count - 1), count - 1]);
      const next = line.words[n + 1];
      if (next && isBody(word) && isBody(next) && han.test(word.text.at(-1)) && han.test(next.text[0]))
        gaps.push([(next.left - word.right) / size, 1]);
    }
  }
  return gaps;
}

/**
 * Every gap between two Chinese characters: the glyphs that pdftocairo draws on a line's baseline, from left to right, are
 * the line's characters one by one. Lines where the numbers differ (ligatures, formulas) are left out and counted.
 */
function gapsOfGlyphs() {
  const gaps = [];
  let left = 0;
  const folder = mkdtempSync(join(tmpdir(), 'audit-'));
  for (const side of sides) {
    const own = filled.filter((each) => each.side === side);
    if (own.length === 0) continue;
    const number = String(side.page.index + 1);
    const file = join(folder, 'page.svg');
    execFileSync('pdftocairo', ['-svg', '-f', number, '-l', number, pdf, file]);
    const glyphs = [
      ...readFileSync(file, 'utf8').matchAll(/<use xlink:href="#glyph[^"]*" x="([\d.-]+)" y="([\d.-]+)"/g),
    ].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
    for (const { line } of own) {
      const drawn = glyphs
        .filter(({ y }) => y > line.top + height * 0.35 && y < line.top + height)
        .sort((a, b) => a.x - b.x);
      const characters = [...line.text];
      if (drawn.length !== characters.length) {
        left++;
        continue;
      }
      for (let n = 1; n < drawn.length; n++)
        if (han.test(characters[n - 1]) && han.test(characters[n]))
          gaps.push([(drawn[n].x - drawn[n - 1].x) / size - 1, 1]);
    }
  }
  rmSync(folder, { recursive: true });
  return { gaps, left };
}

function share(gaps, of) {
  const sorted = [...gaps].sort((a, b) => a[0] - b[0]);
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  let seen = 0;
  for (const [gap, count] of sorted) {
    seen += count;
    if (seen > total * of || seen === total) return gap;
  }
  return 0;
}

// ── the table ────────────────────────────────────────────────────────────────────────────────────────────────────────

const audit = print?.layout;
const rows = [
  ['lines that begin with a forbidden mark', found.start.length, audit?.findings['line-starts-with-allowed-character']],
  ['lines that end with a forbidden mark', found.end.length, audit?.findings['line-ends-with-allowed-character']],
  ['unbreakables parted by a line end', found.whole.length, audit?.findings['unbreakable-stays-whole']],
  ['body lines off the grid by over 0.3 pt', found.grid.length, audit?.findings['line-stands-on-grid']],
  ['  farthest from the grid, pt', farthest.toFixed(3), audit?.farthestOffGrid],
  ['last lines of one character (guessed)', found.single.length, audit?.findings['paragraph-ends-with-characters']],
  ['single lines at a head or foot (guessed)', found.lone.length, audit?.findings['paragraph-leaves-no-single-line']],
];
const ofWords = gapsOfWords();
const gapRows = (name, gaps) => [
  [`gaps by ${name}: how many`, gaps.reduce((sum, [, count]) => sum + count, 0), audit?.gaps.pairs],
  ['  median, em', share(gaps, 0.5).toFixed(4), audit?.gaps.p50],
  ['  99th percentile, em', share(gaps, 0.99).toFixed(4), audit?.gaps.p99],
  ['  greatest, em', share(gaps, 1).toFixed(4), audit?.gaps.greatest],
];
rows.push(...gapRows('word boxes (wide ones over-represented)', ofWords));
if (given.glyphs) {
  const { gaps, left } = gapsOfGlyphs();
  rows.push(...gapRows('glyphs', gaps), ['  lines not told apart', left, '']);
}
console.log(
  `${pages.length} pages, ${bodyLines} body lines, ${filled.length} filled; size ${size.toFixed(2)}, leading ${leading.toFixed(2)} pt`,
);
for (const [name, own, theirs] of rows)
  console.log(
    `  ${name.padEnd(44)}${String(own).padStart(9)}${theirs === undefined ? '' : String(theirs).padStart(9)}`,
  );
for (const [kind, list] of Object.entries(found))
  for (const each of list.slice(0, given.list)) console.log(`  ${kind}: ${each}`);
process.exitCode = found.start.length + found.end.length + found.whole.length + found.grid.length > 0 ? 1 : 0;
