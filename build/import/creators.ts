// Authors as title pages and CIP blocks write them: （美）约翰·史密斯 著　张三 译, 主编　李四, 王五 等 编著.
// In: one line; out: creators with role and nationality, or undefined where the line is not one of authors.
import type { Creator } from '../book.ts';

const roles =
  '合著|编著|译著|著译|译注|校注|选注|编译|选编|选译|主编|副主编|执行主编|总主编|合编|编写|编选|编订|审订|审校|主审|点校|校点|整理|口述|改编|绘著|编绘|撰稿|撰|著|编|译|校|绘|注|辑|摄影';
const lead = '著者|作者|编者|编著者|译者|原著|主编|副主编|主审|编著';
const leadRole: Record<string, string> = { 著者: '著', 作者: '著', 编者: '编', 编著者: '编著', 译者: '译', 原著: '著' };
const country = /^[（(［[〔【]\s*([\p{Script=Han}]{1,5})\s*[）)］\]〕】]\s*/u;

/** Reads a line of authors. */
export function creatorsOf(line: string): Creator[] | undefined {
  // 主　编 and 编　著 are words that were letter-spaced.
  const text = line.trim().replace(/^(主|编|译|著)[\s　]+(编|者|著)(?=[\s　：:])/u, '$1$2');
  if (!text || text.length > 80 || /[。！？]/.test(text)) return undefined;
  const found: Creator[] = [];
  for (const segment of text.split(/[；;]|\s*\/\s*/)) {
    const part = segment.trim();
    if (!part) continue;
    const leading = new RegExp(`^(${lead})\\s*(?:[：:]\\s*|[\\s　]+)(\\S.*)$`, 'u').exec(part);
    if (leading) {
      found.push(...named(leading[2]!, leadRole[leading[1]!] ?? leading[1]!));
      continue;
    }
    let rest = part;
    while (rest) {
      const match = new RegExp(`^(.+?)(\\s*等)?\\s*(${roles})(?=[\\s　,，.．]|$)\\s*[,，.．]?\\s*`, 'u').exec(rest);
      if (!match) return undefined;
      const creators = named(match[1]!, (match[2] ? '等' : '') + match[3]!);
      if (creators.length === 0) return undefined;
      found.push(...creators);
      rest = rest.slice(match[0].length);
    }
  }
  return found.length && found.every((creator) => plausible(creator.name)) ? found : undefined;
}

function named(text: string, role: string): Creator[] {
  const creators: Creator[] = [];
  for (const name of text.split(/[、，,]/)) {
    let content = name.trim();
    const nationality = country.exec(content)?.[1];
    if (nationality) content = content.replace(country, '');
    for (const one of separate(content)) creators.push({ name: one, role, ...(nationality ? { nationality } : {}) });
  }
  return creators;
}

/** 张 三 is one name, 张三 李四 are two, 约翰·史密斯 and John Smith one. */
function separate(text: string): string[] {
  const tokens = text.split(/[\s　]+/).filter(Boolean);
  if (tokens.some((token) => !/^\p{Script=Han}+$/u.test(token))) return [tokens.join(' ')].filter(Boolean);
  const names: string[] = [];
  let open = '';
  for (const token of tokens) {
    if ([...token].length > 1) {
      if (open) names.push(open);
      open = '';
      names.push(token);
    } else if (open) {
      names.push(open + token);
      open = '';
    } else open = token;
  }
  if (open) names.push(open);
  return names;
}

function plausible(name: string): boolean {
  const length = [...name].length;
  return length >= 2 && length <= 30 && !/[《》“”：:]|\d/.test(name) && !/^(?:本书|全书|丛书|责任)/.test(name);
}

/** For comparison and reports: （美）约翰 著. */
export function creatorText(creator: Creator): string {
  return `${creator.nationality ? `（${creator.nationality}）` : ''}${creator.name} ${creator.role}`;
}
