// argv → command → exit code. The only file that prints and the only one that ends the process. 0: made and signable;
// 1: errors (under --strict also warnings and unchecked points); 2: misuse, a failure of ours, a machine that cannot.
import { resolve } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { startSecondThread } from './command/second-thread.ts';
import { fuziVersion } from './root.ts';
import type { Terminal } from './terminal.ts';

const terminal: Terminal = {
  out: (text) => process.stdout.write(`${text}\n`),
  error: (text) => process.stderr.write(`${text}\n`),
  colour: Boolean(process.stdout.isTTY) && !process.env.NO_COLOR,
  live: Boolean(process.stderr.isTTY),
};

// `fuzi check | head` closes our output when it has read enough: nobody is left to tell, and that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode ?? 0);
  });
}

function editions(text: string): string[] {
  const names = text.split(',').map((name) => name.trim());
  const wrong = names.find((name) => !['print', 'epub', 'web'].includes(name));
  if (wrong !== undefined)
    throw new InvalidArgumentError(`没有“${wrong}”这种版本；可用 print、epub、web。No such edition.`);
  return names;
}

// Commands are imported when they are called: --help and check need not load what print needs.
const language = new Option('--lang <language>', '提示信息的语言 language of messages').choices(['zh', 'en']);
const localeLanguage = /^en/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '')
  ? 'en'
  : 'zh';

async function main(argv: string[]): Promise<number> {
  let code = 0;
  const program = new Command('fuzi')
    .description('付梓：从 Markdown 书稿到印刷 PDF、EPUB 与网页。From manuscript to press.')
    .version(fuziVersion)
    .exitOverride()
    .showHelpAfterError();
  program
    .command('build')
    .description('做书：核对书稿，做出各种版本。Make the editions and check them.')
    .argument('[books...]', '书稿文件夹 book folders', ['manuscript'])
    .option('--only <editions>', '只做这些版本 print,epub,web', editions)
    .option('--out <folder>', '输出文件夹 output folder', 'out')
    .option('--strict', '警告和未核对的项目也算不合格 warnings and unchecked points fail too', false)
    .option('--force', '不看上次的结果，全部重做 build even where nothing changed', false)
    .addOption(language)
    .action(async (books: string[], given) => {
      const { runBuild } = await import('./command/build.ts');
      for (const book of books) {
        const out =
          books.length > 1
            ? resolve(given.out, book.split(/[\\/]/).filter(Boolean).pop() ?? 'book')
            : resolve(given.out);
        const result = await runBuild({
          ...given,
          book: resolve(book),
          shown: book,
          out,
          language: given.lang ?? localeLanguage,
          terminal,
        });
        code = Math.max(code, result);
      }
    });
  program
    .command('check')
    .description('核对书稿，不排版。Check the manuscript without laying it out.')
    .argument('[book]', '书稿文件夹 book folder', 'manuscript')
    .addOption(
      new Option('--format <format>', '输出格式 output')
        .choices(['text', 'json', 'sarif', 'github', 'html'])
        .default('text'),
    )
    .option('--output <file>', '报告写到文件里 write the report to a file')
    .option('--strict', '警告也算不合格 warnings fail too', false)
    .option('--fix', '改正有十足把握的地方，逐条列出 make the safe changes, and list them', false)
    .option('--since <file>', '只报以前的结果（--format json）里没有的 only what an earlier --format json lacks')
    .option('--findings <files...>', '并列别的检查者的意见 show findings of other checkers beside ours')
    .option('--export <file>', '导出带块号的纯文本 export the clean text with block ids, .txt or .docx')
    .option('--rules', '列出全部规则 list every rule', false)
    .option('--watch', '书稿一改就再查 check again whenever the manuscript changes', false)
    .option('--out <folder>', '做书时的输出文件夹 output folder of the build', 'out')
    .addOption(language)
    .action(async (book: string, given) => {
      const command = {
        ...given,
        book: resolve(book),
        out: resolve(given.out),
        language: given.lang ?? localeLanguage,
        terminal,
      };
      if (given.rules) {
        const { runRules } = await import('./command/check-rules.ts');
        code = runRules(given.format === 'json' ? 'json' : 'text', command.language, terminal);
      } else if (given.watch) {
        const { runWatch } = await import('./command/check-watch.ts');
        code = await runWatch(command);
      } else {
        // It makes itself ready while the rest is loaded.
        const thread = startSecondThread();
        const { runCheck } = await import('./command/check.ts');
        code = await runCheck({ ...command, thread });
      }
    });
  program
    .command('import')
    .description(
      '把扫描识别的文本，或有 SUMMARY.md 的文件夹，整理成书稿文件夹。Turn the text of a scan, or a folder with SUMMARY.md, into a book folder.',
    )
    .argument('<source>', '识别文本 scan.txt，或 mdBook、GitBook、HonKit 的文件夹 text of a scan, or a book’s folder')
    .requiredOption('--into <folder>', '书稿文件夹 book folder to make')
    .addOption(language)
    .action(async (source: string, given) => {
      const { runImport } = await import('./command/import.ts');
      code = await runImport({
        source: resolve(source),
        into: resolve(given.into),
        language: given.lang ?? localeLanguage,
        terminal,
      });
    });
  program
    .command('verify')
    .description('把做好的文件与书稿重新核对。Compare finished files with the book again.')
    .argument('[book]', '书稿文件夹 book folder', 'manuscript')
    .option('--out <folder>', '做书时的输出文件夹 output folder of the build', 'out')
    .option('--pdf <file>', '只核对这个 PDF this PDF')
    .option('--epub <file>', '只核对这个 EPUB this EPUB')
    .option('--web <folder>', '只核对这个网页文件夹 this web folder')
    .addOption(
      new Option('--format <format>', '输出格式 output').choices(['text', 'json', 'sarif', 'github']).default('text'),
    )
    .option('--strict', '另用 EPUBCheck (Java) 和 Ace，警告也算不合格 EPUBCheck and Ace too', false)
    .addOption(language)
    .action(async (book: string, given) => {
      const { runVerify } = await import('./command/verify.ts');
      const path = (file?: string) => (file === undefined ? undefined : resolve(file));
      code = await runVerify({
        ...given,
        book: resolve(book),
        out: resolve(given.out),
        pdf: path(given.pdf),
        epub: path(given.epub),
        web: path(given.web),
        language: given.lang ?? localeLanguage,
        terminal,
      });
    });
  program
    .command('doctor')
    .description(
      '看这台机器能做什么；--style 列出一本书的版式通知单。What this machine can make; --style: a type specification.',
    )
    .argument('[book]', '书稿文件夹 book folder, for --style', 'manuscript')
    .option('--style', '列出版式通知单 print the type specification to sign', false)
    .addOption(language)
    .action(async (book: string, given) => {
      const { runDoctor } = await import('./command/doctor.ts');
      code = await runDoctor({
        ...(given.style ? { style: resolve(book) } : {}),
        language: given.lang ?? localeLanguage,
        terminal,
      });
    });
  await program.parseAsync(argv);
  return code;
}

/**
 * Runs a command line; sets the process's exit code.
 * @param argv as process.argv
 */
export function run(argv: string[]): Promise<void> {
  return main(argv).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      if (error instanceof CommanderError) {
        process.exitCode = error.exitCode === 0 ? 0 : 2;
        return;
      }
      terminal.error(
        `付梓自身出错，不是书稿的问题。Fuzi itself failed:\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      process.exitCode = 2;
    },
  );
}
