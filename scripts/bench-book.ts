// Writes the bench's books: a book folder of so many characters, chapters, notes, tables, figures and references, the
// same bytes every time. In: a folder and the counts. Out: the folder's files, and what was counted while writing them.
// The text is made up (bench-words.ts); nothing is read from anywhere.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { commonCharacters, type Grammar, grammar, ownCharacters, seeded } from './bench-words.ts';

export interface BenchCounts {
  /** Characters a reader sees, white space not counted; reached to within a paragraph. */
  characters: number;
  /** Different characters, Han and other. */
  distinct: number;
  chapters: number;
  notes: number;
  tables: number;
  figures: number;
  /** Cross references and citations together. */
  references: number;
}

/** The book of issue 2. */
export const smallBook: BenchCounts = {
  characters: 130_000,
  distinct: 3_500,
  chapters: 20,
  notes: 300,
  tables: 40,
  figures: 60,
  references: 500,
};

/** The same density at 800,000 characters; chapters grow as well as multiply, as they do in thick books. */
export const largeBook: BenchCounts = {
  characters: 800_000,
  distinct: 3_500,
  chapters: 50,
  notes: 1_846,
  tables: 246,
  figures: 369,
  references: 3_077,
};

const sectionsPerChapter = 4;
const bibliographySize = 60;

/**
 * Writes a book folder, replacing what is there.
 * @returns what the book really has
 */
export function writeBenchBook(folder: string, wanted: BenchCounts): BenchCounts {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'images'), { recursive: true });
  const random = seeded(wanted.characters);
  const seen = new Set<string>();
  const own = ownCharacters();
  // Punctuation, digits and letters of the text are counted too.
  const rare = commonCharacters().filter((character) => !own.has(character));
  shuffle(rare, random);
  const g = grammar(random, rare.slice(0, wanted.distinct - own.size - otherCharacters));
  const made: BenchCounts = { ...wanted, characters: 0, distinct: 0, notes: 0, tables: 0, figures: 0, references: 0 };
  const see = (text: string) => {
    for (const character of text.replace(/\s/g, '')) {
      seen.add(character);
      made.characters += 1;
    }
    g.pace = (made.characters / wanted.characters) * 1.08;
    return text;
  };

  const files: string[] = [];
  for (let chapter = 1; chapter <= wanted.chapters; chapter += 1) {
    const name = `${String(chapter).padStart(2, '0')}.md`;
    files.push(name);
    writeFileSync(join(folder, name), chapterText(chapter, wanted, made, g, see, folder));
  }
  writeFileSync(join(folder, 'preface.md'), `# 前言\n\n${paragraphs(g, see, 1_200).join('\n\n')}\n`);
  const entries = Array.from({ length: bibliographySize }, (_, i) => bibliographyEntry(g, see, i));
  writeFileSync(join(folder, 'references.yaml'), entries.join(''));
  writeFileSync(join(folder, 'book.yaml'), bookYaml(files));
  made.distinct = seen.size;
  return made;
}

/** Characters outside the Han script that the generated text uses: punctuation, digits, letters. */
const otherCharacters = 31;

function chapterText(
  chapter: number,
  wanted: BenchCounts,
  made: BenchCounts,
  g: Grammar,
  see: (text: string) => string,
  folder: string,
): string {
  // What the book must have reached at the end of this chapter.
  const due = (total: number) => Math.round((total * chapter) / wanted.chapters);
  const blocks: string[] = [`# ${see(g.title())} {#sec-c${chapter}}`];
  const notesText: string[] = [];
  const length = due(wanted.characters - 1_200 - bibliographySize * 29) - made.characters;
  const begin = made.characters;
  const figures = due(wanted.figures) - made.figures;
  const tables = due(wanted.tables) - made.tables;
  const units = Math.max(1, Math.ceil(length / 900));
  let section = 0;
  let placedFigures = 0;
  let placedTables = 0;
  for (let unit = 0; unit < units; unit += 1) {
    const share = (unit + 1) / units;
    if (unit === 0 || Math.floor((unit * sectionsPerChapter) / units) >= section) {
      section += 1;
      if (section <= sectionsPerChapter) blocks.push(`## ${see(g.title())} {#sec-c${chapter}-${section}}`);
    } else if (g.below(4) === 0) blocks.push(`### ${see(g.title())}`);
    while (placedFigures < Math.round(figures * share)) {
      placedFigures += 1;
      made.figures += 1;
      blocks.push(
        `${see(g.prose(60))}${see('见')}[@fig-${made.figures}]${see('。')}`,
        figure(made.figures, g, see, folder),
      );
      made.references += 1;
    }
    while (placedTables < Math.round(tables * share)) {
      placedTables += 1;
      made.tables += 1;
      blocks.push(`${see(g.prose(50))}${see('结果列于')}[@tbl-${made.tables}]${see('。')}`, table(made.tables, g, see));
      made.references += 1;
    }
    const goal = Math.min(begin + length * share, begin + length);
    while (made.characters < goal) {
      const paragraph = [g.prose(Math.min(80 + g.below(220), Math.max(20, goal - made.characters)))];
      see(paragraph[0]!);
      // Notes and references keep pace with the characters.
      const noteGoal = (made.characters / wanted.characters) * wanted.notes * 1.06;
      // A paragraph carries a few at most, as in a book: what is behind catches up over the next ones.
      for (let k = 0; k < 2 && made.notes < Math.min(due(wanted.notes), noteGoal); k += 1) {
        made.notes += 1;
        const text = see(g.prose(24 + g.below(50)));
        if (made.notes % 3 === 0) insert(paragraph, `^[${text}]`, g);
        else {
          insert(paragraph, `[^n${made.notes}]`, g);
          notesText.push(`[^n${made.notes}]: ${text}`);
        }
      }
      const referenceGoal = (made.characters / wanted.characters) * wanted.references * 1.06;
      const kept = figures - placedFigures + (tables - placedTables);
      for (let k = 0; k < 3 && made.references < Math.min(due(wanted.references) - kept, referenceGoal); k += 1) {
        insert(paragraph, reference(made, chapter, wanted, g), g);
        made.references += 1;
      }
      blocks.push(paragraph.join(''));
      if (g.below(40) === 0) blocks.push(`> ${see(g.prose(90))}`);
      if (g.below(50) === 0) blocks.push(Array.from({ length: 3 }, () => `- ${see(g.sentence())}`).join('\n'));
    }
  }
  return `${[...blocks, ...notesText].join('\n\n')}\n`;
}

/** Puts a mark before the full stop of one of the paragraph's sentences. */
function insert(parts: string[], mark: string, g: Grammar): void {
  const text = parts.join('');
  const ends = [...text.matchAll(/[。！？](?!.?[\]])/g)].map((found) => found.index).filter((at) => outside(text, at));
  const at = ends[g.below(ends.length)] ?? text.length;
  parts.splice(0, parts.length, text.slice(0, at), mark, text.slice(at));
}

/** Not inside a mark inserted before. */
function outside(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.split('[').length === before.split(']').length;
}

/** One of the kinds of references, as a parenthesis of its own. */
function reference(made: BenchCounts, chapter: number, wanted: BenchCounts, g: Grammar): string {
  const cited = `ref-${1 + (made.references % bibliographySize)}`; // every entry comes to be cited
  const anyChapter = 1 + g.below(wanted.chapters);
  const anySection = `sec-c${anyChapter}-${1 + g.below(2)}`;
  switch (g.below(10)) {
    case 0:
    case 1:
      return `（参见[@sec-c${anyChapter}]）`;
    case 2:
      return `（参见[@${anySection}]）`;
    case 3:
      return `（参见[@${anySection}]，[@${anySection}]{.page}）`;
    case 4:
      return `（见[@sec-c${chapter}]{.title}一章）`;
    case 5:
      return made.figures > 0 ? `（见[@fig-${1 + g.below(made.figures)}]）` : `[@${cited}]`;
    case 6:
      return `[@${cited}, ${10 + g.below(300)}页]`;
    default:
      return `[@${cited}]`;
  }
}

function paragraphs(g: Grammar, see: (text: string) => string, characters: number): string[] {
  const found: string[] = [];
  for (let written = 0; written < characters; ) {
    const text = see(g.prose(120 + g.below(160)));
    written += text.length;
    found.push(text);
  }
  return found;
}

function table(number: number, g: Grammar, see: (text: string) => string): string {
  const columns = 3 + g.below(3);
  // Every tenth is longer than a page.
  const rows = number % 10 === 0 ? 42 : 4 + g.below(8);
  const cells = (make: (column: number) => string) =>
    `| ${Array.from({ length: columns }, (_, column) => see(make(column))).join(' | ')} |`;
  const lines = [cells(() => g.noun()), `|${' :-- |'.repeat(columns)}`];
  for (let row = 0; row < rows; row += 1)
    lines.push(cells((column) => (column === 0 ? g.noun() : String(g.below(9_000)))));
  return `${lines.join('\n')}\n\n: ${see(g.title())} {#tbl-${number}}`;
}

function figure(number: number, g: Grammar, see: (text: string) => string, folder: string): string {
  writeFileSync(join(folder, 'images', `f${number}.png`), chart(number));
  const width = 50 + g.below(5) * 10;
  return `![${see(g.title())}](images/f${number}.png){#fig-${number} width=${width}% fig-alt="${see(`柱形图：${g.title()}`)}"}`;
}

/** A small bar chart in grey: 480 × 300 pixels. */
function chart(number: number): Uint8Array {
  const image = new PNG({ width: 480, height: 300, colorType: 0 });
  image.data.fill(255);
  const random = seeded(number);
  const paint = (left: number, top: number, width: number, height: number, grey: number) => {
    for (let y = top; y < top + height; y += 1)
      for (let x = left; x < left + width; x += 1) image.data.fill(grey, (y * 480 + x) * 4, (y * 480 + x) * 4 + 3);
  };
  paint(40, 20, 2, 250, 0);
  paint(40, 268, 420, 2, 0);
  for (let bar = 0; bar < 8; bar += 1) {
    const height = 20 + Math.floor(random() * 220);
    paint(60 + bar * 50, 268 - height, 32, height, 60 + (bar % 3) * 60);
  }
  return PNG.sync.write(image, { colorType: 0, inputHasAlpha: true });
}

function bibliographyEntry(g: Grammar, see: (text: string) => string, index: number): string {
  const text = see(`${g.person()}.${g.title()}[M].${g.place()}：${g.term()}出版社，${g.year()}.`);
  return `- key: ref-${index + 1}\n  text: "${text}"\n`;
}

function bookYaml(files: string[]): string {
  return `title: 测速用书
titleDisplay: [测速用书]
creators:
  - {name: 付梓项目组, role: 编著}
publisher: {name: 付梓样本, place: 北京}
cip:
  text: |-
    本书为测速样本，未申请CIP数据。
imprint:
  edition: 1
  printing: 1
  editionDate: 2026-11
  printingDate: 2026-11
  sheetFormat: 710×1000 1/16
language: zh-CN
date: 2026-11
modified: 2026-11-01T00:00:00Z
matter:
  front: [preface.md, contents]
  body: [${files.join(', ')}]
  back: [references]
complete: true
numbering: {headings: auto, system: A, notes: page}
print: {format: 170×240, style: 学术, size: 五号, leading: 18, characters: 32, lines: 30, opening: leaf}
references: references.yaml
`;
}

function shuffle<T>(list: T[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
}
