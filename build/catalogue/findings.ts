// Messages about findings themselves: waivers in the manuscript, profiles, fixes, findings of other checkers.
// Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const findingMessages = {
  'waiver-names-a-rule': {
    severity: 'warning',
    zh: {
      what: '豁免里的“{rule}”不是规则名',
      why: '豁免要写明接受哪条规则的发现；没有这条规则，这处豁免不起作用。',
      todo: '写成 <!-- 豁免 规则名：理由 -->；规则名在每条发现的末尾，也可以用 fuzi check --rules 查。',
    },
    en: {
      what: 'the waiver names no rule: “{rule}”',
      why: 'A waiver says which rule’s finding is accepted; without such a rule it does nothing.',
      todo: 'Write <!-- waive rule-id: reason -->; every finding ends with its rule’s id, and fuzi check --rules lists them.',
    },
  },
  'waiver-has-reason': {
    severity: 'warning',
    zh: {
      what: '对“{rule}”的豁免没有写理由',
      why: '半年以后，只有理由能说明这里不是疏忽；没有理由的豁免不起作用。',
      todo: '在规则名后面写明为什么这样是对的：<!-- 豁免 {rule}：理由 -->。',
    },
    en: {
      what: 'the waiver of “{rule}” gives no reason',
      why: 'In half a year only the reason says that this was no oversight; a waiver without one does nothing.',
      todo: 'Say why it is right as it is: <!-- waive {rule}: reason -->.',
    },
  },
  'profile-is-known': {
    severity: 'error',
    zh: {
      what: '没有检查方案“{profile}”',
      why: '检查方案有 {known}，还有书稿文件夹和 assets 文件夹里的“名字.check.yaml”；找不到它，各条规则只能照默认的等级。',
      todo: '改对 check.profile 的名字，或者把方案文件放到书稿文件夹里。',
    },
    en: {
      what: 'there is no check profile “{profile}”',
      why: 'Profiles are {known}, and files named NAME.check.yaml in the book’s folder or its assets; without it every rule keeps its own level.',
      todo: 'Correct check.profile, or put the file there.',
    },
  },
  'profile-file-is-right': {
    severity: 'error',
    zh: {
      what: '检查方案里的“{key}”不对：{problem}',
      why: '检查方案可以写 extends（以哪个方案为底）、all（默认关闭的规则也打开）和 rules（各条规则的等级）。',
      todo: '照上面的样子改正这一处。',
    },
    en: {
      what: 'the check profile’s “{key}” is wrong: {problem}',
      why: 'A profile may say extends (which profile it builds on), all (rules that are off run as well) and rules (their levels).',
      todo: 'Correct it accordingly.',
    },
  },
  'fix-changes-nothing-else': {
    severity: 'info',
    zh: {
      what: '没有自动改“{rule}”的这一处',
      why: '改了以后，书稿的结构会跟着变（比如成了列表或强调），不只是这几个字。',
      todo: '自己改这一处，看看改后的样子。',
    },
    en: {
      what: 'this finding of “{rule}” was not fixed',
      why: 'The change would alter the structure of the text, not these characters alone.',
      todo: 'Change it by hand, and look at the result.',
    },
  },
  'fix-keeps-the-encoding': {
    severity: 'info',
    zh: {
      what: '没有自动改 {file}：它不是纯净的 UTF-8 文件',
      why: '文件是别的编码，或者含有控制字符；写回去会改动它的每一个字节。',
      todo: '先把文件另存为 UTF-8，再用 --fix。',
    },
    en: {
      what: '{file} was not fixed: it is not plain UTF-8',
      why: 'The file has another encoding or control characters; writing it back would change bytes that were not at fault.',
      todo: 'Save it as UTF-8 first, then use --fix.',
    },
  },
  'outside-finding': {
    severity: 'info',
    zh: {
      what: '{tool} 指出：{message}',
      why: '这是别的检查者（软件、模型或同事）提出的，由“{file}”带入，付梓没有核实。',
      todo: '看一看是不是这样；改不改由编辑定。',
    },
    en: {
      what: '{tool} says: {message}',
      why: 'Another checker (a program, a model, a colleague) says so, in “{file}”; Fuzi has not verified it.',
      todo: 'See whether it is so; the editor decides.',
    },
  },
  'outside-finding-has-its-place': {
    severity: 'info',
    zh: {
      what: '{tool} 的一条意见找不到地方：“{quote}”',
      why: '书稿里没有这几个字，或者不止一处，而块号也对不上：这段大概已经改过。意见是：{message}',
      todo: '自己找到这一处，或者当它已经处理。',
    },
    en: {
      what: 'a finding of {tool} has lost its place: “{quote}”',
      why: 'The manuscript has no such words, or has them more than once and no such block: the passage was probably changed. It says: {message}',
      todo: 'Find the place yourself, or take it as dealt with.',
    },
  },
  'outside-findings-are-readable': {
    severity: 'error',
    zh: {
      what: '读不懂“{file}”里的意见：{problem}',
      why: '别的检查者的意见要照付梓的格式写（JSON，见手册“别人的意见”一节），否则不知道说的是哪里。',
      todo: '改正这个文件，或者不用它。',
    },
    en: {
      what: 'the findings in “{file}” cannot be read: {problem}',
      why: 'Findings of other checkers come in Fuzi’s format (JSON; see the handbook), or nobody knows what they speak of.',
      todo: 'Correct the file, or leave it out.',
    },
  },
} as const satisfies Catalogue;
