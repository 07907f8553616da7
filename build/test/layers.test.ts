// The architecture as assertions: which folder may import which, who may print and exit, how files begin and how long
// they grow, and that the message catalogue is whole. Reads the source with TypeScript's own parser.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { bookSchema, type Schema, schemaOf } from '../read/config/schema.ts';
import { repositoryRoot } from '../root.ts';
import { type MessageText, messageTextsOf } from './catalogue-texts.ts';

interface SourceModule {
  /** Relative to build/, with `/`. */
  path: string;
  text: string;
  /** Modules of build/ it imports, relative to build/. */
  imports: string[];
  /** Other modules it imports. */
  packages: string[];
}

const build = join(repositoryRoot, 'build');
const isTest = (path: string) => path.endsWith('.test.ts') || path.startsWith('test/');

const modules: SourceModule[] = readdirSync(build, { recursive: true, encoding: 'utf8' })
  .map((path) => path.split(sep).join('/'))
  .filter((path) => path.endsWith('.ts') && !path.startsWith('test/books/'))
  .sort()
  .map((path) => {
    const text = readFileSync(join(build, path), 'utf8');
    const names = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
    const own = names.filter((name) => name.startsWith('.'));
    return {
      path,
      text,
      imports: own.map((name) =>
        relative(build, join(build, dirname(path), name))
          .split(sep)
          .join('/'),
      ),
      packages: names.filter((name) => !name.startsWith('.')),
    };
  });
const sources = modules.filter(({ path }) => !isTest(path));

/** Stages from first to last, as design §2 draws them; a stage may import itself and those it names. */
const floor = ['floor'];
const upToCheck = [...floor, 'read', 'resolve', 'check'];
const shared = [...upToCheck, 'render/html', 'render/fonts', 'render/shared'];
const layers: Record<string, string[]> = {
  floor: [],
  read: floor,
  resolve: [...floor, 'read'],
  check: [...floor, 'read', 'resolve'],
  import: [...floor, 'read'],
  redline: [...floor, 'read', 'resolve'],
  'report-text': [...floor, 'report-sarif'],
  'report-sarif': floor,
  'report-html': [...floor, 'report-text', 'report-html-style'],
  'report-html-style': floor,
  outside: upToCheck,
  'render/html': upToCheck,
  'render/fonts': [...upToCheck, 'render/html'],
  'render/shared': [...upToCheck, 'render/html', 'render/fonts'],
  'render/print': shared,
  'render/epub': shared,
  'render/web': shared,
  verify: [...shared, 'render/print', 'render/epub', 'render/web'],
};

/** The layer of a module; undefined for what stands on top: pipeline, cli, preview. */
function layerOf(path: string): string | undefined {
  if (/^(?:book|diagnostic|host|readings|root)\.ts$/.test(path) || path.startsWith('catalogue/')) return 'floor';
  const [first = '', second = ''] = path.split('/');
  if (first === 'render') {
    const folder = `render/${second.replace(/\.ts$/, '')}`;
    // What editions share stands between html and them: render/reflow/ and the like.
    return folder in layers ? folder : 'render/shared';
  }
  const name = first.replace(/\.ts$/, '');
  return name in layers ? name : undefined;
}

describe('one direction', () => {
  it('finds the source', () => {
    expect(sources.length).toBeGreaterThan(20);
  });

  it('no module imports a later stage, and print, epub and web never one another', () => {
    const wrong = sources.flatMap(({ path, imports }) => {
      const layer = layerOf(path);
      if (layer === undefined) return [];
      return imports
        .filter((name) => layerOf(name) !== layer && !layers[layer]?.includes(layerOf(name) ?? 'top'))
        .map((name) => `${path} imports ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  it('no source imports a test, a script or what stands outside build/', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports.filter((name) => isTest(name) || name.startsWith('..')).map((name) => `${path} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('imports name the file with its extension', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports.filter((name) => posix.extname(name) === '').map((name) => `${path} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('only paginate.ts and what finds the browser know Puppeteer, only render/print knows Paged.js', () => {
    const wrong = sources.flatMap(({ path, packages }) =>
      packages
        .filter(
          (name) => /^(?:puppeteer|puppeteer-core|pagedjs)(?:\/|$)/.test(name) && !path.startsWith('render/print/'),
        )
        .map((name) => `${path} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('stages reach files only through a Host', () => {
    // Fuzi's own files (styles, fonts of packages) are read where they are used; a book's files never.
    const stages = ['read', 'resolve', 'check', 'import', 'redline', 'render/html'];
    const wrong = sources
      .filter(
        ({ path, packages }) => stages.includes(layerOf(path) ?? '') && packages.some((name) => /^node:fs/.test(name)),
      )
      .map(({ path }) => path);
    expect(wrong).toEqual([]);
  });
});

describe('only cli.ts prints and exits', () => {
  it('nobody else calls console, process.exit, or writes to the terminal', () => {
    const wrong = sources
      // render/print/page/ runs inside the browser: its console is how it reports to the driver.
      .filter(({ path }) => path !== 'cli.ts' && !path.startsWith('render/print/page/'))
      .flatMap(({ path, text }) => {
        const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false);
        const calls: string[] = [];
        const visit = (node: ts.Node): void => {
          if (ts.isPropertyAccessExpression(node)) {
            const name = `${node.expression.getText(file)}.${node.name.text}`;
            if (/^console\./.test(name) || /^process\.(?:exit|exitCode)$/.test(name)) {
              calls.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1} ${name}`);
            }
            // What a command shows while it works stands beside cli.ts, under command/.
            if (/^process\.(?:stdout|stderr)$/.test(name) && !path.startsWith('command/')) {
              calls.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1} ${name}`);
            }
          }
          ts.forEachChild(node, visit);
        };
        visit(file);
        return calls;
      });
    expect(wrong).toEqual([]);
  });

  it('no source asks the clock or for chance', () => {
    // performance.now() is allowed: it measures, and what is measured goes into the report only.
    const wrong = sources
      .filter(
        ({ path, text }) => path !== 'host.ts' && /\bMath\.random\(|\bDate\.now\(|\bnew Date\(\)|randomUUID/.test(text),
      )
      .map(({ path }) => path);
    expect(wrong).toEqual([]);
  });
});

describe('files', () => {
  it('each opens with a comment that says what it is', () => {
    const wrong = sources.filter(({ text }) => !/^(?:#!.*\n)?(?:\/\/|\/\*)/.test(text)).map(({ path }) => path);
    expect(wrong).toEqual([]);
  });

  it('none is longer than 300 lines, but for tests, messages, the contract and generated data', () => {
    const free = (path: string, text: string) =>
      isTest(path) || path.startsWith('catalogue/') || path === 'book.ts' || /^\/\/ Generated by /.test(text);
    const wrong = sources
      .filter(({ path, text }) => !free(path, text) && text.split('\n').length - 1 > 300)
      .map(({ path, text }) => `${path} has ${text.split('\n').length - 1} lines`);
    expect(wrong).toEqual([]);
  });

  it('names are kebab-case, and none is a utils or a manager', () => {
    const wrong = modules
      .map(({ path }) => path)
      .filter(
        (path) => !/^[a-z0-9-]+(?:\/[a-z0-9-]+)*(?:\.[a-z]+)*\.ts$/.test(path) || /util|helper|manager/.test(path),
      );
    expect(wrong).toEqual([]);
  });
});

describe('the catalogue', () => {
  const texts = messageTextsOf();

  it('has every id once, in kebab-case', () => {
    const ids = texts.map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(id))).toEqual([]);
  });

  it('says what, why and what to do in both languages', () => {
    const parts: (keyof MessageText)[] = ['what', 'why', 'todo'];
    const wrong = texts.flatMap(({ id, zh, en }) =>
      parts.filter((part) => !zh[part].trim() || !en[part].trim()).map((part) => `${id}: ${part}`),
    );
    expect(wrong).toEqual([]);
    expect(texts.filter(({ zh }) => !/\p{Script=Han}/u.test(zh.what)).map(({ id }) => id)).toEqual([]);
    expect(texts.filter(({ en }) => /\p{Script=Han}{4}/u.test(en.what)).map(({ id }) => id)).toEqual([]);
  });
});

describe('the handbook', () => {
  it('names only rules that exist', () => {
    const known = new Set(messageTextsOf().map(({ id }) => id));
    const folder = join(repositoryRoot, 'manuscript');
    const wrong = readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .flatMap((name) => {
        const text = readFileSync(join(folder, name), 'utf8');
        // The table of rules: a rule id in the first cell, its level in the last.
        const rows = [...text.matchAll(/^\| `([a-z0-9-]+)` \|.*\| (?:错误|警告|提示) \|$/gm)];
        return rows.filter(([, id = '']) => !known.has(id)).map(([, id]) => `${name} names ${id}`);
      });
    expect(wrong).toEqual([]);
  });

  it('lists every key of book.yaml, and no other', () => {
    const keysOf = (schema: Schema, path: string): string[] => {
      const { properties, items } = schemaOf(schema);
      // An item of matter may hold items of its own: said once, where parts are usual.
      if (schema.$ref && path !== 'matter.body[]') return [];
      if (items) {
        const inner = keysOf(items, `${path}[]`);
        return path.endsWith('.items') || inner.length === 0 || items.$ref ? [path, ...inner] : inner;
      }
      if (!properties) return path.endsWith('[]') ? [] : [path];
      return Object.entries(properties).flatMap(([key, value]) => keysOf(value, path ? `${path}.${key}` : key));
    };
    const text = readFileSync(join(repositoryRoot, 'manuscript', 'a-keys.md'), 'utf8');
    const listed = [...text.matchAll(/^\| `([^`]+)` \|/gm)].map(([, key]) => key);
    expect(listed).toEqual(keysOf(bookSchema, ''));
  });
});
