// Work shared by two threads: whoever does what, the same comes out, and nothing is lost where the second one fails. The
// second thread is a stand-in here that does, at once, all that it is asked.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Book } from '../book.ts';
import { checkBook, type Examined, examineBook, textRules } from '../check/index.ts';
import { judge } from '../check/policy.ts';
import { type FindingsByChapter, leftToDo, portions, withKnown } from '../check/portions.ts';
import { memoryHost } from '../host.ts';
import { type Parsed, readBook } from '../read/index.ts';
import { resolveBook } from '../resolve/index.ts';
import { type Done, forSecond, type SecondThread, type Told } from './second-thread.ts';
import { answerTo } from './second-thread-work.ts';
import { portionsBegun, portionsDone, rulesBegun, textsParsed, withBook } from './two-threads.ts';

/** A book of many small faults: the rules' own examples, in six chapters. */
function faultyBook() {
  const texts = textRules.flatMap(({ examples }) => (examples?.wrong ?? []).flatMap(({ text }) => text ?? []));
  const chapters = [0, 1, 2, 3, 4, 5].map((chapter) => {
    const own = texts.filter((_, i) => i % 6 === chapter).map((text) => text.replace(/^#.*$/m, ''));
    return [`/book/${chapter}.md`, `# 集市的第${'一二三四五六'[chapter]}天\n\n${own.join('\n\n')}\n`];
  });
  const listed = chapters.map((_, i) => `${i}.md`).join(', ');
  return memoryHost({
    ...Object.fromEntries(chapters),
    '/book/book.yaml': `title: 集市\nmatter: {body: [${listed}]}\n`,
  });
}

const [folder, host] = ['/book', faultyBook()];
const nothingKnown = { recall: () => undefined, remember: () => {} };

/** A thread that is given a copy of what it is told, as by a message, and answers by `answering`. */
function standIn(answering: (told: Told) => Promise<unknown>) {
  let [parsed, found]: [(done: Done<Parsed>) => void, (done: Done<FindingsByChapter>) => void] = [() => {}, () => {}];
  const ended: string[] = [];
  let turn = Promise.resolve();
  const thread = {
    parsed: new Promise<Done<Parsed>>((resolve) => {
      parsed = resolve;
    }),
    found: new Promise<Done<FindingsByChapter>>((resolve) => {
      found = resolve;
    }),
    worker: {
      postMessage(told: Told) {
        const claims = 'claims' in told ? told.claims : undefined;
        const { claims: _own, ...rest } = { claims: undefined, ...told };
        const copy = { ...structuredClone(rest), ...(claims ? { claims } : {}) } as Told;
        if (claims) for (let i = 0; i < claims.length; i += 3) forSecond(claims, i);
        turn = turn.then(async () => {
          const given = (await answering(copy)) as
            | { parsed?: Done<Parsed>; found?: Done<FindingsByChapter> }
            | undefined;
          if ('texts' in told) parsed(given?.parsed ?? []);
          if ('wanted' in told) found(given?.found ?? []);
        });
      },
      terminate: () => ended.push('terminated'),
    },
  };
  return { thread: thread as unknown as SecondThread, ended };
}

/** Does every third piece of work, as the real one does those it has claimed. */
const every = async (told: Told) => {
  if (!('claims' in told)) return answerTo(told);
  const own = new Int32Array(new SharedArrayBuffer(told.claims.byteLength)).fill(1);
  for (let i = 0; i < own.length; i += 3) own[i] = 0;
  return answerTo({ ...told, claims: own } as Told);
};
const failing = async () => undefined;

let book: Book;
let examined: Examined;
beforeAll(async () => {
  const read = await readBook(folder, host);
  book = resolveBook(read.value!).value;
  examined = examineBook(book);
});

describe('texts', () => {
  it.each([
    ['a second thread that works', every],
    ['one that takes work and fails', failing],
  ])('are read alike with %s', async (_name, answering) => {
    const { thread } = standIn(answering);
    const alone = await readBook(folder, host);
    const together = await readBook(folder, host, (texts) => textsParsed(texts, thread));
    expect(together.diagnostics).toEqual(alone.diagnostics);
    expect(together.value!.sources).toEqual(alone.value!.sources);
    expect(together.value!.pieces).toEqual(alone.value!.pieces);
  });
});

describe('portions', () => {
  const found = async (thread: SecondThread | undefined) => {
    const left = leftToDo(examined, nothingKnown);
    return withKnown(left, await portionsDone(examined, portionsBegun(left.wanted, thread)), nothingKnown);
  };
  it.each([
    ['a second thread that works', every],
    ['one that takes work and fails', failing],
  ])('find alike with %s', async (_name, answering) => {
    const { thread } = standIn(answering);
    const alone = await found(undefined);
    expect(alone.length).toBeGreaterThan(100);
    expect(await found(withBook(thread, book))).toEqual(alone);
  });
  it.each([
    ['a second thread that works', every],
    ['one that takes work and fails', failing],
  ])('find in a build all that checkBook finds, with %s', async (_name, answering) => {
    const { thread } = standIn(answering);
    const ruled = rulesBegun(book, thread);
    const alone = judge(checkBook(book), book.facts);
    expect(alone.length).toBeGreaterThan(100);
    expect(judge(await ruled(), book.facts)).toEqual(alone);
  });
  it('are of rules that never ask where a fact of book.yaml stands', async () => {
    const { thread } = standIn(async (told) => {
      if (!('claims' in told)) return answerTo(told);
      return answerTo({ ...told, claims: new Int32Array(new SharedArrayBuffer(portions.length * 4)) } as Told);
    });
    withBook(thread, book);
    const left = leftToDo(examined, nothingKnown);
    await expect(portionsDone(examined, portionsBegun(left.wanted, thread))).resolves.toHaveLength(portions.length);
  });
  it('are done here where a book is too deep to be copied', () => {
    const { thread, ended } = standIn(every);
    let deep: unknown = {};
    for (let i = 0; i < 200_000; i++) deep = [deep];
    expect(withBook(thread, { ...book, sections: deep as Book['sections'] })).toBeUndefined();
    expect(ended).toEqual(['terminated']);
  });
});
