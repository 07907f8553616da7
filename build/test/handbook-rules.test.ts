// The handbook's appendix of rules is made of the rules themselves: UPDATE=1 writes it anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { classNames } from '../catalogue/classes.ts';
import { type ListedRule, levelShown, listedRules } from '../command/check-rules.ts';
import { entryOf } from '../diagnostic.ts';
import { repositoryRoot } from '../root.ts';

const opening = `# 检查的规则 {#sec-all-rules}

做书以前的规则都在这里，也可以用\`fuzi check --rules\`列出来，那里还有每条规则的理由、做法和例子。“改”一栏有圈的，\`--fix\`可以替你改。
`;

/** A message as the handbook prints it: what a finding would name is 某; no typed spaces between Han and Latin. */
const cell = (text: string) =>
  text
    .replace(/\{\w+\}/g, '某')
    .replace(/(?<=[^\x00-\x7f]) (?=\S)|(?<=\S) (?=[^\x00-\x7f])/g, '')
    .replace(/[|[\]*_`<$~]/g, '\\$&')
    // Marks that the rules speak of are shown, not used.
    .replace(/[「」『』]+/g, '`$&`');

function tableOf(rules: readonly ListedRule[]): string {
  const rows = rules.map((rule) => {
    const { what } = entryOf(rule.id).zh;
    return `| \`${rule.id}\` | ${cell(what)} | ${levelShown(rule, 'zh')} | ${rule.fixes ? '○' : ''} |`;
  });
  return ['| 规则 | 报告什么 | 等级 | 改 |', '|:--|:--|:-:|:-:|', ...rows].join('\n');
}

function offList(rules: readonly ListedRule[]): string {
  const off = rules.filter(({ off }) => off);
  if (off.length === 0) return '';
  const reasons = off.map(({ id, off }) => `- \`${id}\`：${cell(off!.zh.replace(/。$/, ''))}。`);
  return `\n\n默认关闭的，理由是：\n\n${reasons.join('\n')}`;
}

function appendix(): string {
  const rules = listedRules();
  const classes = [...new Set(rules.map((rule) => rule.class))];
  const sections = classes.map((name) => {
    const own = rules.filter((rule) => rule.class === name);
    const title = classNames[name]!.zh;
    return `## ${title} {#sec-rules-${name}}\n\n[@tbl-rules-${name}]是关于“${title}”的规则。\n\n${tableOf(own)}\n\n: ${title} {#tbl-rules-${name}}${offList(own)}`;
  });
  return `${opening}\n${sections.join('\n\n')}\n`;
}

it("the handbook's appendix of rules agrees with the code", () => {
  const path = join(repositoryRoot, 'manuscript', 'c-rules.md');
  if (process.env.UPDATE === '1') writeFileSync(path, appendix());
  expect(readFileSync(path, 'utf8')).toBe(appendix());
});
