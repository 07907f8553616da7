// Writes a SUMMARY.md book of any length for trying `fuzi import`: `node scripts/run.mjs summary-book mdbook FOLDER
// [--characters N]`, or gitbook. Every construct of the tool is in it many times, good and bad; the same bytes every time.
// The text is made up (bench-words.ts); nothing is read from anywhere.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { PNG } from 'pngjs';
import { commonCharacters, type Grammar, grammar, ownCharacters, seeded } from './bench-words.ts';
import { constructs, type Place, type Tool } from './summary-constructs.ts';

/** 300 pages and some at 26 lines of 29 characters. */
const usual = 230_000;

/** @returns the exit code */
export async function main(words: string[]): Promise<number> {
  const [tool, folder] = words;
  const at = words.indexOf('--characters');
  const characters = at < 0 ? usual : Number(words[at + 1]);
  if ((tool !== 'mdbook' && tool !== 'gitbook') || !folder || !(characters > 0)) {
    console.error('node scripts/run.mjs summary-book mdbook|gitbook FOLDER [--characters N]');
    return 2;
  }
  const made = writeSummaryBook(resolve(folder), tool, characters);
  console.log(`${made.files} files, ${made.characters} characters, ${made.kinds} kinds of constructs`);
  return 0;
}

/** Writes the book, replacing what is there. */
export function writeSummaryBook(
  folder: string,
  tool: Tool,
  characters: number,
): { files: number; characters: number; kinds: number } {
  rmSync(folder, { recursive: true, force: true });
  const random = seeded(characters);
  const own = ownCharacters();
  const g = grammar(
    random,
    commonCharacters()
      .filter((character) => !own.has(character))
      .slice(0, 1_500),
  );
  const source = tool === 'mdbook' ? 'src/' : '';
  const made = { files: 0, characters: 0, kinds: 0 };
  const write = (path: string, data: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), data);
    made.files += 1;
    if (typeof data === 'string') made.characters += data.replace(/\s/g, '').length;
  };
  settings(tool, write);
  const list: string[] = ['# 目录', ''];
  const forms = constructs(tool);
  made.kinds = forms.length;
  const paths: string[] = [];
  let turn = 0;
  /** One file: its title, then prose with constructs between. */
  const chapter = (path: string, title: string, length: number, head: string) => {
    const folders = path.split('/').length - 1;
    const blocks = [head];
    const begin = made.characters;
    let written = 0;
    let section = 0;
    while (written < length) {
      section += 1;
      const heading = section % 4 === 0 ? `### ${g.title()}` : `## ${g.title()}`;
      const prose = Array.from({ length: 3 }, () => g.prose(120 + g.below(180)));
      const place: Place = { turn, up: '../'.repeat(folders), paths, title, lastHeading: heading.replace(/^#+ /, '') };
      const construct = forms[turn % forms.length]!(g, place);
      turn += 1;
      blocks.push(heading, ...prose, construct);
      written += [heading, ...prose, construct].join('').length;
      g.pace = made.characters / characters;
    }
    paths.push(path);
    write(source + path, `${blocks.join('\n\n')}\n`);
    return made.characters - begin;
  };
  const parts = 3;
  const chapters = Math.max(1, Math.round(characters / parts / 15_000));
  const length = characters / parts / chapters;
  intro(tool, list, chapter);
  for (let part = 1; part <= parts; part += 1) {
    list.push('', tool === 'mdbook' ? `# ${g.title()}` : `## ${g.title()}`, '');
    for (let n = 1; n <= chapters; n += 1) {
      const name = `part${part}/ch${String(n).padStart(2, '0')}`;
      const title = g.title();
      list.push(`- [${title}](${name}.md)`);
      chapter(`${name}.md`, title, length * 0.4, headOf(n, title));
      for (let sub = 1; sub <= 2; sub += 1) {
        const subTitle = g.title();
        list.push(`    - [${subTitle}](${name}/s${sub}.md)`);
        chapter(`${name}/s${sub}.md`, subTitle, length * 0.2, headOf(n + sub, subTitle));
        if (sub === 2) {
          const deep = g.title();
          list.push(`        - [${deep}](${name}/s2/${encodeURIComponent(`细目${n}`)}.md)`);
          chapter(`${name}/s2/细目${n}.md`, deep, length * 0.2, `# ${deep}`);
        }
      }
    }
  }
  odd(tool, list, paths, write, source, g);
  write(`${source}SUMMARY.md`, `${list.join('\n')}\n`);
  for (let n = 1; n <= 12; n += 1) write(`${source}images/f${n}.png`, picture(n));
  return made;
}

/** The ways a chapter may begin. */
function headOf(n: number, title: string): string {
  switch (n % 5) {
    case 0:
      return `${title}\n====`;
    case 1:
      return `---\ntitle: ${title}\ndescription: 说明\n---\n\n# ${title}`;
    case 2:
      return `## ${title}`;
    case 3:
      return `<a id="head-${n}"></a>\n\n# ${title} #`;
    default:
      return `# ${title}`;
  }
}

function settings(tool: Tool, write: (path: string, data: string) => void): void {
  if (tool === 'mdbook') {
    write(
      'book.toml',
      '[book]\ntitle = "试排之书"\nauthors = ["甲某", "乙某"]\nlanguage = "en"\ndescription = "一部由程序写成的书，用来试验导入。"\nsrc = "src"\n\n[output.html]\nmathjax-support = true\n',
    );
    write(
      'listings/a.rs',
      'fn main() {\n    // ANCHOR: part\n    let x = 1;\n    // ANCHOR_END: part\n    println!("{x}");\n}\n',
    );
    write('src/snippet.md', '插入的一段，里面有 *强调*，还有[链接](part1/ch01.md)。\n\n插入的第二段。\n');
    return;
  }
  write(
    'book.json',
    `${JSON.stringify({ title: '试排之书', author: '甲某', language: 'zh-hans', description: '一部由程序写成的书。', plugins: ['katex'], variables: { version: '2.1' } }, null, 2)}\n`,
  );
  write('GLOSSARY.md', '## 版心\n\n一面上排正文的地方。\n\n## 书眉\n\n版心上方的一行。\n');
}

function intro(
  tool: Tool,
  list: string[],
  chapter: (path: string, title: string, length: number, head: string) => void,
): void {
  list.push(tool === 'mdbook' ? '[前言](preface.md)' : '* [前言](README.md)');
  chapter(tool === 'mdbook' ? 'preface.md' : 'README.md', '前言', 800, '# 前言');
  if (tool === 'mdbook') list.push('', '---');
}

/** What is wrong in many a SUMMARY.md, each once. */
function odd(
  tool: Tool,
  list: string[],
  paths: string[],
  write: (path: string, data: string) => void,
  source: string,
  g: Grammar,
): void {
  list.push(
    '- [尚未写的一章]()',
    '- [没有文件的一章](missing/none.md)',
    `- [又一次](${paths[1]})`,
    '- [外面的](../../outside.md)',
  );
  list.push(
    '- [网页](https://example.org/)',
    `- [指进章里](${paths[2]}#no-such)`,
    '- 只有文字的一条',
    '    - [它的下级](under.md)',
  );
  write(`${source}under.md`, `没有标题的一个文件。\n\n${g.prose(200)}\n`);
  write(`${source}unlisted.md`, '# 没有列进目录\n');
  if (tool === 'mdbook') list.push('', '---', '', '[后记](afterword.md)');
  else list.push('* [后记](afterword.md)');
  write(`${source}afterword.md`, `# 后记\n\n${g.prose(400)}\n`);
}

/** A small picture: bars, different for each number. */
function picture(number: number): Uint8Array {
  const png = new PNG({ width: 160, height: 90 });
  for (let y = 0; y < 90; y += 1)
    for (let x = 0; x < 160; x += 1) {
      const dark = y > 90 - ((x * number) % 83);
      png.data.set(dark ? [60, 60, 60, 255] : [235, 235, 235, 255], (y * 160 + x) * 4);
    }
  return PNG.sync.write(png);
}
